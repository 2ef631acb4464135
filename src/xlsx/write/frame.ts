import type { Cell, WriteOptions, WriteSheet } from 'hucre'
import { parseRange } from '../reference.ts'
import { forEachCell } from './cells.ts'
import { escapedColumn } from './escaped-text.ts'
import { cellStyle, highlightStyle } from './hucre-style.ts'
import { listValidation } from './list-validations.ts'
import { printSetup } from './print-setup.ts'
import type { StyleNumbers } from './style-numbers.ts'
import type { WrittenBook, WrittenSheet, WrittenTable } from './written-book.ts'

/** Excel adds this to a width in characters, for the edges of a cell in Calibri 11. */
const edges = 5 / 7

/**
 * The book without its cells, as the library takes it: it would make two objects of every cell. The cells are put
 * in afterwards; in their stead column A of the first sheet has a cell of each style and cell B1 a text, so that
 * the library numbers the styles and makes a part for texts.
 */
export function frameOf(book: WrittenBook, { styles }: StyleNumbers): WriteOptions {
  const sheets = book.sheets.map(sheetFrame)
  const standIns = sheets[0]?.cells
  styles.forEach((style, row) =>
    standIns?.set(`${row},0`, { ...standIns.get(`${row},0`), style: cellStyle(style) }),
  )
  standIns?.set('0,1', { ...standIns.get('0,1'), value: 'text' })
  return {
    sheets,
    properties: { title: book.title, modified: new Date(0) },
    activeSheet: activeIndex(book),
  }
}

/** The sheet that opens, counted from 0. */
export function activeIndex({ sheets, active }: WrittenBook): number {
  return sheets.findIndex(({ name, state }) => (active === undefined ? state === 'visible' : name === active))
}

function sheetFrame(sheet: WrittenSheet): WriteSheet & { cells: Map<string, Partial<Cell>> } {
  const { name, state, tabColor, columns, merges, freeze, tables, lists, highlights, print, showGridLines } =
    sheet
  const hasFreeze = freeze && freeze.rows + freeze.columns > 0
  return {
    name,
    ...(state === 'hidden' && { hidden: true }),
    ...(state === 'veryHidden' && { veryHidden: true }),
    view: {
      ...(tabColor !== undefined && { tabColor: { rgb: tabColor.toUpperCase() } }),
      ...(showGridLines === false && { showGridLines }),
    },
    columns: columns.map(({ width, hidden = false }) => ({
      width: Math.floor((width + edges) * 256) / 256,
      hidden,
    })),
    cells: linkCells(sheet),
    merges: merges.map(mergeRange),
    ...(hasFreeze && { freezePane: freeze }),
    tables: tables.map(tableDefinition),
    dataValidations: lists.map(listValidation),
    conditionalRules: highlights.map(({ ref, formula, style }, index) => ({
      type: 'expression',
      range: ref,
      priority: index + 1,
      formula,
      style: highlightStyle(style),
    })),
    ...(print && printSetup(print)),
    ...(sheet.isProtected && {
      protection: {
        objects: true,
        scenarios: true,
        formatColumns: true,
        formatRows: true,
        sort: true,
        autoFilter: true,
      },
    }),
  }
}

/** Empty cells that hold the links alone. */
function linkCells(sheet: WrittenSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  forEachCell(sheet, ({ link }, row, column) => {
    if (link !== undefined)
      cells.set(`${row - 1},${column - 1}`, { hyperlink: { target: '', location: link } })
  })
  return cells
}

function mergeRange(ref: string): NonNullable<WriteSheet['merges']>[number] {
  const { firstRow = 1, lastRow = 1, firstColumn = 1, lastColumn = 1 } = parseRange(ref) ?? {}
  return { startRow: firstRow - 1, endRow: lastRow - 1, startCol: firstColumn - 1, endCol: lastColumn - 1 }
}

function tableDefinition({
  name,
  ref,
  columns,
  style = '',
  banded = false,
  filter = false,
}: WrittenTable): NonNullable<WriteSheet['tables']>[number] {
  return {
    name,
    range: ref,
    columns: columns.map((column) => ({ name: escapedColumn(column) })),
    style,
    showRowStripes: banded,
    showAutoFilter: filter,
  }
}
