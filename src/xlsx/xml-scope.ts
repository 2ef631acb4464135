import { damaged } from './xlsx-error.ts'
import { officeRelationships } from './namespaces.ts'

/** Attributes by name; those of the relationships' namespace stand under `r:…` whatever prefix the file uses. */
export type Attributes = Readonly<Partial<Record<string, string>>>

type Bindings = ReadonlyMap<string, string>

/** The namespaces in force while a part is read, kept apart from the parser's own, slower, keeping of them. */
export class XmlScope {
  private readonly stack: Bindings[] = [new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])]

  /** Takes the declarations of an element that has some; `leave` undoes it. */
  enter(attributes: Attributes): void {
    const bindings = new Map(this.bindings())
    for (const [name, value = ''] of Object.entries(attributes)) {
      if (name === 'xmlns') bindings.set('', value)
      else if (name.startsWith('xmlns:')) bindings.set(name.slice(6), value)
    }
    this.stack.push(bindings)
  }

  leave(): void {
    this.stack.pop()
  }

  /** The namespace and the local name of an element's or an attribute's name. */
  resolve(name: string): { readonly uri: string; readonly local: string } {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const uri = this.bindings().get(prefix)
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
        if (officeRelationships.includes(uri)) plain[`r:${local}`] = value
      }
    }
    return plain
  }

  private bindings(): Bindings {
    return this.stack.at(-1) ?? new Map<string, string>()
  }
}
