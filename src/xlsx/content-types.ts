import { packageContentTypes } from './namespaces.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { damaged } from './xlsx-error.ts'

const part = '[Content_Types].xml'

export interface ContentTypes {
  /** The declared type of a part, in lower case; '' where none is declared. */
  readonly of: (name: string) => string
  /** The parts that are declared by their names, in lower case. */
  readonly declared: ReadonlyMap<string, string>
}

/** Reads what type each part is declared to be. */
export function readContentTypes(parts: PartStore): ContentTypes {
  const byName = new Map<string, string>()
  const byExtension = new Map<string, string>()
  readXml(parts, part, 'Types', packageContentTypes, {
    open(path, { PartName: name, Extension: extension, ContentType: type }) {
      if (path === 'Types/Override') add(byName, name?.replace(/^\//, ''), type)
      else if (path === 'Types/Default') add(byExtension, extension, type)
    },
  })
  return {
    of(name) {
      const key = name.toLowerCase()
      return byName.get(key) ?? byExtension.get(key.slice(key.lastIndexOf('.') + 1)) ?? ''
    },
    declared: byName,
  }

  function add(types: Map<string, string>, key: string | undefined, type: string | undefined): void {
    const known = key === undefined ? undefined : types.get(key.toLowerCase())
    if (key === undefined || type === undefined || (known !== undefined && known !== type.toLowerCase())) {
      throw damaged(`an entry of ${part} is broken`)
    }
    parts.spent.add('entries', 1)
    types.set(key.toLowerCase(), type.toLowerCase())
  }
}
