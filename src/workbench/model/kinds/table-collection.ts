import { wholeBook } from '../book/happenings.ts'
import { intersection, isWithin } from '../area.ts'
import { findArea } from '../book/find-area.ts'
import type { Sheet } from '../book/sheet.ts'
import type { TableState } from '../book/sheet.ts'
import { addTable } from '../book/tables.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfBook, Within } from '../objects.ts'
import { listeners } from './listeners.ts'
import { range } from './range.ts'

/** The tables of a sheet, or of the book. */
export interface OfTables extends OfBook {
  readonly sheet: Sheet | undefined
  readonly within: Within | undefined
}

/** The tables that lie in some cells. */
export const scopedTables = kind<OfTables>('TableScopedCollection', {
  items: (self) => tablesOf(self).map((table) => self.objects.table(table)),
  methods: {
    getCount: (self) => tablesOf(self).length,
    getFirst: (self) => self.objects.table(tablesOf(self)[0] ?? missing()),
    getItem: (self, given) => self.objects.table(find(self, given) ?? missing()),
    getItemOrNullObject: (self, given) => {
      const table = find(self, given)
      return table ? self.objects.table(table) : null
    },
  },
})

export const tableCollection = kind<OfTables>('TableCollection', {
  properties: { count: { get: (self) => tablesOf(self).length } },
  items: (self) => tablesOf(self).map((table) => self.objects.table(table)),
  events: ['onAdded', 'onChanged', 'onDeleted'],
  methods: {
    getCount: (self) => tablesOf(self).length,
    getItem: (self, given) => self.objects.table(find(self, given) ?? missing()),
    getItemOrNullObject: (self, given) => {
      const table = find(self, given)
      return table ? self.objects.table(table) : null
    },
    getItemAt: (self, given) => self.objects.table(tablesOf(self)[given.whole(0)] ?? missing()),
    add: (self, given) => {
      const value = given.at(0)
      const { book, sheet = book.active } = self
      const place =
        typeof value === 'string' ? findArea(book, sheet, value) : (range.behind(value) ?? refuse())
      if (self.sheet && place.sheet !== self.sheet) refuse()
      return self.objects.table(addTable(book, place.sheet, place.area, given.truth(1)))
    },
    ...listeners<OfTables>(
      { AddedEvent: 'tableAdded', DataChangedEvent: 'tableChanged', DeletedEvent: 'tableDeleted' },
      ({ sheet }) => sheet?.id ?? wholeBook,
    ),
  },
})

function tablesOf({ book, sheet, within }: OfTables): readonly TableState[] {
  const tables = sheet ? sheet.tables : book.tables
  if (!within) return tables
  const lies = within.whole ? isWithin : intersection
  return tables.filter(({ area }) => within.in.some((block) => lies(area, block)))
}

function find(self: OfTables, given: Given): TableState | undefined {
  const wanted = wantedKey(given).toLowerCase()
  return tablesOf(self).find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted)
}

/** Tables are asked for by name or by id. */
function wantedKey(given: Given): string {
  const key = given.at(0)
  return typeof key === 'string' ? key : typeof key === 'number' ? String(key) : refuse()
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
