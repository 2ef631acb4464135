import { SaxesParser } from 'saxes'

/** An element of an XML text, with names as they are without their prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface Growing extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/**
 * Reads an XML text as a tree.
 * @throws Error in words where it is not well-formed, or has a document type
 */
export function xmlTree(text: string): XmlElement {
  const open: Growing[] = []
  let root: XmlElement | undefined
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => {
    throw new Error(`is no well-formed XML: ${message}`)
  })
  parser.on('doctype', () => {
    throw new Error('has a document type, which no manifest has')
  })
  parser.on('opentag', ({ local, attributes }) => {
    const named = Object.values(attributes).map((one): [string, string] => [one.local, one.value])
    const element = { name: local, attributes: Object.fromEntries(named), children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', (piece) => {
    const element = open.at(-1)
    if (element) element.text += piece
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text.replace(/^\uFEFF/, '')).close()
  if (!root) throw new Error('is empty')
  return root
}
