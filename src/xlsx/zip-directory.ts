import type { Limits } from './limits.ts'
import { damaged, tooLarge, XlsxError } from './xlsx-error.ts'
import { findDirectory } from './zip-end.ts'
import { zip64Sizes } from './zip64.ts'

/** One packed part: where its bytes lie in the file and what the directory says of them. */
export interface ZipEntry {
  readonly name: string
  readonly stored: boolean
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly headerStart: number
  readonly dataStart: number
}

interface Listed {
  readonly name: string
  readonly rawName: Uint8Array
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly headerStart: number
}

const listedSignature = 0x02014b50
const localSignature = 0x04034b50
/** Excel's own have some dozens of letters. */
const longestName = 1000
const [encrypted, sizesFollow] = [0x1, 0x8]

/**
 * The parts of a zip file from its central directory, each checked against its own header. Throws XlsxError
 * for anything that two zip readers could understand differently: encryption, doubled or climbing names,
 * overlapping parts, a header that contradicts the directory.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory.count > limits.parts) throw tooLarge(`it has ${directory.count} parts`)
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = directory.start
  while (entries.length < directory.count) {
    const { listed, next } = readListed(bytes, view, at, directory.end)
    const key = listed.name.toLowerCase()
    if (names.has(key)) throw damaged(`it has two parts named ${listed.name}`)
    names.add(key)
    entries.push(checkedEntry(view, listed, directory.start))
    at = next
  }
  if (at !== directory.end) throw damaged('its list of parts does not end where it says')
  checkOverlaps(entries, directory.start)
  return entries.filter(({ name }) => !name.endsWith('/'))
}

function checkOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  const inOrder = entries.toSorted((a, b) => a.headerStart - b.headerStart)
  inOrder.forEach((entry, index) => {
    const limit = inOrder[index + 1]?.headerStart ?? directoryStart
    if (entry.dataStart + entry.packedSize > limit) throw damaged(`the part ${entry.name} overlaps another`)
  })
}

function readListed(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { readonly listed: Listed; readonly next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== listedSignature) {
    throw damaged('its list of parts is broken')
  }
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > end) throw damaged('its list of parts is broken')
  const rawName = bytes.subarray(at + 46, nameEnd)
  const sizes = zip64Sizes(view, nameEnd, extraEnd, {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    headerStart: view.getUint32(at + 42, true),
  })
  const listed = {
    name: partName(rawName),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    ...sizes,
  }
  return { listed, next }
}

/** The name of a part; some writers on Windows put backslashes for the slashes. */
function partName(raw: Uint8Array): string {
  if (raw.length > longestName) throw damaged('a name in its list of parts is too long')
  const name = new TextDecoder().decode(raw).replaceAll('\\', '/')
  const segments = name.split('/')
  if (name === '' || name.includes('\0') || segments[0] === '' || segments.includes('..')) {
    throw damaged(`"${name}" is no name of a part`)
  }
  return name
}

function checkedEntry(view: DataView, listed: Listed, directoryStart: number): ZipEntry {
  const { name, headerStart } = listed
  if (headerStart + 30 > directoryStart || view.getUint32(headerStart, true) !== localSignature) {
    throw damaged(`the part ${name} is not where the list of parts says`)
  }
  const flags = view.getUint16(headerStart + 6, true)
  if (((flags | listed.flags) & encrypted) !== 0) {
    throw new XlsxError('encrypted', 'This file is encrypted: open it with its password and save it without.')
  }
  const method = view.getUint16(headerStart + 8, true)
  if (method !== 0 && method !== 8) throw damaged(`the part ${name} is packed in an unknown way`)
  const nameLength = view.getUint16(headerStart + 26, true)
  const nameStart = headerStart + 30
  const sameName =
    nameLength === listed.rawName.length &&
    listed.rawName.every((byte, index) => view.getUint8(nameStart + index) === byte)
  const sameRest =
    method === listed.method &&
    ((flags ^ listed.flags) & sizesFollow) === 0 &&
    agrees(headerStart + 14, listed.checksum) &&
    agrees(headerStart + 18, listed.packedSize) &&
    agrees(headerStart + 22, listed.size)
  if (!sameName || !sameRest) throw damaged(`the part ${name} and the list of parts contradict each other`)
  if (method === 0 && listed.packedSize !== listed.size)
    throw damaged(`the size of the part ${name} is wrong`)
  const dataStart = nameStart + nameLength + view.getUint16(headerStart + 28, true)
  const { checksum, packedSize, size } = listed
  return { name, stored: method === 0, checksum, packedSize, size, headerStart, dataStart }

  /** Whether the header's own figure is the directory's, or left open as the format allows. */
  function agrees(at: number, expected: number): boolean {
    const own = view.getUint32(at, true)
    return own === expected || own === 0xffffffff || (own === 0 && (flags & sizesFollow) !== 0)
  }
}
