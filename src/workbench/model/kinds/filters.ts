import type { Json } from '../../json.ts'
import { findArea } from '../book/find-area.ts'
import { filterRows } from '../book/filter-rows.ts'
import { guardAction } from '../book/protection.ts'
import type { FilterState } from '../book/sheet.ts'
import type { TableState } from '../book/sheet.ts'
import { refuse, type Given } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfColumn, OfSheet } from '../objects.ts'
import { range } from './range.ts'

/** The filter of a sheet itself, or that of a table. */
export interface OfFilter extends OfSheet {
  readonly filter: 'sheet' | TableState
}

export const autoFilter = kind<OfFilter>('AutoFilter', {
  properties: {
    enabled: { get: (self) => stateOf(self) !== undefined },
    isDataFiltered: { get: (self) => (stateOf(self)?.criteria.size ?? 0) > 0 },
    criteria: {
      get: (self) => {
        const state = stateOf(self)
        return Array.from({ length: state?.area.columns ?? 0 }, (_, at) => state?.criteria.get(at) ?? null)
      },
    },
  },
  methods: {
    apply: async (self, given) => {
      guardAction(self.sheet, 'allowAutoFilter')
      await self.book.settle()
      const value = given.at(0)
      const area =
        typeof value === 'string'
          ? findArea(self.book, self.sheet, value).area
          : (range.behind(value)?.area ?? refuse())
      const state = self.filter === 'sheet' ? { area, criteria: new Map<number, Json>() } : self.filter.filter
      if (self.filter === 'sheet') self.sheet.filter = state
      const column = given.optionalWhole(1)
      const criteria = given.object(2)
      if (column !== undefined && criteria) state.criteria.set(column, criteria)
      filterRows(self.sheet)
    },
    clearCriteria: (self) => clear(self),
    clearColumnCriteria: (self, given) => {
      stateOf(self)?.criteria.delete(given.whole(0))
      filterRows(self.sheet)
    },
    reapply: ({ sheet }) => filterRows(sheet),
    remove: (self) => {
      clear(self)
      if (self.filter === 'sheet') self.sheet.filter = undefined
      else self.filter.showFilterButton = false
    },
    getRange: (self) => self.objects.range(self.sheet, stateOf(self)?.area ?? refuse()),
    getRangeOrNullObject: (self) => {
      const state = stateOf(self)
      return state ? self.objects.range(self.sheet, state.area) : null
    },
  },
})

function stateOf({ filter, sheet }: OfFilter): FilterState | undefined {
  if (filter === 'sheet') return sheet.filter
  return filter.showFilterButton ? filter.filter : undefined
}

function clear(self: OfFilter): void {
  guardAction(self.sheet, 'allowAutoFilter')
  stateOf(self)?.criteria.clear()
  filterRows(self.sheet)
}

/** The filter of one column of a table. */
export const columnFilter = kind<OfColumn>('Filter', {
  properties: { criteria: { get: (self) => self.table.filter.criteria.get(indexOf(self)) ?? null } },
  methods: {
    apply: (self, given) => filterColumn(self, given.object(0) ?? refuse()),
    applyValuesFilter: (self, given) => filterColumn(self, { filterOn: 'Values', values: given.json(0) }),
    applyCustomFilter: (self, given) =>
      filterColumn(self, {
        filterOn: 'Custom',
        criterion1: given.text(0),
        ...(given.optionalText(1) !== undefined && { criterion2: given.text(1) }),
        operator: given.optionalText(2) ?? 'And',
      }),
    ...Object.fromEntries(
      ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'].map((filterOn) => [
        `apply${filterOn}Filter`,
        (self: OfColumn, given: Given) =>
          filterColumn(self, { filterOn, criterion1: String(given.whole(0)) }),
      ]),
    ),
    applyDynamicFilter: (self, given) =>
      filterColumn(self, { filterOn: 'Dynamic', dynamicCriteria: given.text(0) }),
    applyCellColorFilter: (self, given) =>
      filterColumn(self, { filterOn: 'CellColor', color: given.text(0) }),
    applyFontColorFilter: (self, given) =>
      filterColumn(self, { filterOn: 'FontColor', color: given.text(0) }),
    clear: (self) => filterColumn(self, undefined),
  },
})

async function filterColumn(self: OfColumn, criteria: Json | undefined): Promise<void> {
  const { sheet, filter } = self.table
  guardAction(sheet, 'allowAutoFilter')
  await self.book.settle()
  if (criteria === undefined) filter.criteria.delete(indexOf(self))
  else filter.criteria.set(indexOf(self), criteria)
  filterRows(sheet)
}

function indexOf({ table, columnId }: OfColumn): number {
  return table.columnIds.indexOf(columnId)
}

export function clearTableFilters(table: TableState): void {
  table.filter.criteria.clear()
  filterRows(table.sheet)
}
