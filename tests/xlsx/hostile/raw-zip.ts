import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Fields of a part's header, each of which can be made to lie. */
export interface RawFields {
  readonly name: Uint8Array
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly extra: Uint8Array
}

export interface RawPart {
  readonly name: string
  readonly data: Uint8Array
  /** The bytes as they lie in the file; left out: `data`, deflated. */
  readonly packed?: Uint8Array
  readonly method?: number
  /** Lies of the header before the part. */
  readonly local?: Partial<RawFields>
  /** Lies of the list of parts. */
  readonly listed?: Partial<RawFields & { readonly headerStart: number; readonly comment: Uint8Array }>
  /** Sizes and checksum follow the part, and are 0 before it. */
  readonly follows?: boolean
  /** Bytes between this part and the one before. */
  readonly before?: Uint8Array
  /** Left out of the list of parts, or of the file. */
  readonly isUnlisted?: boolean
  readonly isOnlyListed?: boolean
}

export interface RawEnd {
  readonly prefix: Uint8Array
  readonly suffix: Uint8Array
  readonly comment: Uint8Array
  readonly commentLength: number
  readonly count: number
  readonly directorySize: number
  readonly directoryStart: number
  /** What stands between the list of parts and the end record, such as zip64's own record. */
  readonly beforeEnd: (place: { start: number; size: number; count: number }) => Uint8Array
}

export const none = new Uint8Array()
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

/** Numbers as a zip file writes them: pairs of a length in bytes and a value. */
export function littleEndian(
  ...fields: readonly (readonly [length: 2 | 4 | 8, value: number])[]
): Uint8Array {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of fields) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at)
    else bytes.writeUIntLE(value, at, length)
    at += length
  }
  return new Uint8Array(bytes)
}

/** A zip file written field by field, so that any of them can be wrong. */
export function rawZip(parts: readonly RawPart[], end: Partial<RawEnd> = {}): Uint8Array {
  const pieces: Uint8Array[] = [end.prefix ?? none]
  const list: Uint8Array[] = []
  let at = pieces[0]?.length ?? 0
  const put = (piece: Uint8Array): void => {
    pieces.push(piece)
    at += piece.length
  }
  for (const part of parts) {
    put(part.before ?? none)
    const packed = part.packed ?? (part.method === 0 ? part.data : new Uint8Array(deflateRawSync(part.data)))
    const truth: RawFields = {
      name: utf8(part.name),
      flags: part.follows === true ? 8 : 0,
      method: part.method ?? 8,
      checksum: crc32(part.data),
      packedSize: packed.length,
      size: part.data.length,
      extra: none,
    }
    if (part.isUnlisted !== true) list.push(listedHeader({ ...truth, headerStart: at, ...part.listed }))
    if (part.isOnlyListed === true) continue
    const own = part.follows === true ? { ...truth, checksum: 0, packedSize: 0, size: 0 } : truth
    put(localHeader({ ...own, ...part.local }))
    put(packed)
    if (part.follows === true) {
      put(littleEndian([4, 0x08074b50], [4, truth.checksum], [4, truth.packedSize], [4, truth.size]))
    }
  }
  const start = at
  list.forEach(put)
  const place = { start, size: at - start, count: list.length }
  put(end.beforeEnd?.(place) ?? none)
  const comment = end.comment ?? none
  const count = (end.count ?? place.count) % 0x10000
  put(littleEndian([4, 0x06054b50], [4, 0], [2, count], [2, count]))
  put(littleEndian([4, end.directorySize ?? place.size], [4, end.directoryStart ?? place.start]))
  put(joined(littleEndian([2, end.commentLength ?? comment.length]), comment, end.suffix ?? none))
  return joined(...pieces)
}

function localHeader({ name, flags, method, checksum, packedSize, size, extra }: RawFields): Uint8Array {
  return joined(
    littleEndian([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], [4, checksum]),
    littleEndian([4, packedSize], [4, size], [2, name.length], [2, extra.length]),
    name,
    extra,
  )
}

function listedHeader(
  fields: RawFields & { readonly headerStart: number; readonly comment?: Uint8Array },
): Uint8Array {
  const { name, flags, method, checksum, packedSize, size, extra, headerStart, comment = none } = fields
  return joined(
    littleEndian([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, checksum]),
    littleEndian([4, packedSize], [4, size], [2, name.length], [2, extra.length], [2, comment.length]),
    littleEndian([2, 0], [2, 0], [4, 0], [4, headerStart]),
    name,
    extra,
    comment,
  )
}

/** The parts of a sound zip file by name, read from its list of parts alone; nothing is checked. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf('PK\x05\x06')
  const parts = new Map<string, Uint8Array>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = file.readUInt16LE(at + 28)
    const header = file.readUInt32LE(at + 42)
    const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20))
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const data = file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    if (!name.endsWith('/')) parts.set(name, new Uint8Array(data))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}
