import type { GenuineBook } from './genuine-books.ts'
import { refused, type HostileFile, type Truth } from './hostile-file.ts'
import { none, rawZip, utf8, type RawPart } from './raw-zip.ts'
import { asBefore, asItStands, isReadPart, lostFrom, rawPartsOf, surelyAsBefore } from './rebuilt.ts'

const needed = /Content_Types|\.rels$|workbook\.xml|sheet\d\.xml|tables\/|strings|styles/i

/** Whether not all can be read without the part. */
function isNeeded({ name, data }: RawPart): boolean {
  const leadsToPicturesOnly = name.includes('/worksheets/_rels') && !Buffer.from(data).includes('/table"')
  return needed.test(name) && !/drawing|chart/.test(name) && !leadsToPicturesOnly
}

/** Parts left out, emptied, doubled, named otherwise or put in each other's place. */
export function* partTricks(book: GenuineBook): Generator<HostileFile> {
  const parts = rawPartsOf(book)
  for (const [index, part] of parts.entries()) {
    const changed = (...by: readonly RawPart[]): Uint8Array => rawZip(parts.toSpliced(index, 1, ...by))
    const renamed = (name: string): Uint8Array => changed({ ...part, name })
    const lost = isNeeded(part) ? lostFrom(book) : asBefore(book)
    const tricks: Readonly<Record<string, readonly [Uint8Array, Truth]>> = {
      'left out': [changed(), lost],
      emptied: [changed({ ...part, data: none }), isReadPart(part.name) ? lostFrom(book) : asBefore(book)],
      'of spaces': [changed({ ...part, data: utf8('   \n') }), lost],
      'of zeros': [changed({ ...part, data: new Uint8Array(part.data.length) }), lost],
      doubled: [changed(part, part), refused('damaged')],
      'doubled, the second empty': [changed(part, { ...part, data: none }), refused('damaged')],
      'doubled in capitals': [changed(part, { ...part, name: part.name.toUpperCase() }), refused('damaged')],
      'in capitals': [renamed(part.name.toUpperCase()), surelyAsBefore(book)],
      'with backslashes': [renamed(part.name.replaceAll('/', '\\')), surelyAsBefore(book)],
      'doubled with backslashes': [
        changed(part, { ...part, name: part.name.replaceAll('/', '\\') }),
        refused('damaged'),
      ],
      'as a folder': [renamed(`${part.name}/`), lost],
      'with a letter more': [renamed(`${part.name}x`), lost],
      'with a space': [renamed(`${part.name} `), lost],
      'from the root': [renamed(`/${part.name}`), refused('damaged')],
      climbing: [renamed(`../${part.name}`), refused('damaged')],
      'climbing back': [renamed(`xl/../${part.name}`), refused('damaged')],
      'from here': [renamed(`./${part.name}`), lost],
      'with a NUL': [renamed(`${part.name}\0.xml`), refused('damaged')],
      'not packed': [changed({ ...part, method: 0 }), surelyAsBefore(book)],
      'moved to the front': [rawZip([part, ...parts.toSpliced(index, 1)]), surelyAsBefore(book)],
      'joined by others': [
        changed(part, { name: `xl/other/${index}.bin`, data: utf8('PK\x03\x04<xml') }),
        surelyAsBefore(book),
      ],
    }
    for (const [trick, [file, truth]] of Object.entries(tricks)) {
      yield { name: `${book.name}: ${part.name} ${trick}`, bytes: () => file, truth }
    }
  }
  yield* swaps(book, parts)
}

function* swaps(book: GenuineBook, parts: readonly RawPart[]): Generator<HostileFile> {
  for (const [index, part] of parts.entries()) {
    for (const [second, other] of parts.entries()) {
      if (second <= index || !isReadPart(part.name) || !isReadPart(other.name)) continue
      const file = rawZip(
        parts.with(index, { ...part, data: other.data }).with(second, { ...other, data: part.data }),
      )
      const name = `${book.name}: ${part.name} and ${other.name} in each other's place`
      yield { name, bytes: () => file, truth: asItStands(file) }
    }
  }
}
