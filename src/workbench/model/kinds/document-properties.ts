import type { Json } from '../../json.ts'
import { ExcelError } from '../excel-error.ts'
import { kind, type Property } from '../kind.ts'
import type { OfBook } from '../objects.ts'

interface OfCustom extends OfBook {
  readonly name: string
}

const custom = kind<OfCustom>('CustomProperty', {
  key: ({ name }) => ({ name: '_Id', value: name }),
  properties: {
    key: { get: ({ name }) => name },
    type: { get: ({ book, name }) => typeOf(book.customProperties.get(name) ?? null) },
    value: {
      get: ({ book, name }) => book.customProperties.get(name) ?? null,
      set: ({ book, name }, value) => {
        book.customProperties.set(name, value)
      },
    },
  },
  methods: {
    delete: ({ book, name }) => {
      book.customProperties.delete(name)
    },
  },
})

function typeOf(value: Json): string {
  if (typeof value === 'boolean') return 'Boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float'
  return 'String'
}

const customs = kind<OfBook>('CustomPropertyCollection', {
  items: (self) => [...self.book.customProperties.keys()].map((name) => custom.of({ ...self, name })),
  methods: {
    add: (self, given) => {
      const name = given.text(0)
      self.book.customProperties.set(name, given.json(1))
      return custom.of({ ...self, name })
    },
    deleteAll: ({ book }) => book.customProperties.clear(),
    getCount: ({ book }) => book.customProperties.size,
    getItem: (self, given) => find(self, given.text(0)) ?? missing(),
    getItemOrNullObject: (self, given) => find(self, given.text(0)),
  },
})

/** Their names are the same in capitals and small letters. */
function find(self: OfBook, wanted: string): ReturnType<typeof custom.of> | null {
  const name = [...self.book.customProperties.keys()].find(
    (one) => one.toLowerCase() === wanted.toLowerCase(),
  )
  return name === undefined ? null : custom.of({ ...self, name })
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

const propertyNames = [
  'author',
  'category',
  'comments',
  'company',
  'keywords',
  'manager',
  'subject',
  'title',
] as const

/** What people say of the book itself, such as its title. */
export const documentProperties = kind<OfBook>('DocumentProperties', {
  properties: {
    creationDate: { get: ({ book }) => book.created },
    revisionNumber: {
      get: ({ book }) => book.properties.get('revisionNumber') ?? 0,
      set: ({ book }, value) => {
        book.properties.set('revisionNumber', value)
      },
    },
    lastAuthor: { get: () => 'Illustrative author' },
    ...Object.fromEntries(
      propertyNames.map((name): [string, Property<OfBook>] => [
        name,
        {
          get: ({ book }) => book.properties.get(name) ?? '',
          set: ({ book }, value: Json) => {
            book.properties.set(name, value)
          },
        },
      ]),
    ),
  },
  objects: { custom: (self) => customs.of(self) },
})

export const propertyKinds = [documentProperties, customs, custom] as const
