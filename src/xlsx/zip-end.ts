import { damaged, XlsxError } from './xlsx-error.ts'
import { readUint64 } from './zip64.ts'

/** Where the list of parts lies in the file. */
export interface DirectoryPlace {
  readonly start: number
  readonly end: number
  readonly count: number
}

const endSignature = 0x06054b50
const zip64LocatorSignature = 0x07064b50
const zip64EndSignature = 0x06064b50
const endLength = 22
const longestComment = 0xffff

/** The place of the central directory, from the record at the end of the file. */
export function findDirectory(view: DataView): DirectoryPlace {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  const isLong = count === 0xffff || size === 0xffffffff || start === 0xffffffff
  const place = isLong ? zip64Place(view, end) : { start, end, count, size }
  if (place.start + place.size !== place.end) throw damaged('its list of parts is not where it should be')
  return { start: place.start, end: place.end, count: place.count }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endLength + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  throw new XlsxError(
    'cut-short',
    'This workbook is incomplete, its end is missing: copy or download it again.',
  )
}

function zip64Place(view: DataView, end: number): DirectoryPlace & { readonly size: number } {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) {
    throw damaged('its list of parts is missing')
  }
  const record = readUint64(view, locator + 8)
  if (record + 56 > locator || view.getUint32(record, true) !== zip64EndSignature) {
    throw damaged('its list of parts is missing')
  }
  return {
    count: readUint64(view, record + 32),
    size: readUint64(view, record + 40),
    start: readUint64(view, record + 48),
    end: record,
  }
}
