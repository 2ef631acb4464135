import type { Json } from '../../json.ts'
import { areaText } from '../area.ts'
import type { NameState } from '../book/book.ts'
import { areaOfFormula } from '../book/find-area.ts'
import { addName, deleteName, setNameFormula, typeOfName, valueOfName } from '../book/names.ts'
import type { Sheet } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { isHostObject, type HostObject } from '../host-object.ts'
import { refuse, type Given } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfBook, OfName } from '../objects.ts'
import { range } from './range.ts'

export interface OfNames extends OfBook {
  readonly sheet: Sheet | undefined
}

/** What stands in the cells of a name, or what its formula comes to, as one cell. */
const arrayValues = kind<OfName>('NamedItemArrayValues', {
  properties: {
    values: {
      get: async (self) =>
        (await cellsOf(self)?.read('values')) ?? [[await valueOfName(self.book, self.name)]],
    },
    types: {
      get: async (self) =>
        (await cellsOf(self)?.read('valueTypes')) ?? [[await typeOfName(self.book, self.name)]],
    },
  },
})

function cellsOf({ book, objects, name }: OfName): HostObject | undefined {
  const found = areaOfFormula(book, book.active, name.formula)
  return found && objects.range(found.sheet, found.area)
}

export const namedItem = kind<OfName>('NamedItem', {
  key: ({ name }) => ({ name: '_Id', value: name.name }),
  properties: {
    name: { get: ({ name }) => name.name },
    formula: {
      get: ({ name }) => name.formula,
      set: ({ book, name }, value) => setNameFormula(book, name, text(value)),
    },
    value: { get: ({ book, name }) => valueOfName(book, name) },
    type: { get: ({ book, name }) => typeOfName(book, name) },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = value === true
      },
    },
    comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = text(value)
      },
    },
    scope: { get: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook') },
  },
  objects: {
    arrayValues: (self) => arrayValues.of(self),
    worksheet: ({ objects, name }) => (name.sheet ? objects.worksheet(name.sheet) : refuse()),
    worksheetOrNullObject: ({ objects, name }) => (name.sheet ? objects.worksheet(name.sheet) : null),
  },
  methods: {
    getRange: (self) => {
      const found = areaOfFormula(self.book, self.book.active, self.name.formula)
      if (!found) throw new ExcelError('InvalidArgument')
      return self.objects.range(found.sheet, found.area)
    },
    getRangeOrNullObject: (self) => {
      const found = areaOfFormula(self.book, self.book.active, self.name.formula)
      return found ? self.objects.range(found.sheet, found.area) : null
    },
    delete: ({ book, name }) => deleteName(book, name),
  },
})

export const namedItems = kind<OfNames>('NamedItemCollection', {
  items: (self) => namesOf(self).map((name) => namedItem.of({ ...self, name })),
  methods: {
    getCount: (self) => namesOf(self).length,
    getItem: (self, given) => namedItem.of({ ...self, name: find(self, given) ?? missing() }),
    getItemOrNullObject: (self, given) => {
      const name = find(self, given)
      return name ? namedItem.of({ ...self, name }) : null
    },
    add: (self, given) => {
      const value = given.at(1) ?? refuse()
      const formula = isHostObject(value) ? addressOf(self, value) : formulaOfValue(value)
      const name = addName(self.book, given.text(0), formula, given.optionalText(2) ?? '', self.sheet)
      return namedItem.of({ ...self, name })
    },
  },
})

function addressOf({ book }: OfNames, value: NonNullable<ReturnType<Given['at']>>): string {
  const place = range.behind(value) ?? refuse()
  return `=${book.address(place.sheet, areaText(place.area, '$'))}`
}

/** Names of constants keep them as formulas, such as `=0.77` or `="ITU"`. */
function formulaOfValue(value: Json | object): string {
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`
  if (typeof value !== 'string') return refuse()
  return value.startsWith('=') ? value : `="${value.replaceAll('"', '""')}"`
}

function namesOf({ book, sheet }: OfNames): readonly NameState[] {
  return book.names.filter((name) => name.sheet === sheet)
}

function find(self: OfNames, given: Given): NameState | undefined {
  const wanted = given.text(0).toLowerCase()
  return namesOf(self).find(({ name }) => name.toLowerCase() === wanted)
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

function text(value: Json): string {
  return typeof value === 'string' ? value : refuse()
}

export const nameKinds = [namedItems, namedItem, arrayValues] as const
