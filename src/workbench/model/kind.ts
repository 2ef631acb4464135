import type { Json } from '../json.ts'
import { ExcelError } from './excel-error.ts'
import { Given } from './given.ts'
import { isHostObject, type Argument, type HostObject, type Key, type Outcome } from './host-object.ts'

export interface Property<Self> {
  readonly get: (self: Self) => Json | Promise<Json>
  /** Left out where Excel's property is read-only. */
  readonly set?: (self: Self, value: Json) => void
}

/** The members of one of Excel's classes, under the names they have in its typings. */
export interface Members<Self> {
  readonly properties?: Readonly<Record<string, Property<Self>>>
  readonly objects?: Readonly<Record<string, (self: Self) => HostObject | null>>
  /** What a method gives is told to the client; one that gives nothing is answered with null. */
  readonly methods?: Readonly<Record<string, (self: Self, given: Given) => unknown>>
  /** Names that the client sets some properties or calls some methods by, instead of those in the typings. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Told to handlers; the client registers them through hidden methods. */
  readonly events?: readonly string[]
  readonly items?: (self: Self) => readonly HostObject[]
  readonly key?: (self: Self) => Key
  readonly keep?: (self: Self, isKept: boolean) => void
  /** Whether what it stood for has been deleted since the client was told of it. */
  readonly isGone?: (self: Self) => boolean
}

/** A class of Excel's as far as it is built here. */
export interface Kind<Self> {
  readonly name: string
  readonly members: readonly string[]
  readonly of: (self: Self) => HostObject
  /** What stands behind an object of this kind; undefined for any other. */
  readonly behind: (value: Argument | undefined) => Self | undefined
}

/** Names that the protocol uses between client and host; Excel's typings do not show them. */
const hidden = /^_/

export function kind<Self>(name: string, members: Members<Self>): Kind<Self> {
  const {
    properties = {},
    objects = {},
    methods = {},
    events = [],
    aliases = {},
    items,
    key,
    keep,
    isGone,
  } = members
  const selves = new WeakMap<HostObject, Self>()

  function member<Handler>(table: Readonly<Record<string, Handler>>, wanted: string): Handler {
    const handler = Object.hasOwn(table, wanted) ? table[wanted] : undefined
    if (handler === undefined) throw new ExcelError('NotImplemented', `${name}.${wanted} is not built here`)
    return handler
  }

  function present(self: Self): Self {
    if (isGone?.(self) === true) throw new ExcelError('InvalidReference')
    return self
  }

  const of = (self: Self): HostObject => {
    const object: HostObject = {
      kind: name,
      properties: Object.keys(properties),
      read: async (wanted) => member(properties, wanted).get(present(self)),
      write: (wanted, value) => {
        const alias = Object.hasOwn(aliases, wanted) ? aliases[wanted] : undefined
        const { set } = member(properties, alias ?? wanted)
        if (!set) throw new ExcelError('InvalidArgument', `${name}.${wanted} is read-only`)
        set(present(self), value)
      },
      follow: (wanted) => member(objects, wanted)(present(self)),
      leadsTo: (wanted) => Object.hasOwn(objects, wanted),
      call: async (wanted, given) => {
        const alias = Object.hasOwn(aliases, wanted) ? aliases[wanted] : undefined
        return outcomeOf(await member(methods, alias ?? wanted)(present(self), new Given(given)))
      },
      key: () => key?.(self),
      keep: (isKept) => keep?.(self, isKept),
      items: items && (() => items(self)),
    }
    selves.set(object, self)
    return object
  }

  return {
    name,
    members: [properties, objects, methods]
      .flatMap((table) => Object.keys(table))
      .concat(events, items ? ['items'] : [])
      .filter((wanted) => !hidden.test(wanted)),
    of,
    behind: (value) => (isHostObject(value) ? selves.get(value) : undefined),
  }
}

function outcomeOf(result: unknown): Outcome {
  return result === undefined ? null : (result as Outcome)
}
