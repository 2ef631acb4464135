import { isList, isObject, type Json, type JsonObject } from '../json.ts'
import { ExcelError } from '../model/excel-error.ts'
import { isHostObject, type Argument, type HostObject } from '../model/host-object.ts'
import type { Asked } from '../model/book/undo-stack.ts'
import type { Batch, Given, ObjectPath } from './batch.ts'
import { ProtocolError } from './protocol-error.ts'
import type { References } from './references.ts'

/** What the paths of requests start from. */
export interface Roots {
  readonly workbook: HostObject
  readonly service: (name: string) => HostObject | undefined
  readonly references: References
  /** Asked before something is set or called; what it throws refuses it. */
  readonly permit: (asked: Asked) => void
}

/**
 * The objects behind a batch's paths. Each is reached once a batch, for a path may well be a call that makes
 * something, such as `worksheets.add('Plan')`. Null is an object that is not there, and all that it leads to.
 */
export class Paths {
  readonly #batch: Batch
  readonly #roots: Roots
  readonly #reached = new Map<number, HostObject | null>()
  readonly #underWay = new Set<number>()

  constructor(batch: Batch, roots: Roots) {
    this.#batch = batch
    this.#roots = roots
  }

  async object(id: number): Promise<HostObject | null> {
    const known = this.#reached.get(id)
    if (known !== undefined) return known
    const path = this.#batch.paths.get(id)
    if (!path || this.#underWay.has(id)) throw new ProtocolError(`no object path ${id}`)
    this.#underWay.add(id)
    const object = await this.#reach(path)
    this.#reached.set(id, object)
    return object
  }

  async given({ values, paths }: Given): Promise<Argument[]> {
    const given: Argument[] = []
    for (const [at, value] of values.entries()) given.push(await this.#argument(value, paths[at] ?? 0))
    return given
  }

  async #argument(value: Json, path: Json): Promise<Argument> {
    if (typeof path === 'number' && path > 0) return (await this.object(path)) ?? null
    if (isList(path) && isList(value)) {
      const list: Argument[] = []
      for (const [at, one] of value.entries()) list.push(await this.#argument(one, path[at] ?? 0))
      // A member that takes objects there looks for them itself.
      return list as Json[]
    }
    return this.#withObjects(value)
  }

  /** Plain data in which objects may stand, such as a rule whose source is a range. */
  async #withObjects(value: Json): Promise<Argument> {
    if (!isObject(value)) return value
    if (typeof value['_ObjectPathId'] === 'number') return this.object(value['_ObjectPathId'])
    const filled: Record<string, Argument> = {}
    for (const [name, part] of Object.entries(value)) filled[name] = await this.#withObjects(part)
    // A member that takes objects there looks for them itself.
    return filled as JsonObject
  }

  async #reach(path: ObjectPath): Promise<HostObject | null> {
    switch (path.by) {
      case 'workbook':
        return this.#roots.workbook
      case 'service':
        return this.#roots.service(path.name) ?? notBuilt(path.name)
      case 'nothing':
        return null
      case 'reference':
        return this.#roots.references.find(path.reference) ?? gone()
      case 'property':
        return (await this.object(path.parent))?.follow(path.name) ?? null
      case 'key':
        return this.#call(path.parent, 'getItem', path.given)
      case 'method':
        return this.#call(path.parent, path.name, path.given)
    }
  }

  async #call(parent: number, name: string, given: Given): Promise<HostObject | null> {
    const object = await this.object(parent)
    if (!object) return null
    this.#roots.permit({ kind: object.kind, member: name, isSet: false })
    const result = await object.call(name, await this.given(given))
    if (result === null) return null
    if (!isHostObject(result)) throw new ProtocolError(`${object.kind}.${name} gives no object`)
    return result
  }
}

function notBuilt(name: string): never {
  throw new ExcelError('NotImplemented', `the service ${name} is not built here`)
}

function gone(): never {
  throw new ExcelError('InvalidReference')
}
