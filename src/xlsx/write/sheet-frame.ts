import type { Cell, MergeRange, WriteSheet } from 'hucre'
import type { CellStyle } from '../cell-style.ts'
import type { SheetLook } from '../sheet-look.ts'
import { forEachCell } from './cells.ts'
import { standInChart } from './charts/with-charts.ts'
import { escapedText } from './escaped-text.ts'
import { highlightStyle } from './hucre-style.ts'
import { listValidation } from './list-validation.ts'
import { filterStyles } from './look/filter-xml.ts'
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
  if (sheet.look) return lookFrame(sheet, sheet.look)
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
    ...chartFrame(sheet),
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

/** What the library is needed for where a look writes its own sections: rules stand in for the looks in it. */
function lookFrame(
  sheet: WrittenSheet,
  { highlights, filter, links, notes }: SheetLook,
): WriteSheet & { cells: Map<string, Partial<Cell>> } {
  const { name, state, merges, tables } = sheet
  const cells = linkCells(sheet)
  const put = (ref: string, cell: Partial<Cell>): void => {
    const { firstRow, firstColumn } = rangeOf(ref)
    const at = `${firstRow - 1},${firstColumn - 1}`
    cells.set(at, { ...cells.get(at), ...cell })
  }
  for (const { ref, target = '', location, tooltip } of links) {
    put(ref, {
      hyperlink: {
        target,
        ...(location !== undefined && { location }),
        ...(tooltip !== undefined && { tooltip }),
      },
    })
  }
  for (const { ref, author, text } of notes) {
    put(ref, { comment: { author: escapedText(author), text: escapedText(text) } })
  }
  return {
    name,
    ...(state === 'hidden' && { hidden: true }),
    ...(state === 'veryHidden' && { veryHidden: true }),
    cells,
    merges: merges.map(mergeRange),
    tables: tables.map(tableDefinition),
    ...chartFrame(sheet),
    conditionalRules: lookStyles(highlights, filter, tables).map((style, index) => ({
      type: 'expression',
      range: 'A1',
      priority: index + 1,
      formula: '1',
      style: highlightStyle(style),
    })),
  }
}

function chartFrame({ charts = [] }: WrittenSheet): Pick<WriteSheet, 'charts'> {
  return charts.length === 0 ? {} : { charts: charts.map(() => standInChart) }
}

/** The looks that a sheet's rules and filters name by number. */
export function lookStyles(
  highlights: SheetLook['highlights'],
  filter: SheetLook['filter'],
  tables: WrittenSheet['tables'],
): readonly CellStyle[] {
  return [
    ...highlights.flatMap(({ style }) => (style ? [style] : [])),
    ...filterStyles(filter),
    ...tables.flatMap(({ look }) => filterStyles(look?.filter)),
  ]
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
