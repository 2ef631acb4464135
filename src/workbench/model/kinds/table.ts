import type { Json } from '../../json.ts'
import { findArea } from '../book/find-area.ts'
import { guardAction } from '../book/protection.ts'
import { columnNames } from '../book/table-shape.ts'
import { convertToRange, deleteTable, renameTable, resizeTable } from '../book/tables.ts'
import { setTotals } from '../book/table-lines.ts'
import { bodyOf } from '../book/table-shape.ts'
import { filterRows } from '../book/filter-rows.ts'
import { emptyCells, writeCells } from '../book/write-cells.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { OfTable } from '../objects.ts'
import { autoFilter, clearTableFilters } from './filters.ts'
import { listeners } from './listeners.ts'
import { range } from './range.ts'
import { tableColumns } from './table-columns.ts'
import { tableRows } from './table-rows.ts'

type Flag = 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn'

const flag = (name: Flag): Property<OfTable> => ({
  get: ({ table }) => table[name],
  set: ({ table }, value) => {
    table[name] = value === true
  },
})

export const table = kind<OfTable>('Table', {
  key: (self) => ({ name: 'Id', value: self.table.id }),
  isGone: ({ table: own }) => !own.sheet.tables.includes(own),
  properties: {
    id: { get: (self) => self.table.id },
    legacyId: { get: (self) => self.table.id.replace(/\D/g, '').replace(/^0+/, '') },
    name: {
      get: (self) => self.table.name,
      set: (self, value) => renameTable(self.book, self.table, text(value)),
    },
    style: {
      get: (self) => self.table.style,
      set: (self, value) => {
        guardAction(self.table.sheet)
        if (!/^$|^TableStyle(?:Light|Medium|Dark)\d{1,2}$/.test(text(value))) refuse()
        self.table.style = text(value)
      },
    },
    showHeaders: {
      get: (self) => self.table.hasHeaders,
      set: (self, value) => showHeaders(self, value === true),
    },
    showTotals: {
      get: (self) => self.table.hasTotals,
      set: (self, value) => setTotals(self.book, self.table, value === true),
    },
    showFilterButton: {
      get: (self) => self.table.showFilterButton,
      set: (self, value) => {
        self.table.showFilterButton = value === true
        if (value !== true) clearTableFilters(self.table)
      },
    },
    showBandedRows: flag('showBandedRows'),
    showBandedColumns: flag('showBandedColumns'),
    highlightFirstColumn: flag('highlightFirstColumn'),
    highlightLastColumn: flag('highlightLastColumn'),
  },
  objects: {
    columns: (self) => tableColumns.of(self),
    rows: (self) => tableRows.of(self),
    worksheet: ({ objects, table: { sheet } }) => objects.worksheet(sheet),
    autoFilter: ({ book, objects, table: filter }) =>
      autoFilter.of({ book, objects, sheet: filter.sheet, filter }),
    sort: ({ objects, table: own }) => objects.tableSort(own),
  },
  events: ['onChanged', 'onSelectionChanged'],
  methods: {
    getRange: ({ objects, table: own }) => objects.range(own.sheet, own.area),
    getHeaderRowRange: ({ objects, table: own }) =>
      own.hasHeaders ? objects.range(own.sheet, { ...own.area, rows: 1 }) : missing(),
    getDataBodyRange: ({ objects, table: own }) => objects.range(own.sheet, bodyOf(own)),
    getTotalRowRange: ({ objects, table: own }) => {
      if (!own.hasTotals) return missing()
      return objects.range(own.sheet, { ...own.area, top: own.area.top + own.area.rows - 1, rows: 1 })
    },
    resize: (self, given) => {
      const value = given.at(0)
      const place =
        typeof value === 'string' ? findArea(self.book, self.table.sheet, value) : range.behind(value)
      if (!place || place.sheet !== self.table.sheet) return refuse()
      resizeTable(self.book, self.table, place.area)
    },
    clearFilters: (self) => clearTableFilters(self.table),
    reapplyFilters: (self) => filterRows(self.table.sheet),
    convertToRange: ({ book, objects, table: own }) => {
      convertToRange(book, own)
      return objects.range(own.sheet, own.area)
    },
    delete: (self) => deleteTable(self.book, self.table),
    ...listeners<OfTable>(
      { DataChangedEvent: 'tableChanged', SelectionChangedEvent: 'tableSelectionChanged' },
      (self) => self.table.id,
    ),
  },
})

/** Headers that go leave their row empty, and the table one row shorter. */
function showHeaders({ book, table: own }: OfTable, isShown: boolean): void {
  if (own.hasHeaders === isShown) return
  guardAction(own.sheet)
  const names: readonly string[] = columnNames(own)
  if (isShown) {
    if (own.area.top === 0) refuse('there is no row for the headers')
    own.area = { ...own.area, top: own.area.top - 1, rows: own.area.rows + 1 }
    own.hiddenNames = undefined
    own.hasHeaders = true
    writeCells(book, own.sheet, { ...own.area, rows: 1 }, [names])
  } else {
    const header = { ...own.area, rows: 1 }
    own.hiddenNames = names
    own.hasHeaders = false
    own.area = { ...own.area, top: own.area.top + 1, rows: own.area.rows - 1 }
    emptyCells(book, own.sheet, header)
  }
  own.filter.area = own.area
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

function text(value: Json): string {
  return typeof value === 'string' ? value : refuse()
}
