import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import type { Attributes } from './xml-scope.ts'

/** An element with what stands in it. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Attributes
  readonly inside: readonly XmlNode[]
  readonly text: string
}

interface Draft extends XmlNode {
  readonly inside: Draft[]
  text: string
}

/** Reads a small part as a whole, with the strictness and the limits of `readXml`; `passedOver` names what is not. */
export function readTree(
  parts: PartStore,
  part: string,
  root: string,
  namespaces: readonly string[],
  passedOver: ReadonlySet<string>,
): XmlNode {
  const top: Draft = { name: root, attributes: {}, inside: [], text: '' }
  const open: Draft[] = [top]
  let skipped: string | undefined
  readXml(parts, part, root, namespaces, {
    open(path, attributes) {
      if (path === root || skipped !== undefined) return
      const name = path.slice(path.lastIndexOf('/') + 1)
      if (passedOver.has(name)) {
        skipped = path
        return
      }
      parts.spent.add('entries', 1)
      const node: Draft = { name, attributes: { ...attributes }, inside: [], text: '' }
      open.at(-1)?.inside.push(node)
      open.push(node)
    },
    text(path, text) {
      const last = open.at(-1)
      if (path === root || skipped !== undefined || !last) return
      parts.spent.add('characters', text.length)
      last.text += text
    },
    close(path) {
      if (path === root) return
      if (skipped === undefined) open.pop()
      else if (skipped === path) skipped = undefined
    },
  })
  return top
}

/** What lies along a way of names within an element, the first of each; undefined where it ends before. */
export function within(node: XmlNode | undefined, ...way: readonly string[]): XmlNode | undefined {
  return way.reduce<XmlNode | undefined>(
    (found, name) => found?.inside.find((one) => one.name === name),
    node,
  )
}

export function all(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.inside.filter((one) => one.name === name) ?? []
}
