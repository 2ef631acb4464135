import type { Json } from '../../json.ts'
import { wholeSheet } from '../area.ts'
import type { Book } from '../book/book.ts'
import { copySheet } from '../book/copy-sheet.ts'
import { findArea } from '../book/find-area.ts'
import { showLevels } from '../book/outline.ts'
import { deleteSheet, moveSheet, renameSheet, showSheet } from '../book/sheets.ts'
import type { Visibility } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind, type Kind } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import { chartCollection } from './charts.ts'
import { autoFilter } from './filters.ts'
import { readColour } from './format-values.ts'
import { freezePanes } from './freeze-panes.ts'
import { listeners, sheetEvents, sheetNews } from './listeners.ts'
import { pageBreaks } from './page-breaks.ts'
import { pageLayout } from './page-layout.ts'
import { found, replaceAll, searchOf } from './range-search.ts'
import { activate } from './selection.ts'
import { worksheetProtection } from './worksheet-protection.ts'
import { comments } from './comments.ts'
import { customProperties } from './custom-properties.ts'

const visibilities: readonly string[] = ['Visible', 'Hidden', 'VeryHidden'] satisfies Visibility[]

export const worksheet: Kind<OfSheet> = kind<OfSheet>('Worksheet', {
  key: ({ sheet }) => ({ name: 'Id', value: sheet.id }),
  isGone: ({ book, sheet }) => !book.sheets.includes(sheet),
  properties: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => renameSheet(book, sheet, text(value)),
    },
    position: {
      get: ({ book, sheet }) => book.sheets.indexOf(sheet),
      set: ({ book, sheet }, value) => moveSheet(book, sheet, typeof value === 'number' ? value : refuse()),
    },
    visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ book, sheet }, value) =>
        showSheet(book, sheet, visibilities.includes(text(value)) ? (value as Visibility) : refuse()),
    },
    tabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ sheet }, value) => {
        sheet.tabColor = value === '' ? '' : readColour(value)
        sheet.grid.mutate('set-tab-color', { color: sheet.tabColor })
      },
    },
    showGridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, value) => {
        sheet.showGridlines = value === true
        sheet.grid.mutate('toggle-gridlines', { showGridlines: value === true ? 1 : 0 })
      },
    },
    showHeadings: {
      get: ({ sheet }) => sheet.showHeadings,
      set: ({ sheet }, value) => {
        sheet.showHeadings = value === true
      },
    },
    standardHeight: { get: () => 15 },
    standardWidth: { get: () => 8.43 },
    enableCalculation: { get: () => true },
  },
  objects: {
    autoFilter: (self) => autoFilter.of({ ...self, filter: 'sheet' }),
    charts: (self) => chartCollection.of(self),
    comments: (self) => comments.of(self),
    tables: ({ objects, sheet }) => objects.tables(sheet),
    names: ({ objects, sheet }) => objects.names(sheet),
    freezePanes: (self) => freezePanes.of(self),
    pageLayout: (self) => pageLayout.of(self),
    horizontalPageBreaks: (self) => pageBreaks.of({ ...self, axis: 'rows' }),
    verticalPageBreaks: (self) => pageBreaks.of({ ...self, axis: 'columns' }),
    protection: (self) => worksheetProtection.of(self),
    customProperties: (self) => customProperties.of({ ...self, properties: self.sheet.customProperties }),
  },
  aliases: { gridlines: 'showGridlines', headings: 'showHeadings' },
  events: sheetEvents,
  methods: {
    getRange: ({ book, objects, sheet }, given) => {
      const found = findArea(book, sheet, given.optionalText(0) ?? '')
      return objects.range(found.sheet, found.area)
    },
    getRanges: ({ book, objects, sheet }, given) => {
      const text = given.optionalText(0) ?? ''
      // Longer texts are cut off by Excel in the midst of an address, so it refuses them.
      if (text.length > 8192) refuse()
      return objects.areas(
        sheet,
        text.split(',').map((address) => findArea(book, sheet, address.trim()).area),
      )
    },
    getRangeByIndexes: ({ objects, sheet }, given) => {
      const [top, left, rows, columns] = [given.whole(0), given.whole(1), given.whole(2), given.whole(3)]
      const area = { top, left, rows, columns }
      if (top < 0 || left < 0 || rows < 1 || columns < 1 || top + rows > wholeSheet.rows) refuse()
      if (left + columns > wholeSheet.columns) refuse()
      return objects.range(sheet, area)
    },
    getCell: ({ objects, sheet }, given) =>
      objects.range(sheet, { top: given.whole(0), left: given.whole(1), rows: 1, columns: 1 }),
    getUsedRange: (self, given) => usedRange(self, given.truth(0)) ?? firstCell(self),
    getUsedRangeOrNullObject: (self, given) => usedRange(self, given.truth(0)),
    findAll: async (self, given) => (await findAll(self, given)) ?? missing(),
    findAllOrNullObject: (self, given) => findAll(self, given),
    replaceAll: ({ book, sheet }, given) =>
      replaceAll(book, { sheet, area: wholeSheet }, searchOf(given, 2), given.text(1)),
    showOutlineLevels: ({ book, sheet }, given) => {
      showLevels(book, sheet, 'rows', given.whole(0))
      showLevels(book, sheet, 'columns', given.whole(1))
    },
    activate: ({ book, sheet }) => activate(book, sheet),
    copy: ({ book, objects, sheet }, given) =>
      objects.worksheet(copySheet(book, sheet, placeOf(book, given))),
    delete: ({ book, sheet }) => deleteSheet(book, sheet),
    calculate: ({ book }) => book.calculate(),
    getNext: (self, given) => neighbour(self, 1, given.truth(0)) ?? missing(),
    getNextOrNullObject: (self, given) => neighbour(self, 1, given.truth(0)),
    getPrevious: (self, given) => neighbour(self, -1, given.truth(0)) ?? missing(),
    getPreviousOrNullObject: (self, given) => neighbour(self, -1, given.truth(0)),
    ...listeners<OfSheet>(sheetNews, ({ sheet }) => sheet.id),
  },
})

/** Where a copy goes: beside another sheet, or to one of the ends. */
function placeOf(book: Book, given: Given): number {
  const other = worksheet.behind(given.at(1))?.sheet
  const where = given.optionalText(0) ?? 'None'
  if (where === 'Before' || where === 'After') {
    const at = other ? book.sheets.indexOf(other) : refuse()
    return where === 'Before' ? at : at + 1
  }
  return where === 'Beginning' ? 0 : book.sheets.length
}

function usedRange({ objects, sheet }: OfSheet, valuesOnly: boolean): HostObject | null {
  const area = sheet.grid.used(valuesOnly)
  return area ? objects.range(sheet, area) : null
}

async function findAll({ book, objects, sheet }: OfSheet, given: Given): Promise<HostObject | null> {
  await book.settle()
  const cells = found(sheet, wholeSheet, searchOf(given, 1))
  return cells.length === 0 ? null : objects.areas(sheet, cells)
}

function firstCell({ objects, sheet }: OfSheet): HostObject {
  return objects.range(sheet, { top: 0, left: 0, rows: 1, columns: 1 })
}

function neighbour({ book, objects, sheet }: OfSheet, by: 1 | -1, visibleOnly: boolean): HostObject | null {
  for (let at = book.sheets.indexOf(sheet) + by; ; at += by) {
    const next = book.sheets[at]
    if (!next) return null
    if (!visibleOnly || next.visibility === 'Visible') return objects.worksheet(next)
  }
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

function text(value: Json): string {
  return typeof value === 'string' ? value : refuse()
}
