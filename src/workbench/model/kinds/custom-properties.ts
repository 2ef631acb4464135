import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'

interface OfProperties extends OfBook {
  readonly properties: Map<string, string>
}

interface OfProperty extends OfProperties {
  readonly name: string
}

const customProperty = kind<OfProperty>('WorksheetCustomProperty', {
  key: ({ name }) => ({ name: '_Id', value: name }),
  properties: {
    key: { get: ({ name }) => name },
    value: {
      get: ({ properties, name }) => properties.get(name) ?? '',
      set: ({ properties, name }, value) => {
        properties.set(name, typeof value === 'string' ? value : refuse())
      },
    },
  },
  methods: {
    delete: ({ properties, name }) => {
      properties.delete(name)
    },
  },
})

export const customProperties = kind<OfProperties>('WorksheetCustomPropertyCollection', {
  items: (self) => [...self.properties.keys()].map((name) => customProperty.of({ ...self, name })),
  methods: {
    add: (self, given) => {
      const name = given.text(0)
      self.properties.set(name, given.text(1))
      return customProperty.of({ ...self, name })
    },
    getCount: ({ properties }) => properties.size,
    getItem: (self, given) => {
      const name = given.text(0)
      if (!self.properties.has(name)) throw new ExcelError('ItemNotFound')
      return customProperty.of({ ...self, name })
    },
    getItemOrNullObject: (self, given) => {
      const name = given.text(0)
      return self.properties.has(name) ? customProperty.of({ ...self, name }) : null
    },
  },
})

export const customPropertyKinds = [customProperty, customProperties] as const
