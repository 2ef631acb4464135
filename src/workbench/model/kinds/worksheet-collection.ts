import { wholeBook } from '../book/happenings.ts'
import { addSheet } from '../book/sheets.ts'
import type { Sheet } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'
import { listeners } from './worksheet.ts'

export const worksheetCollection = kind<OfBook>('WorksheetCollection', {
  items: ({ book, objects }) => book.sheets.map((sheet) => objects.worksheet(sheet)),
  events: ['onActivated', 'onAdded', 'onChanged', 'onDeactivated', 'onDeleted', 'onSelectionChanged'],
  methods: {
    getItem: ({ book, objects }, given) => objects.worksheet(book.sheet(given.text(0))),
    getItemOrNullObject: ({ book, objects }, given) => {
      const sheet = book.findSheet(given.text(0))
      return sheet ? objects.worksheet(sheet) : null
    },
    add: ({ book, objects }, given) => objects.worksheet(addSheet(book, given.optionalText(0))),
    getActiveWorksheet: ({ book, objects }) => objects.worksheet(book.active),
    getCount: (self, given) => shown(self, given.truth(0)).length,
    getFirst: (self, given) => self.objects.worksheet(shown(self, given.truth(0))[0] ?? missing()),
    getLast: (self, given) => self.objects.worksheet(shown(self, given.truth(0)).at(-1) ?? missing()),
    ...listeners<OfBook>(
      {
        DataChangedEvent: 'changed',
        SelectionChangedEvent: 'selectionChanged',
        ActivatedEvent: 'activated',
        DeactivatedEvent: 'deactivated',
        AddedEvent: 'added',
        DeletedEvent: 'deleted',
      },
      () => wholeBook,
    ),
  },
})

function shown({ book }: OfBook, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? book.sheets.filter(({ visibility }) => visibility === 'Visible') : book.sheets
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
