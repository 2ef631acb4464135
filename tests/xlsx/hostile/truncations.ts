import type { GenuineBook } from './genuine-books.ts'
import { refused, type HostileFile } from './hostile-file.ts'
import { randomFrom } from './random-damage.ts'
import { joined, partsOf, rawZip } from './raw-zip.ts'
import { asBefore, isReadPart, lostFrom } from './rebuilt.ts'

/** The file cut short, at every kind of place and at random ones; or with a stretch of it lost or wiped. */
export function* cutFiles(book: GenuineBook, times: number): Generator<HostileFile> {
  const { name, bytes } = book
  const file = Buffer.from(bytes)
  const random = randomFrom(bytes.length + 2)
  const lengths = new Set([1, 2, 3, 4, 5, 21, 22, 23, 29, 30, 31, 46, 100])
  for (const signature of ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06']) {
    const at = [file.indexOf(signature), file.lastIndexOf(signature)]
    for (const place of at) [0, 1, 4, 20].forEach((more) => lengths.add(place + more))
  }
  for (let less = 1; less < 24; less += 3) lengths.add(bytes.length - less)
  for (let time = 0; time < 12 * times; time += 1) lengths.add(1 + random(bytes.length - 1))
  for (const length of lengths) {
    yield {
      name: `${name}: cut after ${length} bytes`,
      bytes: () => bytes.subarray(0, length),
      truth: length === bytes.length ? asBefore(book) : refused(),
    }
  }
  for (let time = 0; time < 8 * times; time += 1) {
    const [at, length] = [random(bytes.length), 1 + random(300)]
    const rest = bytes.subarray(at + length)
    yield {
      name: `${name}: ${length} bytes lost at ${at}`,
      bytes: () => joined(bytes.subarray(0, at), rest),
      truth: asBefore(book),
    }
    yield {
      name: `${name}: ${length} bytes wiped at ${at}`,
      bytes: () => bytes.map((byte, index) => (index >= at && index < at + length ? 0 : byte)),
      truth: asBefore(book),
    }
  }
}

/** Parts cut short before they were packed, so that no checksum tells. */
export function* cutParts(book: GenuineBook, times: number): Generator<HostileFile> {
  const parts = partsOf(book.bytes)
  const random = randomFrom(book.bytes.length + 3)
  for (const [part, data] of parts) {
    const text = Buffer.from(data)
    const afterTag = text.lastIndexOf('><', random(data.length) + 1) + 1
    const lengths = [1, afterTag, data.length - 1, data.length - 2]
    for (let time = 0; time < 2 * times; time += 1) lengths.push(random(data.length))
    for (const length of lengths) {
      const changed = new Map(parts).set(part, data.subarray(0, length))
      yield {
        name: `${book.name}: ${part} cut after ${length} bytes`,
        bytes: () => rawZip([...changed].map(([name, own]) => ({ name, data: own }))),
        truth: isReadPart(part) && !/\s$/.test(text.toString()) ? lostFrom(book) : asBefore(book),
      }
    }
  }
}
