import { isList, isObject, parseJson, type Json, type JsonObject } from '../json.ts'
import { ProtocolError } from './protocol-error.ts'

/** How the client names an object. */
export type ObjectPath =
  | { readonly by: 'workbook' }
  | { readonly by: 'service'; readonly name: string }
  | { readonly by: 'method'; readonly parent: number; readonly name: string; readonly given: Given }
  | { readonly by: 'property'; readonly parent: number; readonly name: string }
  | { readonly by: 'key'; readonly parent: number; readonly given: Given }
  | { readonly by: 'reference'; readonly reference: string }
  | { readonly by: 'nothing' }

/** Arguments, and for each the path it stands for instead: an id, 0 for none, or a list of these. */
export interface Given {
  readonly values: readonly Json[]
  readonly paths: readonly Json[]
}

export type Action = { readonly id: number; readonly path: number } & (
  | { readonly does: 'instantiate' | 'trace' }
  | { readonly does: 'load'; readonly query: JsonObject }
  | { readonly does: 'call'; readonly name: string; readonly given: Given }
  | { readonly does: 'set'; readonly name: string; readonly given: Given }
)

/** One request of the client's. */
export interface Batch {
  readonly actions: readonly Action[]
  readonly paths: ReadonlyMap<number, ObjectPath>
}

/** Reads the body of a request; anything that Microsoft's client would not send is refused. */
export function readBatch(body: string): Batch {
  const value = parseJson(body)
  if (!isObject(value)) return refuse('the body is no object')
  const { Actions: actions, ObjectPaths: paths } = value
  if (!isList(actions) || !isObject(paths)) return refuse('actions or object paths are missing')
  return {
    actions: actions.map(readAction),
    paths: new Map(Object.values(paths).map((path) => readPath(path))),
  }
}

function readPath(value: Json): [number, ObjectPath] {
  if (!isObject(value)) return refuse('a path is no object')
  const parent = value['ParentObjectPathId']
  const id = whole(value['Id'])
  switch (value['ObjectPathType']) {
    case 1:
      return [id, { by: 'workbook' }]
    case 2:
      return [id, { by: 'service', name: text(value['Name']) }]
    case 3:
      return [id, { by: 'method', parent: whole(parent), name: memberName(value), given: readGiven(value) }]
    case 4:
      return [id, { by: 'property', parent: whole(parent), name: memberName(value) }]
    case 5:
      return [id, { by: 'key', parent: whole(parent), given: readGiven(value) }]
    case 6:
      return [id, { by: 'reference', reference: text(value['Name']) }]
    case 7:
      return [id, { by: 'nothing' }]
    default:
      return refuse('a path of an unknown type')
  }
}

function readAction(value: Json): Action {
  if (!isObject(value)) return refuse('an action is no object')
  const common = { id: whole(value['Id']), path: whole(value['ObjectPathId']) }
  switch (value['ActionType']) {
    case 1:
      return { ...common, does: 'instantiate' }
    case 2: {
      const query = value['QueryInfo']
      return { ...common, does: 'load', query: isObject(query) ? query : {} }
    }
    case 3:
      return { ...common, does: 'call', name: memberName(value), given: readGiven(value) }
    case 4:
      return { ...common, does: 'set', name: memberName(value), given: readGiven(value) }
    case 5:
      return { ...common, does: 'trace' }
    default:
      return refuse(`an action of type ${JSON.stringify(value['ActionType'])} is not built here`)
  }
}

function readGiven(value: JsonObject): Given {
  const info = value['ArgumentInfo']
  if (!isObject(info)) return { values: [], paths: [] }
  const { Arguments: values = [], ReferencedObjectPathIds: paths = [] } = info
  return { values: isList(values) ? values : [], paths: isList(paths) ? paths : [] }
}

/** The wire says `GetRange` and `_KeepReference`; the typings say `getRange`. */
function memberName(value: JsonObject): string {
  return camelCase(text(value['Name']))
}

/** The client lets go of kept objects in a request of its own, after the add-in's are done. */
export function isLettingGo({ actions }: Batch): boolean {
  const lets = actions.filter((action) => action.does === 'call' && action.name === '_RemoveReference')
  return lets.length > 0 && actions.every((action) => action.does === 'instantiate' || lets.includes(action))
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function whole(value: Json | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : refuse('a number is missing')
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : refuse('a name is missing')
}

function refuse(message: string): never {
  throw new ProtocolError(message)
}
