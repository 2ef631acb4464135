import { damaged } from './xlsx-error.ts'
import { officeRelationships } from './namespaces.ts'

/** Attributes by name; those of the relationships' namespace stand under `r:…` whatever prefix the file uses. */
export type Attributes = Readonly<Partial<Record<string, string>>>

/** The namespaces that an element declares, by prefix, on top of those that it stands in. */
export interface Bindings {
  readonly own: ReadonlyMap<string, string>
  readonly outer: Bindings | undefined
}

/** The namespaces in force while a part is read, kept apart from the parser's own, slower, keeping of them. */
export class XmlScope {
  bindings: Bindings = {
    own: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
    outer: undefined,
  }

  /** Takes the declarations of an element that has some; `leave` undoes it. */
  enter(attributes: Attributes): void {
    const own = new Map<string, string>()
    for (const [name, value = ''] of Object.entries(attributes)) {
      if (name === 'xmlns') own.set('', value)
      else if (name.startsWith('xmlns:')) {
        if (value === '') throw damaged(`the prefix ${name.slice(6)} in it is declared as nothing`)
        own.set(name.slice(6), value)
      }
    }
    this.bindings = { own, outer: this.bindings }
  }

  leave(): void {
    this.bindings = this.bindings.outer ?? this.bindings
  }

  /** The namespace and the local name of an element's or an attribute's name. */
  resolve(name: string): { readonly uri: string; readonly local: string } {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    let bindings: Bindings | undefined = this.bindings
    while (bindings && !bindings.own.has(prefix)) bindings = bindings.outer
    const uri = bindings?.own.get(prefix)
    if (uri === undefined && colon >= 0) throw damaged(`the prefix ${prefix} in it is not declared`)
    return { uri: uri ?? '', local: name.slice(colon + 1) }
  }

  /** The attributes with relationships' ones under `r:`, and others of a foreign namespace left out. */
  plain(attributes: Attributes): Attributes {
    const plain: Record<string, string> = Object.create(null) as Record<string, string>
    for (const [name, value = ''] of Object.entries(attributes)) {
      if (!name.includes(':') || name.startsWith('xml:')) plain[name] = value
      else if (!name.startsWith('xmlns:')) {
        const { uri, local } = this.resolve(name)
        if (!officeRelationships.includes(uri)) continue
        if (`r:${local}` in plain) throw damaged(`an attribute in it, ${name}, is given twice`)
        plain[`r:${local}`] = value
      }
    }
    return plain
  }
}
