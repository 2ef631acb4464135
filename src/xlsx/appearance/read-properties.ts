import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'

const core = [
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/dc/terms/',
]
const extended = [
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
]
const custom = [
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
]

/** What of the properties is kept, by the names of the elements. */
const kept: ReadonlySet<string> = new Set([
  'title',
  'subject',
  'creator',
  'keywords',
  'description',
  'category',
  'Company',
  'Manager',
])
const longest = 10_000

/** What a document says of itself in one of its parts: `title`, `creator`, `Company` and so on. */
export function readProperties(
  parts: PartStore,
  part: string | undefined,
  kind: 'core' | 'extended',
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  if (part === undefined || parts.find(part) === undefined) return found
  const [root, namespaces] = kind === 'core' ? ['coreProperties', core] : ['Properties', extended]
  readXml(parts, part, root, namespaces, {
    text(path, text) {
      const name = path.slice(path.indexOf('/') + 1)
      if (!kept.has(name)) return
      parts.spent.add('characters', text.length)
      found[name] = ((found[name] ?? '') + text).slice(0, longest)
    },
  })
  return found
}

/** The properties that people and programs gave names of their own. */
export function readCustomProperties(
  parts: PartStore,
  part: string | undefined,
): Readonly<Record<string, string | number | boolean>> {
  const found = new Map<string, string | number | boolean>()
  if (part === undefined || parts.find(part) === undefined) return {}
  let name = ''
  let held = ''
  readXml(parts, part, 'Properties', custom, {
    open(path, attributes) {
      if (path !== 'Properties/property') return
      parts.spent.add('entries', 1)
      name = attributes.name ?? ''
      held = ''
    },
    text(path, text) {
      if (!path.startsWith('Properties/property/')) return
      parts.spent.add('characters', text.length)
      held = (held + text).slice(0, longest)
    },
    close(path) {
      const type = path.slice('Properties/property/'.length)
      if (!path.startsWith('Properties/property/') || type.includes('/')) return
      found.set(name, typed(type, held))
    },
  })
  return Object.fromEntries(found)
}

function typed(type: string, text: string): string | number | boolean {
  if (type === 'bool') return text === 'true' || text === '1'
  const isNumber = /^(?:i\d|int|r\d|ui\d|uint|decimal)$/.test(type)
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text
}
