import { knownMarkup, repeatable } from './known-markup.ts'
import type { KnownMarkup } from './known-markup.ts'
import { markupCompatibility } from './namespaces.ts'
import type { RowTaker } from './plain-rows.ts'
import type { PartStore } from './part-store.ts'
import { damaged, tooLarge } from './xlsx-error.ts'
import { XmlScope } from './xml-scope.ts'
import type { Attributes, Bindings } from './xml-scope.ts'

/** What a reader of one kind of part does with its elements, each named by its path from the root. */
export interface XmlHandler {
  readonly open?: (path: string, attributes: Attributes) => void
  /** May come in several pieces between two tags. */
  readonly text?: (path: string, text: string) => void
  readonly close?: (path: string) => void
  /** Takes rows of a sheet that need no parser. */
  readonly rows?: RowTaker
}

/** A place in the tree of element names met so far, so that each path is put together only once. */
interface Place {
  readonly path: string
  readonly known: KnownMarkup | undefined
  readonly inside: Map<string, Place>
  /** The places inside by the names as they are written, null for foreign ones, as long as `names` apply. */
  readonly written: Map<string, Place | null>
  names: Bindings | undefined
  isMet: boolean
}

interface OpenElement {
  readonly place: Place | undefined
  /** Whether what it holds counts as if it stood around it. */
  readonly isWrapper: boolean
  readonly declares: boolean
}

/** Elements counted at a time, and how many one counts for that declares namespaces, by the time it takes. */
const [batch, costOfDeclaring] = [1000, 8]

/** Who knows none of the programs' own words reads the fallback, and it alone. */
const wrappers = new Set(['AlternateContent', 'Fallback'])

/** Turns the parser's events into a handler's, keeping namespaces, what the format knows, and the limits. */
export class XmlEvents {
  private readonly scope = new XmlScope()
  private readonly elements: OpenElement[] = []
  private readonly top: Place = placeOf('')
  private current: Place | undefined = this.top
  private kinds = 0
  private opened = 0
  /** The names of the element's attributes; those behind `attributeCount` are of one before. */
  private readonly attributes: string[] = []
  private attributeCount = 0
  private declares = false
  private hasPrefix = false
  private textLength = 0
  /** The path of the element opened or closed last, since `forget`. */
  lastOpened = ''
  lastClosed = ''

  constructor(
    private readonly part: string,
    private readonly root: string,
    private readonly namespaces: readonly string[],
    private readonly handler: XmlHandler,
    private readonly parts: Pick<PartStore, 'limits' | 'spent'>,
  ) {}

  readonly attribute = ({ name }: { readonly name: string }): void => {
    this.attributes[this.attributeCount] = name
    this.attributeCount += 1
    if (this.attributeCount > this.parts.limits.attributes) {
      throw tooLarge(`an element of ${this.part} has too many attributes`)
    }
    if (name.startsWith('xmlns')) this.declares = true
    if (name.includes(':')) this.hasPrefix = true
  }

  open(name: string, attributes: Attributes): void {
    this.opened += this.declares ? costOfDeclaring : 1
    if (this.opened >= batch) this.count()
    if (this.elements.length >= this.parts.limits.depth) {
      throw tooLarge(`the elements of ${this.part} nest too deeply`)
    }
    if (this.declares) this.scope.enter(attributes)
    const above = this.current
    const place = above && this.placeIn(above, name)
    if (place === undefined && this.elements.length === 0) {
      throw damaged(`the part ${this.part} holds <${name}>, not <${this.root}>`)
    }
    const isWrapper = place === above
    if (place?.known?.attributes && !isWrapper) this.refuseUnknown(name, place.known.attributes)
    if (place && this.elements.length === 1 && !isWrapper) this.refuseRepeated(place)
    this.elements.push({ place: above, isWrapper, declares: this.declares })
    this.current = place
    this.lastOpened = place?.path ?? ''
    if (place && !isWrapper)
      this.handler.open?.(place.path, this.hasPrefix ? this.scope.plain(attributes) : attributes)
    this.attributeCount = 0
    this.textLength = 0
    this.declares = false
    this.hasPrefix = false
  }

  readonly text = (text: string): void => {
    if (!this.current) return
    if (this.current.known?.holdsText === false && /[^ \t\r\n]/.test(text)) {
      throw damaged(`a text in ${this.part} stands where none may be`)
    }
    this.textLength += text.length
    if (this.textLength > this.parts.limits.textLength) throw tooLarge(`a text in ${this.part} is too long`)
    this.handler.text?.(this.current.path, text)
  }

  forget(): void {
    this.lastOpened = ''
    this.lastClosed = ''
  }

  /** Counts elements that did not come by here. */
  passedOver(elements: number): void {
    this.opened += elements
    if (this.opened >= batch) this.count()
  }

  /** Counts the elements opened since it was called last. */
  count(): void {
    this.parts.spent.add('elements', this.opened)
    this.opened = 0
  }

  close(): void {
    const element = this.elements.pop()
    this.lastClosed = this.current?.path ?? ''
    if (this.current && !element?.isWrapper) this.handler.close?.(this.current.path)
    if (element?.declares) this.scope.leave()
    this.current = element?.place
    this.textLength = 0
  }

  private refuseUnknown(element: string, known: ReadonlySet<string>): void {
    for (let index = 0; index < this.attributeCount; index += 1) {
      const name = this.attributes[index] ?? ''
      // Those of a foreign namespace have a prefix.
      if (known.has(name) || (name.includes(':') && !name.startsWith('xml:'))) continue
      throw damaged(`an element <${element}> of ${this.part} has an unknown attribute, ${name}`)
    }
  }

  private refuseRepeated(place: Place): void {
    if (place.isMet && place.known && !repeatable.has(place.path)) {
      throw damaged(`the part ${this.part} has ${place.path} twice`)
    }
    place.isMet = true
  }

  /** The place of an element, or undefined where it is of a foreign namespace. */
  private placeIn(above: Place, name: string): Place | undefined {
    const bindings = this.scope.bindings
    if (above.names !== bindings) {
      // Elsewhere the same prefix may mean another namespace.
      above.written.clear()
      above.names = bindings
    }
    const known = above.written.get(name)
    if (known !== undefined) return known ?? undefined
    const place = this.newPlaceIn(above, name)
    above.written.set(name, place ?? null)
    if (Math.max(this.kinds, above.written.size) > this.parts.limits.elementKinds) {
      throw tooLarge(`${this.part} has too many kinds of elements`)
    }
    return place
  }

  private newPlaceIn(above: Place, name: string): Place | undefined {
    const { uri, local } = this.scope.resolve(name)
    if (uri === markupCompatibility && wrappers.has(local) && above !== this.top) return above
    if (!this.namespaces.includes(uri)) return undefined
    if (above === this.top && local !== this.root) return undefined
    if (above.known && !above.known.inside.has(local)) {
      throw damaged(`the part ${this.part} has an unknown element, ${above.path}/${local}`)
    }
    const known = above.inside.get(local)
    if (known) return known
    this.kinds += 1
    const place = placeOf(above === this.top ? local : `${above.path}/${local}`)
    above.inside.set(local, place)
    return place
  }
}

function placeOf(path: string): Place {
  const known = knownMarkup.get(path)
  return { path, known, inside: new Map(), written: new Map(), names: undefined, isMet: false }
}
