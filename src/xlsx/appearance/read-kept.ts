import type { KeptAddIn, KeptText } from '../kept-texts.ts'
import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'
import { readRelationships } from '../relationships.ts'
import type { Relationship } from '../relationships.ts'
import type { Attributes } from '../xml-scope.ts'
import type { Losses } from './losses.ts'

/** In bytes: far more than any add-in keeps. */
const longest = 1_000_000
const extensions = ['http://schemas.microsoft.com/office/webextensions/webextension/2010/11']
const ofSheets = 'properties of sheets that add-ins keep'

/** A text that an add-in keeps with a sheet; what is no text is counted. */
export function readKeptText(
  parts: PartStore,
  { name, 'r:id': id = '' }: Attributes,
  links: ReadonlyMap<string, Relationship>,
  losses: Losses,
): readonly KeptText[] {
  const part = links.get(id)?.target
  const pieces: Uint8Array[] = []
  if (part !== undefined && parts.find(part) !== undefined)
    parts.read(part, (piece) => pieces.push(piece.slice()))
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  if (name === undefined || part === undefined || size > longest || size % 2 === 1) {
    losses.add(ofSheets)
    return []
  }
  parts.spent.add('characters', size)
  const bytes = pieces.flatMap((piece) => [...piece])
  let text = ''
  for (let at = 0; at < size; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))
  // A mark of the order of bytes is none of the text.
  return [{ name, text: text.replace(/^\ufeff/, '') }]
}

/** The settings of the first add-in that a workbook has some of; those of others are counted. */
export function readAddIn(
  parts: PartStore,
  panes: string | undefined,
  losses: Losses,
): KeptAddIn | undefined {
  if (panes === undefined || parts.find(panes) === undefined) return undefined
  const found = [...readRelationships(parts, panes).values()]
    .filter(({ type, target }) => type === 'webextension' && parts.find(target) !== undefined)
    .map(({ target }) => readExtension(parts, target))
  const [first, ...others] = found.toSorted((one, other) => other.settings.length - one.settings.length)
  losses.add(
    'settings of other add-ins',
    others.reduce((sum, { settings }) => sum + settings.length, 0),
  )
  return first
}

function readExtension(parts: PartStore, part: string): KeptAddIn {
  const settings: KeptText[] = []
  let reference: Attributes = {}
  readXml(parts, part, 'webextension', extensions, {
    open(path, attributes) {
      if (path === 'webextension/reference') reference = { ...attributes }
      if (path !== 'webextension/properties/property') return
      parts.spent.add('entries', 1)
      const { name = '', value = '' } = attributes
      parts.spent.add('characters', name.length + value.length)
      settings.push({ name, text: value })
    },
  })
  return { reference, settings }
}
