import type { Limits } from './limits.ts'
import { damaged, tooLarge } from './xlsx-error.ts'
import { XmlScope } from './xml-scope.ts'
import type { Attributes } from './xml-scope.ts'

/** What a reader of one kind of part does with its elements, each named by its path from the root. */
export interface XmlHandler {
  readonly open?: (path: string, attributes: Attributes) => void
  /** May come in several pieces between two tags. */
  readonly text?: (path: string, text: string) => void
  readonly close?: (path: string) => void
}

/** A place in the tree of element names met so far, so that each path is put together only once. */
interface Place {
  readonly path: string
  readonly inside: Map<string, Place>
}

interface OpenElement {
  readonly place: Place | undefined
  readonly declares: boolean
}

/** Turns the parser's events into a handler's, keeping namespaces and the limits. */
export class XmlEvents {
  private readonly scope = new XmlScope()
  private readonly elements: OpenElement[] = []
  private readonly top: Place = { path: '', inside: new Map() }
  private current: Place | undefined = this.top
  private kinds = 0
  private attributes = 0
  private declares = false
  private hasPrefix = false
  private textLength = 0

  constructor(
    private readonly part: string,
    private readonly root: string,
    private readonly namespaces: readonly string[],
    private readonly handler: XmlHandler,
    private readonly limits: Limits,
  ) {}

  readonly attribute = ({ name }: { readonly name: string }): void => {
    this.attributes += 1
    if (this.attributes > this.limits.attributes)
      throw tooLarge(`an element of ${this.part} has too many attributes`)
    if (name.startsWith('xmlns')) this.declares = true
    if (name.includes(':')) this.hasPrefix = true
  }

  open(name: string, attributes: Attributes): void {
    if (this.elements.length >= this.limits.depth)
      throw tooLarge(`the elements of ${this.part} nest too deeply`)
    if (this.declares) this.scope.enter(attributes)
    const above = this.current
    const place = above && this.placeIn(above, name)
    if (place === undefined && this.elements.length === 0) {
      throw damaged(`the part ${this.part} holds <${name}>, not <${this.root}>`)
    }
    this.elements.push({ place: above, declares: this.declares })
    this.current = place
    if (place) this.handler.open?.(place.path, this.hasPrefix ? this.scope.plain(attributes) : attributes)
    this.attributes = 0
    this.textLength = 0
    this.declares = false
    this.hasPrefix = false
  }

  readonly text = (text: string): void => {
    if (!this.current || !this.handler.text) return
    this.textLength += text.length
    if (this.textLength > this.limits.textLength) throw tooLarge(`a text in ${this.part} is too long`)
    this.handler.text(this.current.path, text)
  }

  close(): void {
    const element = this.elements.pop()
    if (this.current) this.handler.close?.(this.current.path)
    if (element?.declares) this.scope.leave()
    this.current = element?.place
    this.textLength = 0
  }

  /** The place of an element, or undefined where it is of a foreign namespace. */
  private placeIn(above: Place, name: string): Place | undefined {
    // Prefixes keep their meaning but where an element declares anew, which then is looked at afresh.
    const { uri, local } = this.scope.resolve(name)
    if (!this.namespaces.includes(uri)) return undefined
    if (above === this.top && local !== this.root) return undefined
    const known = above.inside.get(local)
    if (known) return known
    this.kinds += 1
    if (this.kinds > this.limits.elementKinds) throw tooLarge(`${this.part} has too many kinds of elements`)
    const place: Place = { path: above === this.top ? local : `${above.path}/${local}`, inside: new Map() }
    above.inside.set(local, place)
    return place
  }
}
