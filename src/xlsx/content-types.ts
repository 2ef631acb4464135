import { packageContentTypes } from './namespaces.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { damaged } from './xlsx-error.ts'

const part = '[Content_Types].xml'

/** The declared type of each part, in lower case; '' where none is declared. */
export function readContentTypes(parts: PartStore): (name: string) => string {
  const byName = new Map<string, string>()
  const byExtension = new Map<string, string>()
  readXml(parts, part, 'Types', packageContentTypes, {
    open(path, { PartName: name, Extension: extension, ContentType: type }) {
      if (path === 'Types/Override') add(byName, name?.replace(/^\//, ''), type)
      else if (path === 'Types/Default') add(byExtension, extension, type)
    },
  })
  return (name) => {
    const key = name.toLowerCase()
    return byName.get(key) ?? byExtension.get(key.slice(key.lastIndexOf('.') + 1)) ?? ''
  }
}

function add(types: Map<string, string>, key: string | undefined, type: string | undefined): void {
  if (key === undefined || type === undefined) throw damaged(`an entry of ${part} is broken`)
  types.set(key.toLowerCase(), type.toLowerCase())
}
