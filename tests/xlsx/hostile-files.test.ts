import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { everything } from './book-files.ts'
import { flipsInFile, flipsInParts } from './hostile/bit-flips.ts'
import { genuineBooks, type GenuineBook } from './hostile/genuine-books.ts'
import { comparable, faults } from './hostile/judged.ts'
import { naiveReading } from './hostile/naive-reading.ts'
import { otherFormats } from './hostile/other-formats.ts'
import { contentTypeTricks, linkTricks } from './hostile/package-tricks.ts'
import { partTricks } from './hostile/part-tricks.ts'
import { sheetTricks } from './hostile/sheet-tricks.ts'
import { tableAndNameTricks } from './hostile/table-and-name-tricks.ts'
import { cutFiles, cutParts } from './hostile/truncations.ts'
import { xmlTricks } from './hostile/xml-tricks.ts'
import { zipTricks } from './hostile/zip-tricks.ts'

/** `HOSTILE_TIMES=20 npx jest tests/xlsx/hostile-files` looks for more. */
const times = Number(process.env['HOSTILE_TIMES'] ?? 1)

let books: readonly GenuineBook[] = []

beforeAll(async () => {
  books = await genuineBooks()
})

test('the genuine books are read as another reading has them', () => {
  for (const { bytes } of books) {
    expect(comparable(everything(readWorkbook(bytes)))).toBe(comparable(naiveReading(bytes)))
  }
})

test('bits turned in the file', () => {
  expect(faults(books.flatMap((book) => [...flipsInFile(book, 15 * times)]))).toEqual([])
})

test('bits turned within parts', () => {
  expect(faults(books.flatMap((book) => [...flipsInParts(book, 12 * times)]))).toEqual([])
})

test('files cut short', () => {
  expect(faults(books.flatMap((book) => [...cutFiles(book, times), ...cutParts(book, times)]))).toEqual([])
})

test('parts lost, doubled, renamed and exchanged', () => {
  expect(faults(books.flatMap((book) => [...partTricks(book)]))).toEqual([])
})

test('relationships and content types mangled', () => {
  expect(faults(books.flatMap((book) => [...linkTricks(book), ...contentTypeTricks(book)]))).toEqual([])
})

test('zip files that contradict themselves', () => {
  expect(faults(books.flatMap((book) => [...zipTricks(book)]))).toEqual([])
})

test('XML that is not well-formed or odd', () => {
  expect(faults(books.slice(-3).flatMap((book) => [...xmlTricks(book)]))).toEqual([])
})

test('sheets that contradict themselves or are odd', () => {
  expect(faults(sheetTricks())).toEqual([])
})

test('tables, names, texts and styles that contradict each other or are odd', () => {
  expect(faults(tableAndNameTricks())).toEqual([])
})

test('files of other kinds are called what they are', () => {
  expect(faults(otherFormats())).toEqual([])
})
