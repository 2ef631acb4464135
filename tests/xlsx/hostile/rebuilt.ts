import type { GenuineBook } from './genuine-books.ts'
import type { Truth } from './hostile-file.ts'
import { naiveReading } from './naive-reading.ts'
import { partsOf, rawZip, utf8, type RawPart } from './raw-zip.ts'

/** The parts of a book, to be packed anew with changes. */
export function rawPartsOf({ bytes }: GenuineBook): readonly RawPart[] {
  return [...partsOf(bytes)].map(([name, data]) => ({ name, data }))
}

/** The file with one part's text changed; undefined where the change changes nothing. */
export function withText(
  book: GenuineBook,
  part: string,
  change: (text: string) => string,
): Uint8Array | undefined {
  const parts = partsOf(book.bytes)
  const before = new TextDecoder().decode(parts.get(part))
  const after = change(before)
  if (after === before) return undefined
  return rawZip([...parts].map(([name, data]) => ({ name, data: name === part ? utf8(after) : data })))
}

/** Refused, or read as the book it was made from. */
export function asBefore({ bytes }: GenuineBook): Truth {
  return { kind: 'readOrRefused', as: () => naiveReading(bytes) }
}

/** Something is refused, and what is read is as in the book it was made from. */
export function lostFrom({ bytes }: GenuineBook): Truth {
  return { kind: 'refused', as: () => naiveReading(bytes) }
}

/** Certainly read, and as the book it was made from. */
export function surelyAsBefore({ bytes }: GenuineBook): Truth {
  return { kind: 'read', as: () => naiveReading(bytes) }
}

/** Refused, or read as it now stands. */
export function asItStands(file: Uint8Array): Truth {
  return { kind: 'readOrRefused', as: () => naiveReading(file) }
}

/** Whether a part is read at all; the others may be in any state. */
export function isReadPart(part: string): boolean {
  return !/docProps|theme|drawing|chart/.test(part)
}
