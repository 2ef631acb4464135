import type { BindingState, BindingType } from '../book/binding.ts'
import { bind, boundPlace, unbind } from '../book/bindings.ts'
import { findArea } from '../book/find-area.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'
import { range } from './range.ts'
import { textOf } from './range-values.ts'
import { selectedPlace } from './selection.ts'

interface OfBinding extends OfBook {
  readonly binding: BindingState
}

const types: readonly BindingType[] = ['Range', 'Table', 'Text']

const binding = kind<OfBinding>('Binding', {
  key: ({ binding: own }) => ({ name: 'Id', value: own.id }),
  isGone: ({ book, binding: own }) => !book.bindings.includes(own),
  properties: {
    id: { get: ({ binding: own }) => own.id },
    type: { get: ({ binding: own }) => own.type },
  },
  events: ['onDataChanged', 'onSelectionChanged'],
  methods: {
    getRange: (self) => {
      const { sheet, area } = bound(self, 'Range')
      return self.objects.range(sheet, area)
    },
    getTable: (self) => {
      bound(self, 'Table')
      const { table } = self.binding
      return table ? self.objects.table(table) : refuse()
    },
    getText: (self) => {
      const { sheet, area } = bound(self, 'Text')
      return textOf(sheet, area.top, area.left)
    },
    delete: ({ book, binding: own }) => unbind(book, own.id),
  },
})

/** Cells that add-ins find again by names of their own. */
export const bindings = kind<OfBook>('BindingCollection', {
  properties: { count: { get: ({ book }) => book.bindings.length } },
  items: (self) => self.book.bindings.map((own) => binding.of({ ...self, binding: own })),
  methods: {
    getCount: ({ book }) => book.bindings.length,
    getItem: (self, given) => binding.of({ ...self, binding: find(self, given) ?? missing() }),
    getItemOrNullObject: (self, given) => {
      const own = find(self, given)
      return own ? binding.of({ ...self, binding: own }) : null
    },
    getItemAt: (self, given) =>
      binding.of({ ...self, binding: self.book.bindings[given.whole(0)] ?? missing() }),
    add: (self, given) => {
      const value = given.at(0)
      const place =
        typeof value === 'string' ? findArea(self.book, self.book.active, value) : range.behind(value)
      return made(self, place ?? refuse(), given)
    },
    addFromNamedItem: (self, given) => {
      const { book } = self
      const table = book.findTable(given.text(0))
      return made(self, table ?? findArea(book, book.active, given.text(0)), given)
    },
    addFromSelection: (self, given) => {
      const [type, id] = [typeOf(given.text(0)), given.text(1)]
      return binding.of({ ...self, binding: bind(self.book, selectedPlace(self.book), type, id) })
    },
  },
})

function made(self: OfBook, place: BindingState['place'], given: Given) {
  const own = bind(self.book, place, typeOf(given.text(1)), given.text(2))
  return binding.of({ ...self, binding: own })
}

function typeOf(text: string): BindingType {
  return types.find((type) => type === text) ?? refuse()
}

function bound({ book, binding: own }: OfBinding, type: BindingType): BindingState['place'] {
  if (own.type !== type) throw new ExcelError('InvalidOperation', `This binding is of the type ${own.type}.`)
  const place = boundPlace(book, own)
  if (!place) throw new ExcelError('InvalidBinding')
  return place
}

function find({ book }: OfBook, given: Given): BindingState | undefined {
  return book.bindings.find(({ id }) => id === given.text(0))
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

export const bindingKinds = [bindings, binding] as const
