import { crc32, deflateRawSync } from 'node:zlib'
import { joined, none, rawZip, utf8, type RawPart } from './raw-zip.ts'

/** A part, not packed, that holds all the others: each of them is sound by itself. */
export function nested(first: RawPart, others: readonly RawPart[]): Uint8Array {
  const inner = rawZip(others)
  const list = Buffer.from(inner).indexOf('PK\x01\x02')
  const data = inner.subarray(0, list)
  const outer = { name: 'outer.bin', data, method: 0 }
  const headerLength = 30 + outer.name.length
  const listed = others.map((part) => ({ ...part, isOnlyListed: true }))
  let at = headerLength
  return rawZip([
    outer,
    ...listed.map((part) => {
      const headerStart = at
      at += 30 + utf8(part.name).length + deflateRawSync(part.data).length
      return { ...part, listed: { headerStart } }
    }),
    first,
  ])
}

/** The last part said to be where the first one is, and its header there agreeing. */
export function shared(parts: readonly RawPart[]): Uint8Array {
  const [first] = parts
  return first ? rawZip([...parts, { ...first, isOnlyListed: true, listed: { headerStart: 0 } }]) : none
}

/** A part, not packed, whose last bytes are the first ones of the next part's header, that far and no further. */
export function reaching(parts: readonly RawPart[], length: number): Uint8Array {
  const [first] = parts
  if (!first) return none
  const own = utf8('<a/>')
  const data = joined(own, rawZip([first]).subarray(0, length))
  const lie = { size: data.length, packedSize: data.length, checksum: crc32(data) }
  const name = 'xl/long.xml'
  return rawZip([{ name, data, packed: own, method: 0, local: lie, listed: lie }, ...parts])
}
