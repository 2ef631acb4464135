import type { IWorksheetData } from '@univerjs/core'
import type { FilterLook } from '../../xlsx/sheet-look.ts'
import { isWithin, type Area } from '../model/area.ts'
import { Book } from '../model/book/book.ts'
import type { TableShape } from '../model/formula/structured.ts'
import type { OpenEngine } from '../model/grid/engine.ts'
import type { BookContent, SheetContent, TableContent } from './book-content.ts'
import { areaOf } from './content-area.ts'
import { filteredArea } from './filters.ts'
import { takeNames } from './names.ts'
import { SeedStyles, SheetSeed } from './sheet-seed.ts'
import { takeSheet, takeTable } from './sheet-state.ts'
import { Breath, type Work } from './work.ts'

/**
 * Makes a book of a file's content, in pieces that let the page breathe. Its formulas show the results that the file
 * has for them until the book is calculated.
 * @throws the signal's reason where it is stopped
 */
export async function bookOf(
  content: BookContent,
  openEngine: OpenEngine | undefined,
  work: Work,
): Promise<Book> {
  const breath = new Breath(work)
  const shapes = content.tables.map(shapeOf)
  const { standardFont } = content.of
  const styles = new SeedStyles(standardFont)
  const sheets: Partial<IWorksheetData>[] = []
  const all = content.sheets.reduce((sum, { rows }) => sum + rows.length, 1)
  let done = 0
  const hidden: ReadonlySet<number>[] = []
  for (const sheet of content.sheets) {
    const filtered = filteredRows(sheet, content.tables)
    const seed = new SheetSeed(sheet, shapes, styles, (row) => filtered.has(row))
    for (const row of sheet.rows) {
      seed.addRow(row)
      done += 1
      await breath.take(done / all)
    }
    sheets.push(seed.end())
    hidden.push(filtered)
  }
  const names = content.sheets.map(({ name }) => name)
  const book = new Book(names, openEngine, { styles: styles.all, sheets, standardFont })
  for (const [at, sheet] of book.sheets.entries()) {
    const own = content.sheets[at]
    if (!own) continue
    takeSheet(book, sheet, own)
    for (const row of hidden[at] ?? []) sheet.filteredRows.add(row)
    await breath.take(1)
  }
  for (const table of content.tables) takeTable(book, book.sheet(table.sheet), table)
  takeNames(book, content.names)
  takeBook(book, content)
  return book
}

function takeBook(book: Book, { of, sheets }: BookContent): void {
  book.calculationMode = { auto: 'Automatic', autoNoTable: 'AutomaticExceptTables', manual: 'Manual' }[
    of.calculation
  ] as Book['calculationMode']
  const own: Readonly<Record<string, string>> = {
    creator: 'author',
    description: 'comments',
    Company: 'company',
    Manager: 'manager',
  }
  for (const [name, text] of Object.entries(of.properties)) book.properties.set(own[name] ?? name, text)
  for (const [name, value] of Object.entries(of.customProperties)) book.customProperties.set(name, value)
  const visible = book.sheets.filter(({ visibility }) => visibility === 'Visible')
  const front = visible.find(({ name }) => name === of.active) ?? visible[0]
  if (front) {
    book.active = front
    const selected = sheets.find(({ name }) => name === front.name)?.selected
    book.selection = { sheet: front, area: selectedArea(selected) }
  }
  book.isStructureProtected = of.isStructureProtected
  book.addIn = of.addIn?.reference
  for (const { name, text } of of.addIn?.settings ?? []) book.settings.set(name, text)
}

function selectedArea(text: string | undefined): Area {
  const corner = { top: 0, left: 0, rows: 1, columns: 1 }
  return text === undefined ? corner : filteredArea({ ref: text, columns: [] })
}

/** A table as formulas see it; what a file calls its columns is what its headers say. */
function shapeOf({ name, sheet, range, columns, headerRows, totalsRows }: TableContent): TableShape {
  return {
    name,
    sheet,
    area: areaOf(range),
    columns,
    hasHeaders: headerRows === 1,
    hasTotals: totalsRows === 1,
  }
}

/** The hidden rows of a sheet that a filter at work hides: the others were hidden by hand. */
function filteredRows(
  { name, filter, rows }: SheetContent,
  tables: readonly TableContent[],
): ReadonlySet<number> {
  const filters = tables.flatMap(({ sheet, look }) => (sheet === name && look.filter ? [look.filter] : []))
  const bodies = [...filters, ...(filter ? [filter] : [])].filter(isAtWork).map((look) => {
    const area = filteredArea(look)
    return { ...area, top: area.top + 1, rows: area.rows - 1 }
  })
  const isFiltered = (top: number): boolean =>
    bodies.some((body) => isWithin({ ...body, top, rows: 1 }, body))
  return new Set(rows.filter(({ hidden, row }) => hidden && isFiltered(row - 1)).map(({ row }) => row - 1))
}

function isAtWork({ columns }: FilterLook): boolean {
  return columns.length > 0
}
