import { parseJson } from '../../json.ts'
import { ExcelError } from '../excel-error.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'

interface OfSetting extends OfBook {
  readonly name: string
}

const setting = kind<OfSetting>('Setting', {
  key: ({ name }) => ({ name: '_Id', value: name }),
  properties: {
    key: { get: ({ name }) => name },
    value: {
      get: ({ book, name }) => parseJson(book.settings.get(name) ?? 'null') ?? null,
      set: ({ book, name }, value) => {
        book.settings.set(name, JSON.stringify(value))
      },
    },
  },
  methods: {
    delete: ({ book, name }) => {
      book.settings.delete(name)
    },
  },
})

/** What add-ins keep in the book, out of people's sight. */
export const settings = kind<OfBook>('SettingCollection', {
  items: (self) => [...self.book.settings.keys()].map((name) => setting.of({ ...self, name })),
  methods: {
    add: (self, given) => {
      const name = given.text(0)
      self.book.settings.set(name, JSON.stringify(given.json(1)))
      return setting.of({ ...self, name })
    },
    getCount: ({ book }) => book.settings.size,
    getItem: (self, given) => {
      const name = given.text(0)
      if (!self.book.settings.has(name)) throw new ExcelError('ItemNotFound')
      return setting.of({ ...self, name })
    },
    getItemOrNullObject: (self, given) => {
      const name = given.text(0)
      return self.book.settings.has(name) ? setting.of({ ...self, name }) : null
    },
  },
})

export const settingKinds = [settings, setting] as const
