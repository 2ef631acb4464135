import type { Book } from '../../../src/workbench/model/book/book.ts'
import { areaText } from '../../../src/workbench/model/area.ts'
import { numberFormatOf } from '../../../src/workbench/model/book/styled.ts'
import type { Sheet } from '../../../src/workbench/model/book/sheet.ts'
import { columnNames } from '../../../src/workbench/model/book/table-shape.ts'
import { formulaOf, valueOf } from '../../../src/workbench/model/grid/cell-content.ts'
import type { WrittenCell, WrittenSheet } from '../../../src/xlsx/write/written-book.ts'
import { writeWorkbook } from '../../../src/xlsx/write/write-workbook.ts'

/** What stands in the stand-in's book as an .xlsx file, without looks: cells, formulas, formats, tables, names. */
export async function asFile({ sheets, names }: Book): Promise<Uint8Array> {
  return writeWorkbook({
    title: 'As saved',
    sheets: sheets.map(writtenSheet),
    names: names.map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, ''), hidden: true })),
  })
}

function writtenSheet(sheet: Sheet): WrittenSheet {
  const rows: (WrittenCell[] | undefined)[] = []
  sheet.grid.flush()
  sheet.grid.forEach((row, column) => {
    const cells = (rows[row] ??= [])
    cells[column] = writtenCell(sheet, row, column)
  })
  return {
    name: sheet.name,
    state: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[sheet.visibility],
    columns: [],
    rows: [],
    blocks: [
      {
        row: 1,
        column: 1,
        rows: Array.from(rows, (cells) =>
          Array.from<WrittenCell | undefined>(cells ?? []).map((cell) => cell ?? null),
        ),
        styles: [],
      },
    ],
    merges: sheet.grid.merges().map((area) => areaText(area)),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      ref: areaText({ ...table.area, rows: table.area.rows - (table.hasTotals ? 1 : 0) }),
      columns: columnNames(table),
      style: 'TableStyleLight1',
      filter: false,
    })),
    lists: [],
    highlights: [],
  }
}

function writtenCell(sheet: Sheet, row: number, column: number): WrittenCell {
  const cell = sheet.grid.cell(row, column)
  const value = valueOf(cell)
  const format = numberFormatOf(sheet, row, column)
  const written = typeof cell?.f === 'string' ? String(formulaOf(cell)).replace(/^=/, '') : ''
  // A formula of a totals row names columns of its own table alone, which a file writes in another way.
  const isFormula = written !== '' && !/(?:^|[(,])\[/.test(written)
  return {
    value: value === '' ? null : value,
    ...(isFormula && { formula: written }),
    ...(format !== 'General' && { style: { numberFormat: format } }),
  }
}
