import { damaged } from './xlsx-error.ts'

interface Sizes {
  readonly size: number
  readonly packedSize: number
  readonly headerStart: number
}

const zip64Field = 0x0001

/** A 64-bit number of the file, refused where it is beyond what any workbook needs. */
export function readUint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('a size in it is impossible')
  return Number(value)
}

/**
 * The sizes of a listed part, those of four bytes that are all ones taken from the zip64 field between
 * `start` and `end`; writers that stream use it for small files too.
 */
export function zip64Sizes(view: DataView, start: number, end: number, short: Sizes): Sizes {
  let at = start
  while (at + 4 <= end) {
    const length = view.getUint16(at + 2, true)
    const fieldEnd = at + 4 + length
    if (fieldEnd > end) break
    if (view.getUint16(at, true) === zip64Field) return fromField(at + 4, fieldEnd)
    at = fieldEnd
  }
  return short

  function fromField(fieldStart: number, fieldEnd: number): Sizes {
    let next = fieldStart
    const long = (value: number): number => {
      if (value !== 0xffffffff) return value
      if (next + 8 > fieldEnd) throw damaged('a size in it is missing')
      next += 8
      return readUint64(view, next - 8)
    }
    const size = long(short.size)
    const packedSize = long(short.packedSize)
    return { size, packedSize, headerStart: long(short.headerStart) }
  }
}
