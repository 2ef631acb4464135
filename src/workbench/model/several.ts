import type { Json } from '../json.ts'
import { ExcelError } from './excel-error.ts'
import { isHostObject, type HostObject } from './host-object.ts'

/** Objects of one kind as one: what is set is set for all, and what differs is null. */
export function several(objects: readonly HostObject[]): HostObject {
  const [first] = objects
  if (!first) throw new ExcelError('ItemNotFound')
  return {
    ...first,
    read: async (name) => {
      const values: Json[] = []
      for (const object of objects) values.push(await object.read(name))
      return values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]))
        ? (values[0] ?? null)
        : null
    },
    write: (name, value) => {
      for (const object of objects) object.write(name, value)
    },
    follow: (name) => {
      const next = objects.flatMap((object) => object.follow(name) ?? [])
      return next.length === 0 ? null : several(next)
    },
    call: async (name, given) => {
      const results = []
      for (const object of objects) results.push(await object.call(name, given))
      // What each of them leads to is one again, such as their lower edges.
      const next = results.filter((result) => isHostObject(result))
      return next.length > 0 && next.length === results.length ? several(next) : results[0]
    },
    key: () => undefined,
    keep: () => undefined,
  }
}
