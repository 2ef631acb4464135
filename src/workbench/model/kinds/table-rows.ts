import { isList, type Json } from '../../json.ts'
import type { Area } from '../area.ts'
import { addTableRows, deleteTableRow } from '../book/table-lines.ts'
import { bodyOf } from '../book/table-shape.ts'
import { writeCells, wrongSize } from '../book/write-cells.ts'
import { ExcelError } from '../excel-error.ts'
import { matrixOf, refuse } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfTable } from '../objects.ts'
import { rangeValues } from './range-values.ts'

interface OfRow extends OfTable {
  readonly index: number
}

export const tableRow = kind<OfRow>('TableRow', {
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: ({ book, objects, table, index }) =>
        rangeValues.values.get({ book, objects, sheet: table.sheet, area: rowArea(table, index) }),
      set: ({ book, table, index }, value) => {
        const area = rowArea(table, index)
        const rows = matrixOf(value)
        if (rows.length !== 1 || rows[0]?.length !== area.columns) throw wrongSize(area)
        writeCells(book, table.sheet, area, rows)
      },
    },
  },
  methods: {
    getRange: ({ objects, table, index }) => objects.range(table.sheet, rowArea(table, index)),
    delete: ({ book, table, index }) => deleteTableRow(book, table, index),
  },
})

export const tableRows = kind<OfTable>('TableRowCollection', {
  properties: { count: { get: ({ table }) => bodyOf(table).rows } },
  items: (self) =>
    Array.from({ length: bodyOf(self.table).rows }, (_, index) => tableRow.of({ ...self, index })),
  methods: {
    getCount: ({ table }) => bodyOf(table).rows,
    getItemAt: (self, given) => {
      const index = given.whole(0)
      rowArea(self.table, index)
      return tableRow.of({ ...self, index })
    },
    deleteRows: (self, given) => {
      const rows = given.json(0)
      const numbers = isList(rows) ? rows.map((one) => rowNumber(self, one)) : refuse()
      deleteRows(self, numbers)
    },
    deleteRowsAt: (self, given) => {
      const [from, count] = [given.whole(0), given.optionalWhole(1) ?? 1]
      deleteRows(
        self,
        Array.from({ length: count }, (_, step) => from + step),
      )
    },
    add: (self, given) => {
      const index = given.optionalWhole(0)
      const values: Json | undefined = given.at(1) === undefined ? undefined : given.json(1)
      const width = self.table.area.columns
      const rows = values === undefined ? [Array<Json>(width).fill('')] : matrixOf(values)
      const at = addTableRows(self.book, self.table, index === -1 ? undefined : index, rows)
      return tableRow.of({ ...self, index: at })
    },
  },
})

/** A row is named by its place, or is one of the client's. */
function rowNumber(self: OfTable, value: Json): number {
  const row = tableRow.behind(value)
  if (row) return row.table === self.table ? row.index : refuse()
  return typeof value === 'number' && Number.isInteger(value) ? value : refuse()
}

function deleteRows({ book, table }: OfTable, numbers: readonly number[]): void {
  if (table.filter.criteria.size > 0) throw new ExcelError('InsertDeleteConflict')
  const all = bodyOf(table).rows
  if (numbers.some((at) => at < 0 || at >= all)) refuse()
  for (const at of [...new Set(numbers)].sort((one, other) => other - one)) deleteTableRow(book, table, at)
}

function rowArea(table: OfTable['table'], index: number): Area {
  const body = bodyOf(table)
  if (index < 0 || index >= body.rows) throw new ExcelError('ItemNotFound')
  return { ...body, top: body.top + index, rows: 1 }
}
