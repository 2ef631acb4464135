import type { Cell, MergeRange, WriteSheet } from 'hucre'
import { forEachCell } from './cells.ts'
import { highlightStyle } from './hucre-style.ts'
import { listValidation } from './list-validation.ts'
import { printSetup } from './print-setup.ts'
import { plainRange, rangeOf } from './ranges.ts'
import { tableDefinition } from './table-definition.ts'
import type { WrittenSheet } from './written-book.ts'

/** Excel adds this to a width in characters, for the edges of a cell in Calibri 11. */
const edges = 5 / 7

/** A sheet without its cells, as the library takes it. */
export function sheetFrame(sheet: WrittenSheet): WriteSheet & { cells: Map<string, Partial<Cell>> } {
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
      range: plainRange(ref),
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

function mergeRange(ref: string): MergeRange {
  const { firstRow, lastRow, firstColumn, lastColumn } = rangeOf(ref)
  return { startRow: firstRow - 1, endRow: lastRow - 1, startCol: firstColumn - 1, endCol: lastColumn - 1 }
}
