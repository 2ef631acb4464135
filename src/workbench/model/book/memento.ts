/** What something was at a time. */
export interface Memento {
  /** Whether it has become another since. */
  readonly isPast: () => boolean
  readonly restore: () => void
}

/**
 * Remembers an object with all that it holds, lists, maps and sets too. Restoring puts the same objects back, for
 * others hold on to them. Instances of classes and the properties that are named in `apart` are left as they are.
 */
export function memento(root: object, apart: ReadonlySet<string> = new Set()): Memento {
  const seen = new Set<object>()
  const parts: Memento[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    const [part, inside] = partOf(value, apart)
    if (part) parts.push(part)
    for (const further of inside) visit(further)
  }
  visit(root)
  return {
    isPast: () => parts.some((part) => part.isPast()),
    restore: () => {
      for (const part of parts) part.restore()
    },
  }
}

function partOf(
  value: object,
  apart: ReadonlySet<string>,
): readonly [Memento | undefined, readonly unknown[]] {
  if (Array.isArray(value)) return partOfList(value)
  if (value instanceof Map) return partOfMap(value)
  if (value instanceof Set) return partOfSet(value)
  return isPlain(value) ? partOfRecord(value, apart) : [undefined, []]
}

function partOfList(list: unknown[]): readonly [Memento, readonly unknown[]] {
  const before = [...list]
  const part = {
    isPast: () => !isSame(before, list),
    restore: () => {
      list.length = 0
      for (const one of before) list.push(one)
    },
  }
  return [part, before]
}

function partOfMap(map: Map<unknown, unknown>): readonly [Memento, readonly unknown[]] {
  const before = [...map]
  const part = {
    isPast: () => !isSamePairs(before, [...map]),
    restore: () => {
      map.clear()
      for (const [key, one] of before) map.set(key, one)
    },
  }
  return [part, [...map.values()]]
}

function partOfSet(set: Set<unknown>): readonly [Memento, readonly unknown[]] {
  const before = [...set]
  const part = {
    isPast: () => !isSame(before, [...set]),
    restore: () => {
      set.clear()
      for (const one of before) set.add(one)
    },
  }
  return [part, before]
}

function partOfRecord(
  record: Record<string, unknown>,
  apart: ReadonlySet<string>,
): readonly [Memento, readonly unknown[]] {
  const entries = (): [string, unknown][] => {
    const all = Object.entries(record)
    return all.some(([name]) => apart.has(name)) ? all.filter(([name]) => !apart.has(name)) : all
  }
  const before = entries()
  const part = {
    isPast: () => !isSamePairs(before, entries()),
    restore: () => {
      for (const [name] of entries()) Reflect.deleteProperty(record, name)
      Object.assign(record, Object.fromEntries(before))
    },
  }
  return [part, before.map(([, one]) => one)]
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, at) => Object.is(value, other[at]))
}

type Pair = readonly [unknown, unknown]

function isSamePairs(some: readonly Pair[], others: readonly Pair[]): boolean {
  return (
    some.length === others.length &&
    some.every(([name, value], at) => Object.is(name, others[at]?.[0]) && Object.is(value, others[at]?.[1]))
  )
}

/** An object that no class made, whichever window it comes from. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
