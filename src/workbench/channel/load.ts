import { isList, type Json, type JsonObject } from '../json.ts'
import type { HostObject } from '../model/host-object.ts'
import { pascalCase } from './batch.ts'
import type { References } from './references.ts'

/** What a load asks for: names of plain properties, and of objects to go on into. */
interface Wanted {
  readonly names: Set<string>
  readonly inside: Map<string, Wanted>
  all: boolean
  /** Nothing more is wanted than how the client finds it again. */
  none: boolean
}

/** Carries out a load: the answer holds what was asked for and how the client finds each object again. */
export async function load(object: HostObject, query: JsonObject, references: References): Promise<Json> {
  const wanted = newWanted()
  for (const path of [...textsOf(query['Select']), ...textsOf(query['Expand']).map((path) => `${path}/`)]) {
    want(wanted, object, path.split('/'))
  }
  if (wanted.names.size === 0 && wanted.inside.size === 0 && !wanted.none) wanted.all = true
  return gather(object, wanted, references, page(query))
}

/** What the client is told of an object that it has just reached. */
export function identity(object: HostObject, references: References): JsonObject {
  const key = object.key()
  const reference = references.nameOf(object)
  return {
    ...(key && { [key.name]: key.value }),
    ...(reference !== undefined && { _ReferenceId: reference }),
  }
}

/** `items/name` and `name` of a collection both mean the name of each of its members. */
function want(wanted: Wanted, object: HostObject, [first = '', ...rest]: readonly string[]): void {
  const [head, ...tail] = first === 'items' && object.items ? rest : [first, ...rest]
  if (head === undefined || head === '' || head === '*') {
    wanted.all = true
    return
  }
  // Microsoft's word for a load that is only to find out whether an object is there.
  if (head === 'NoPropertiesNeeded') {
    wanted.none = true
    return
  }
  if (tail.length === 0) {
    wanted.names.add(head)
    return
  }
  const inside = wanted.inside.get(head) ?? newWanted()
  wanted.inside.set(head, inside)
  // Which object stands there does not matter yet: names are looked up when it is read.
  want(inside, object, tail)
}

function newWanted(): Wanted {
  return { names: new Set(), inside: new Map(), all: false, none: false }
}

interface Page {
  readonly skip: number
  readonly top: number
}

function page({ Skip: skip, Top: top }: JsonObject): Page {
  return { skip: typeof skip === 'number' ? skip : 0, top: typeof top === 'number' ? top : Infinity }
}

async function gather(
  object: HostObject,
  wanted: Wanted,
  references: References,
  { skip, top }: Page,
): Promise<Json> {
  if (object.items) {
    const { names, inside, all, none } = wanted
    const own = new Set([...names].filter((name) => object.properties.includes(name)))
    // Few collections lead to objects of their own: borders do, to the one at the top.
    const [ofItems, ofAll] = [new Map<string, Wanted>(), new Map<string, Wanted>()]
    for (const [name, further] of inside) (object.leadsTo(name) ? ofAll : ofItems).set(name, further)
    const members = {
      all,
      none,
      names: new Set([...names].filter((name) => !own.has(name))),
      inside: ofItems,
    }
    const loaded: Json[] = []
    for (const item of object.items().slice(skip, skip + top)) {
      loaded.push(await gather(item, members, references, { skip: 0, top: Infinity }))
    }
    return {
      ...identity(object, references),
      ...(await plain(object, own)),
      ...(await followed(object, ofAll, references)),
      _Items: loaded,
    }
  }
  const names = wanted.all ? new Set([...object.properties, ...wanted.names]) : wanted.names
  const answer: Record<string, Json> = { ...identity(object, references) }
  const inside = new Map(wanted.inside)
  for (const name of names) {
    if (object.leadsTo(name)) inside.set(name, { ...newWanted(), all: true })
  }
  Object.assign(answer, await plain(object, new Set([...names].filter((name) => !object.leadsTo(name)))))
  return { ...answer, ...(await followed(object, inside, references)) }
}

/** The objects that one leads to, with what is wanted of each. */
async function followed(
  object: HostObject,
  inside: ReadonlyMap<string, Wanted>,
  references: References,
): Promise<JsonObject> {
  const answer: Record<string, Json> = {}
  for (const [name, further] of inside) {
    const next = object.follow(name)
    answer[pascalCase(name)] = next && (await gather(next, further, references, { skip: 0, top: Infinity }))
  }
  return answer
}

async function plain(object: HostObject, names: ReadonlySet<string>): Promise<JsonObject> {
  const answer: Record<string, Json> = {}
  for (const name of names) answer[pascalCase(name)] = await object.read(name)
  return answer
}

function textsOf(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((one) => typeof one === 'string') : []
}
