import { SaxesParser } from 'saxes'
import type { XmlPart } from '../book/book.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'

interface OfPart extends OfBook {
  readonly part: XmlPart
}

interface OfParts extends OfBook {
  /** Those of one namespace; undefined for all. */
  readonly namespace: string | undefined
}

const customXmlPart = kind<OfPart>('CustomXmlPart', {
  key: ({ part }) => ({ name: 'Id', value: part.id }),
  isGone: ({ book, part }) => !book.xmlParts.includes(part),
  properties: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    getXml: ({ part }) => part.xml,
    setXml: ({ part }, given) => {
      namespaceOf(given.text(0))
      part.xml = given.text(0)
    },
    delete: ({ book, part }) => {
      book.xmlParts.splice(book.xmlParts.indexOf(part), 1)
    },
  },
})

const found = {
  getCount: (self: OfParts) => partsOf(self).length,
  getItem: (self: OfParts, given: Given) => withId(self, given) ?? missing(),
  getItemOrNullObject: (self: OfParts, given: Given) => withId(self, given),
}

const customXmlPartScopedCollection = kind<OfParts>('CustomXmlPartScopedCollection', {
  items: (self) => partsOf(self).map((part) => customXmlPart.of({ ...self, part })),
  methods: {
    ...found,
    getOnlyItem: (self) => only(self) ?? missing(),
    getOnlyItemOrNullObject: (self) => only(self),
  },
})

/** XML that add-ins keep in the book. */
export const customXmlParts = kind<OfParts>('CustomXmlPartCollection', {
  items: (self) => partsOf(self).map((part) => customXmlPart.of({ ...self, part })),
  methods: {
    ...found,
    add: (self, given) => {
      const xml = given.text(0)
      namespaceOf(xml)
      const part = { id: self.book.newId(), xml }
      self.book.xmlParts.push(part)
      return customXmlPart.of({ ...self, part })
    },
    getByNamespace: (self, given) => customXmlPartScopedCollection.of({ ...self, namespace: given.text(0) }),
  },
})

/** The namespace of the root; a text that is not well-formed is refused. */
function namespaceOf(xml: string): string {
  let namespace: string | undefined
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ uri }) => {
    namespace ??= uri
  })
  parser.on('error', () => refuse('This is no well-formed XML.'))
  parser.write(xml).close()
  return namespace ?? refuse('This is no well-formed XML.')
}

function partsOf({ book, namespace }: OfParts): readonly XmlPart[] {
  return book.xmlParts.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace)
}

function withId(self: OfParts, given: Given): HostObject | null {
  const part = partsOf(self).find(({ id }) => id === given.text(0))
  return part ? customXmlPart.of({ ...self, part }) : null
}

function only(self: OfParts): HostObject | null {
  const [part, ...others] = partsOf(self)
  if (others.length > 0) throw new ExcelError('InvalidOperation', 'There is more than one such part.')
  return part ? customXmlPart.of({ ...self, part }) : null
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

export const xmlPartKinds = [customXmlParts, customXmlPartScopedCollection, customXmlPart] as const
