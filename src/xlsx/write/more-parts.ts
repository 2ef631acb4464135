import { strFromU8, strToU8 } from 'fflate'
import { element } from './look/element.ts'
import { unknownPart } from './patch-parts.ts'

/** A part that the library does not write, and what its source calls the link to it. */
export interface MorePart {
  readonly name: string
  readonly contentType: string
  /** The address that stands for this kind of link. */
  readonly link: string
}

type Parts = Map<string, Uint8Array>

/** Adds a part that another one leads to, `''` being the file as a whole; gives the id of the link. */
export function addPart(
  parts: Parts,
  source: string,
  { name, contentType, link }: MorePart,
  bytes: Uint8Array,
): string {
  if (parts.has(name)) throw unknownPart()
  parts.set(name, bytes)
  const types = '[Content_Types].xml'
  put(parts, types, '</Types>', element('Override', { PartName: `/${name}`, ContentType: contentType }))
  const slash = source.lastIndexOf('/') + 1
  const links = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`
  if (!parts.has(links)) parts.set(links, strToU8(noLinks))
  const id = `rIdMore${parts.size}`
  put(parts, links, '</Relationships>', element('Relationship', { Id: id, Type: link, Target: `/${name}` }))
  return id
}

const noLinks =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

function put(parts: Parts, part: string, end: string, text: string): void {
  const before = strFromU8(parts.get(part) ?? new Uint8Array())
  if (!before.includes(end)) throw unknownPart()
  parts.set(part, strToU8(before.replace(end, text + end)))
}
