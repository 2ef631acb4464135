import { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { areaText, parseArea } from '../../../../src/workbench/model/area.ts'
import { Book } from '../../../../src/workbench/model/book/book.ts'
import { addChart } from '../../../../src/workbench/model/book/charts.ts'
import { addSheet } from '../../../../src/workbench/model/book/sheets.ts'
import { addTable } from '../../../../src/workbench/model/book/tables.ts'
import { writeCells } from '../../../../src/workbench/model/book/write-cells.ts'
import { valueOf, type PlainValue } from '../../../../src/workbench/model/grid/cell-content.ts'
import { selectPlace } from '../../../../src/workbench/model/kinds/selection.ts'
import { findArea } from '../../../../src/workbench/model/book/find-area.ts'
import { showBook } from '../../../../src/workbench/page/grid/show-book.ts'

const element = document.getElementById('grid')
if (!element) throw new Error('there is no place for the grid')
const shown = await showBook(
  element,
  (openEngine) => new Book(['Budget', 'Lists'], openEngine),
  (book) => new StandIn({ origin: location.origin, send: () => undefined }, book),
)
const { excel } = shown
const { book } = excel

/** A round trip of an add-in's. */
function asAddIn(what: () => void): void {
  excel.undo.begin()
  what()
  excel.undo.end()
}

/** What tests look at and do in the page. */
const bench = {
  excel,
  book,
  asAddIn,
  cell: (address: string) => {
    const { sheet, area } = findArea(book, book.active, address)
    return sheet.grid.cell(area.top, area.left)
  },
  /** What is selected last, such as `A1:B2`. */
  selected: (): string => areaText(book.selection.area),
  /** What is painted in a cell. */
  painted: (address: string): unknown => {
    const { sheet, area } = findArea(book, book.active, address)
    return book.engine.book.getSheetBySheetId(sheet.id)?.getCell(area.top, area.left)?.v
  },
  value: (address: string): PlainValue => valueOf(bench.cell(address)),
  write: (address: string, rows: Parameters<typeof writeCells>[3]): void => {
    const { sheet, area } = findArea(book, book.active, address)
    writeCells(book, sheet, { ...area, rows: rows.length, columns: rows[0]?.length ?? 1 }, rows)
  },
  table: (sheet: string, area: string, name: string): void => {
    addTable(book, book.sheet(sheet), parseArea(area), true).name = name
  },
  /** A chart of cells, over other cells. */
  chart: (source: string, type: string, over: string, title: string): void => {
    const { sheet, area } = findArea(book, book.active, over)
    const chart = addChart(book, sheet, type, findArea(book, sheet, source), 'Auto')
    const { top, left, rows, columns } = area
    chart.from = { row: top, column: left, down: 0, across: 0 }
    chart.to = { row: top + rows, column: left + columns, down: 0, across: 0 }
    chart.title.text = title
  },
  select: (address: string): void => selectPlace({ book, ...findArea(book, book.active, address) }),
  addSheet: (name: string): void => {
    addSheet(book, name)
  },
}

export type Bench = typeof bench

Object.assign(window, { bench })
