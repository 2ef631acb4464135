import type { Json } from '../../../src/workbench/json.ts'
import { areaText } from '../../../src/workbench/model/area.ts'
import type { Book } from '../../../src/workbench/model/book/book.ts'
import { isLocked } from '../../../src/workbench/model/book/protection.ts'
import type { Highlight, Sheet, TableState } from '../../../src/workbench/model/book/sheet.ts'
import { columnNames } from '../../../src/workbench/model/book/table-shape.ts'
import { formulaOf, valueOf, valueTypeOf } from '../../../src/workbench/model/grid/cell-content.ts'
import type { StandardFont } from '../../../src/xlsx/cell-style.ts'
import { lookOfGrid } from '../../../src/workbench/files/cell-look.ts'

/** All that a book holds and looks like, as plain data in which equal books are equal. */
export function dump(book: Book): object {
  return {
    standardFont: book.standardFont,
    sheets: book.sheets.map((sheet) => dumpSheet(sheet, book.standardFont)),
    names: book.names
      .map(({ name, formula, visible, comment, sheet }) => ({
        name,
        formula,
        visible,
        comment,
        sheet: sheet?.name,
      }))
      .sort((one, other) => (`${one.sheet}!${one.name}` < `${other.sheet}!${other.name}` ? -1 : 1)),
    properties: Object.fromEntries(book.properties),
    custom: Object.fromEntries(book.customProperties),
    calculation: book.calculationMode,
    isStructureProtected: book.isStructureProtected,
    active: book.active.name,
  }
}

function dumpSheet(sheet: Sheet, standard: StandardFont): object {
  const { name, visibility, tabColor, protection, filter, lists, highlights, notes, links, frozen, page } =
    sheet
  return {
    ...{ name, visibility, tabColor, protection, lists, notes, links, frozen },
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    view: sheet.view,
    outline: sheet.outline,
    cells: dumpCells(sheet, standard),
    lines: dumpLines(sheet),
    merges: sheet.grid.merges().map((merge) => areaText(merge)),
    filter: filter && { area: areaText(filter.area), criteria: [...filter.criteria] },
    filtered: [...sheet.filteredRows].sort((one, other) => one - other),
    tables: sheet.tables.map(dumpTable),
    highlights: highlights.map(dumpHighlight),
    unlocked: sheet.unlockedLines.map((area) => areaText(area)).sort(),
    page: {
      ...page,
      margins: [...page.margins],
      plain: Object.fromEntries([...page.plain].sort()),
      headersFooters: Object.fromEntries([...page.headersFooters].sort()),
      horizontalBreaks: [...page.horizontalBreaks].sort((one, other) => one - other),
      verticalBreaks: [...page.verticalBreaks].sort((one, other) => one - other),
    },
  }
}

function dumpCells(sheet: Sheet, standard: StandardFont): Readonly<Record<string, object>> {
  const cells: Record<string, object> = {}
  sheet.grid.forEach((row, column, cell) => {
    const look = lookOfGrid(
      sheet.grid.style(row, column),
      cell.custom,
      !isLocked(sheet, row, column),
      standard,
    )
    const [value, type, formula] = [valueOf(cell), valueTypeOf(cell), formulaOf(cell)]
    if (type === 'Empty' && Object.keys(look).length === 0) return
    cells[areaText({ top: row, left: column, rows: 1, columns: 1 })] = {
      type,
      value,
      ...(cell.f !== undefined && cell.f !== null && { formula }),
      ...(cell.custom?.['fills'] !== undefined && { fills: cell.custom['fills'] }),
      look,
    }
  })
  return cells
}

/** The sizes of rows and columns as far as any is used, and those that are hidden. */
function dumpLines(sheet: Sheet): object {
  const used = sheet.grid.used(false)
  const { lines } = sheet.grid
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at)
  const rows = numbers(used ? used.top + used.rows : 0)
  const columns = numbers(used ? used.left + used.columns : 0)
  return {
    standard: [lines.standard('rows'), lines.standard('columns')],
    heights: rows.map((row) => lines.rowHeight(row)),
    widths: columns.map((column) => lines.columnWidth(column)),
    rowLevels: rows.map((row) => lines.level('rows', row)),
    columnLevels: columns.map((column) => lines.level('columns', column)),
    hiddenRows: rows.filter((row) => lines.isRowHidden(row)),
    hiddenColumns: columns.filter((column) => lines.isColumnHidden(column)),
  }
}

function dumpTable(table: TableState): object {
  const { filter } = table
  return {
    ...without(table, 'id', 'sheet'),
    columns: columnNames(table),
    filter: {
      area: areaText(filter.area),
      criteria: [...filter.criteria].sort(([one], [other]) => one - other),
    },
  }
}

function dumpHighlight(highlight: Highlight): object {
  const { areas, format } = highlight
  const kept: [string, Json][] = [...format].filter(([, value]) => value !== null)
  return { ...without(highlight, 'id'), areas: areas.map((area) => areaText(area)), format: kept.sort() }
}

function without(whole: object, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)))
}
