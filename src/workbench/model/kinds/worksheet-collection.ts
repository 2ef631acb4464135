import { wholeBook } from '../book/happenings.ts'
import { addSheet } from '../book/sheets.ts'
import type { Sheet } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'
import { listeners, sheetEvents, sheetNews } from './listeners.ts'

export const worksheetCollection = kind<OfBook>('WorksheetCollection', {
  items: ({ book, objects }) => book.sheets.map((sheet) => objects.worksheet(sheet)),
  events: [...sheetEvents, 'onAdded', 'onDeleted', 'onMoved'],
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
        ...sheetNews,
        AddedEvent: 'added',
        DeletedEvent: 'deleted',
        EventMoved: 'moved',
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
