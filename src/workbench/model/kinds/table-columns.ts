import { columnNames } from '../book/table-shape.ts'
import { addTableColumn, deleteTableColumn } from '../book/table-lines.ts'
import { bodyOf } from '../book/table-shape.ts'
import { writeCells } from '../book/write-cells.ts'
import { ExcelError } from '../excel-error.ts'
import { matrixOf, refuse, type Given } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { OfColumn, OfTable } from '../objects.ts'
import { columnFilter } from './filters.ts'
import { rangeValues } from './range-values.ts'
import { wrongSize } from '../book/write-cells.ts'

export const tableColumn = kind<OfColumn>('TableColumn', {
  key: ({ columnId }) => ({ name: 'Id', value: columnId }),
  properties: {
    id: { get: ({ columnId }) => columnId },
    index: { get: (self) => indexOf(self) },
    name: {
      get: (self) => columnNames(self.table)[indexOf(self)] ?? '',
      set: (self, value) => {
        if (!self.table.hasHeaders) refuse()
        writeCells(self.book, self.table.sheet, { ...whole(self), rows: 1 }, [[value]])
      },
    },
    values: {
      get: (self) => rangeValues.values.get(placeOf(self)),
      set: (self, value) => {
        const area = whole(self)
        const rows = matrixOf(value)
        if (rows.length !== area.rows) throw wrongSize(area)
        writeCells(self.book, self.table.sheet, area, rows)
      },
    },
  },
  objects: { filter: (self) => columnFilter.of(self) },
  methods: {
    getRange: (self) => self.objects.range(self.table.sheet, whole(self)),
    getHeaderRowRange: (self) => self.objects.range(self.table.sheet, { ...whole(self), rows: 1 }),
    getDataBodyRange: (self) => self.objects.range(self.table.sheet, bodyPart(self)),
    getTotalRowRange: (self) => {
      if (!self.table.hasTotals) throw new ExcelError('ItemNotFound')
      const area = whole(self)
      return self.objects.range(self.table.sheet, { ...area, top: area.top + area.rows - 1, rows: 1 })
    },
    delete: (self) => deleteTableColumn(self.book, self.table, indexOf(self)),
  },
})

export const tableColumns = kind<OfTable>('TableColumnCollection', {
  properties: { count: { get: ({ table }) => table.columnIds.length } },
  items: (self) => self.table.columnIds.map((columnId) => tableColumn.of({ ...self, columnId })),
  methods: {
    getCount: ({ table }) => table.columnIds.length,
    getItem: (self, given) => find(self, given) ?? missing(),
    getItemOrNullObject: (self, given) => find(self, given),
    getItemAt: (self, given) => {
      const columnId = self.table.columnIds[given.whole(0)]
      return columnId === undefined ? missing() : tableColumn.of({ ...self, columnId })
    },
    add: (self, given) => {
      const values = given.at(1) === undefined ? undefined : matrixOf(given.json(1))
      const columnId = addTableColumn(
        self.book,
        self.table,
        atEnd(given.optionalWhole(0)),
        values,
        given.optionalText(2),
      )
      return tableColumn.of({ ...self, columnId })
    },
  },
})

/** -1 stands for the end, too. */
function atEnd(index: number | undefined): number | undefined {
  return index === -1 ? undefined : index
}

/** By name or by id. */
function find(self: OfTable, given: Given): HostObject | null {
  const wanted = given.at(0)
  const names = columnNames(self.table).map((name) => name.toLowerCase())
  const at =
    typeof wanted === 'number'
      ? self.table.columnIds.indexOf(wanted)
      : typeof wanted === 'string'
        ? names.indexOf(wanted.toLowerCase())
        : refuse()
  const columnId = self.table.columnIds[at]
  return columnId === undefined ? null : tableColumn.of({ ...self, columnId })
}

function indexOf({ table, columnId }: OfColumn): number {
  const at = table.columnIds.indexOf(columnId)
  return at < 0 ? missing() : at
}

function whole(self: OfColumn): ReturnType<typeof bodyOf> {
  const { area } = self.table
  return { ...area, left: area.left + indexOf(self), columns: 1 }
}

function bodyPart(self: OfColumn): ReturnType<typeof bodyOf> {
  return { ...bodyOf(self.table), left: self.table.area.left + indexOf(self), columns: 1 }
}

function placeOf({ book, objects, table, ...self }: OfColumn): Parameters<typeof rangeValues.values.get>[0] {
  return { book, objects, sheet: table.sheet, area: whole({ book, objects, table, ...self }) }
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
