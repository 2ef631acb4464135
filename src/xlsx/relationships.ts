import { packageRelationships } from './namespaces.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { damaged } from './xlsx-error.ts'

/** A link from one part to another inside the file: `type` is the last word of its type, such as `worksheet`. */
export interface Relationship {
  readonly type: string
  /** The name of the part as the file has it, so that one part has one name; else a name that it has not. */
  readonly target: string
}

/**
 * The internal relationships of a part by id; `''` stands for the file as a whole. A part without any has an
 * empty map. Whether a target exists is seen when it is opened.
 */
export function readRelationships(parts: PartStore, source: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>()
  const name = relationshipsPart(source)
  if (parts.find(name) === undefined) return found
  const ids = new Set<string>()
  readXml(parts, name, 'Relationships', packageRelationships, {
    open(path, attributes) {
      if (path !== 'Relationships/Relationship') return
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes
      const isKnownMode = mode === undefined || mode === 'Internal' || mode === 'External'
      if (id === undefined || type === undefined || target === undefined || ids.has(id) || !isKnownMode) {
        throw damaged(`a relationship in ${name} is broken`)
      }
      ids.add(id)
      parts.spent.add('entries', 1)
      if (mode === 'External') return
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(parts, source, target) })
    },
  })
  return found
}

/** The name of the part that holds the relationships of another one. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`
}

/** The one target of a type, undefined where there is none; two are a contradiction. */
export function onlyTarget(links: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  const [target, second] = [...links.values()].filter((link) => link.type === type)
  if (second !== undefined) throw damaged(`it has two parts for ${type}`)
  return target?.target
}

function resolve(parts: PartStore, source: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  const name = segments.join('/')
  return parts.find(name) ?? parts.find(decoded(name)) ?? name
}

/** The name with `%20` and the like resolved, which some writers put in targets but not in part names. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
