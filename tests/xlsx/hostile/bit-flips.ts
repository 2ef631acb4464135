import type { GenuineBook } from './genuine-books.ts'
import type { HostileFile } from './hostile-file.ts'
import { naiveReading } from './naive-reading.ts'
import { oneOf, randomFrom, withBitTurned, type Random } from './random-damage.ts'
import { partsOf, rawZip } from './raw-zip.ts'
import { isReadPart } from './rebuilt.ts'

/** Bits turned in the file itself: in headers, packed data, the list of parts and the record at the end. */
export function* flipsInFile({ name, bytes }: GenuineBook, times: number): Generator<HostileFile> {
  const random = randomFrom(bytes.length)
  for (const [where, places] of placesOf(bytes)) {
    for (let time = 0; time < times; time += 1) {
      const [at, bit] = [oneOf(places, random), random(8)]
      yield {
        name: `${name}: bit ${bit} of byte ${at} turned, in ${where}`,
        bytes: () => withBitTurned(bytes, at, bit),
        truth: { kind: 'readOrRefused', as: () => naiveReading(bytes) },
      }
    }
  }
}

function placesOf(bytes: Uint8Array): readonly (readonly [where: string, places: readonly number[]])[] {
  const file = Buffer.from(bytes)
  const list = file.indexOf('PK\x01\x02')
  const end = file.lastIndexOf('PK\x05\x06')
  const headers: number[] = []
  const data: number[] = []
  for (let at = 0; at < list; at = Math.max(at + 1, file.indexOf('PK\x03\x04', at + 1))) {
    if (file.readUInt32LE(at) !== 0x04034b50) break
    const start = at + 30 + file.readUInt16LE(at + 26)
    headers.push(...range(at, start))
    const next = file.indexOf('PK\x03\x04', start)
    data.push(...range(start, next < 0 || next > list ? list : next))
    if (next < 0 || next > list) break
    at = next - 1
  }
  return [
    ['a header', headers],
    ['packed data', data],
    ['the list of parts', range(list, end)],
    ['the end', range(end, bytes.length)],
  ]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

/** Bits turned within a part before it was packed, so that no checksum tells. */
export function* flipsInParts({ name, bytes }: GenuineBook, times: number): Generator<HostileFile> {
  const random = randomFrom(bytes.length + 1)
  const parts = [...partsOf(bytes)]
  for (const [part, data] of parts) {
    if (!isReadPart(part)) continue
    for (let time = 0; time < times; time += 1) {
      const at = random(data.length)
      const bit = bitThatLeavesText(data[at] ?? 0, random)
      const changed = new Map(parts).set(part, withBitTurned(data, at, bit))
      const file = rawZip([...changed].map(([own, ownData]) => ({ name: own, data: ownData })))
      yield {
        name: `${name}: bit ${bit} of byte ${at} turned within ${part}`,
        bytes: () => file,
        truth: { kind: 'readOrRefused', as: () => naiveReading(file) },
      }
    }
  }
}

/** Most bits of a byte make it a character that XML does not know there; those that do not are more telling. */
function bitThatLeavesText(byte: number, random: Random): number {
  const bits = range(0, 8).filter((bit) => /[\w"'/<>=& .:-]/.test(String.fromCharCode(byte ^ (1 << bit))))
  return bits.length === 0 || random(8) === 0 ? random(8) : oneOf(bits, random)
}
