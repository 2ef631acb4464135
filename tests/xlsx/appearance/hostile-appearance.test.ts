import { readAppearance } from '../../../src/xlsx/appearance/read-appearance.ts'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { XlsxError } from '../../../src/xlsx/xlsx-error.ts'
import { withParts } from '../book-files.ts'
import { flipsInParts } from '../hostile/bit-flips.ts'
import { genuineBooks, type GenuineBook } from '../hostile/genuine-books.ts'
import type { HostileFile } from '../hostile/hostile-file.ts'
import { linkTricks } from '../hostile/package-tricks.ts'
import { partTricks } from '../hostile/part-tricks.ts'
import { sheetTricks } from '../hostile/sheet-tricks.ts'
import { tableAndNameTricks } from '../hostile/table-and-name-tricks.ts'
import { cutParts } from '../hostile/truncations.ts'
import { xmlTricks } from '../hostile/xml-tricks.ts'
import { furnishedBook } from './furnished-book.ts'

/** Milliseconds of the processor's time that no file may take. */
const longest = 10_000

let books: readonly GenuineBook[] = []
let furnished: Uint8Array

beforeAll(async () => {
  furnished = await furnishedBook()
  books = [...(await genuineBooks()), { name: 'furnished', bytes: furnished }]
})

/** What is wrong with how files were taken: each is read, or refused in one sentence, and soon. */
function faults(files: Iterable<HostileFile>): readonly string[] {
  return Array.from(files, ({ name, bytes }) => {
    const start = process.cpuUsage()
    const words = refusal(bytes())
    const { user, system } = process.cpuUsage(start)
    if ((user + system) / 1000 > longest) return `${name}: took too long`
    return words === undefined || /^[A-Z][^\n]{8,298}[.)]$/u.test(words) ? undefined : `${name}: ${words}`
  }).filter((fault) => fault !== undefined)
}

function refusal(bytes: Uint8Array): string | undefined {
  try {
    readAppearance(bytes)
    return undefined
  } catch (thrown) {
    return thrown instanceof XlsxError ? thrown.message : `threw ${String(thrown)}`
  }
}

test('bits turned within parts, and parts cut short', () => {
  expect(faults(books.flatMap((book) => [...flipsInParts(book, 2)]))).toEqual([])
  expect(faults(books.slice(-3).flatMap((book) => [...cutParts(book, 1)]))).toEqual([])
})

test('parts lost, doubled and exchanged, relationships mangled', () => {
  expect(faults(books.flatMap((book) => [...linkTricks(book)]))).toEqual([])
  expect(faults(books.slice(-3).flatMap((book) => [...partTricks(book)]))).toEqual([])
})

test('XML that is odd, and sheets and tables that contradict themselves', () => {
  expect(
    faults([
      ...books.slice(-2).flatMap((book) => [...xmlTricks(book)]),
      ...sheetTricks(),
      ...tableAndNameTricks(),
    ]),
  ).toEqual([])
})

test.each([
  ['a column beyond the sheet', /<col min="1"/, '<col min="99999"', 'is not on it'],
  ['a style that is not there', /<c r="A1" s="\d+"/, '<c r="A1" s="999"', 'style that is not there'],
  ['a rule without cells', /sqref="C5:C7"/, 'sqref="C5:C"', 'has no range'],
  ['a look that no rule has', /dxfId="\d+"/, 'dxfId="500"', 'a look that is not there'],
  ['what stays in sight beyond the sheet', /ySplit="4"/, 'ySplit="1e9"', 'is not on it'],
])('%s is refused in words', (_, where, what, words) => {
  const broken = withParts(furnished, (name, text) =>
    name === 'xl/worksheets/sheet1.xml' ? text.replace(where, what) : text,
  )
  expect(broken).not.toEqual(furnished)
  expect(refusal(broken)).toContain(words)
})

test('without being asked for, nothing of the look is read', () => {
  const broken = withParts(furnished, (name, text) =>
    name === 'xl/worksheets/sheet1.xml' ? text.replace(/<col min="1"/, '<col min="99999"') : text,
  )
  expect(readWorkbook(broken).readSheet('Plan').rows).toEqual(readWorkbook(furnished).readSheet('Plan').rows)
})
