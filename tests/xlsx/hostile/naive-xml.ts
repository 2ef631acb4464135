/** An element of a part: its name and attributes without their prefixes, and what stands in it. */
export interface NaiveElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly inside: NaiveElement[]
  text: string
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|[^<]+/g
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** XML as a tree, taken apart by a pattern: right for well-formed XML without a DOCTYPE, blind to all else. */
export function naiveXml(bytes: Uint8Array): NaiveElement {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  const top: NaiveElement = { name: '', attributes: new Map(), inside: [], text: '' }
  const open = [top]
  for (const [whole, cdata, closing, name, rest, empty] of text.matchAll(token)) {
    const last = open.at(-1) ?? top
    if (cdata !== undefined) last.text += cdata
    else if (closing === '/') open.pop()
    else if (name !== undefined) {
      const element = { name: local(name), attributes: attributesOf(rest ?? ''), inside: [], text: '' }
      last.inside.push(element)
      if (empty !== '/') open.push(element)
    } else if (!whole.startsWith('<')) last.text += unescaped(whole)
  }
  return top.inside[0] ?? top
}

/** Every element of these names, each within the one before. */
export function within(element: NaiveElement, ...names: readonly string[]): readonly NaiveElement[] {
  const [name, ...deeper] = names
  if (name === undefined) return [element]
  return element.inside.filter((one) => one.name === name).flatMap((one) => within(one, ...deeper))
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const all = Array.from(text.matchAll(attribute), ([, name = '', double, single]): [string, string] => [
    name.startsWith('xml') ? name : local(name),
    unescaped((double ?? single ?? '').replace(/[\t\n]/g, ' ')),
  ])
  return new Map(all)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function unescaped(text: string): string {
  return text.replace(/&(#x?)?([^;]+);/g, (_, number: string | undefined, name: string) =>
    number === undefined
      ? (entities[name] ?? '')
      : String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10)),
  )
}
