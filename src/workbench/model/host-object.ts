import type { Json } from '../json.ts'

/** What a member gives: plain data, another object, or null for an object that is not there. */
export type Outcome = Json | HostObject | undefined

/** What a client hands to a method. */
export type Argument = Json | HostObject

/** How the client finds an object again in its next request. */
export interface Key {
  /** Told as `Id`; `_Id` where the object has no property of that name. */
  readonly name: 'Id' | '_Id'
  readonly value: string | number
}

/** An object of Excel's, as the protocol reaches it: by the names of its members. */
export interface HostObject {
  /** Its class in Excel's typings, such as `Range`. */
  readonly kind: string
  readonly read: (name: string) => Promise<Json>
  readonly write: (name: string, value: Json) => void
  /** An object that this one leads to, such as `format`; null where there is none. */
  readonly follow: (name: string) => HostObject | null
  readonly leadsTo: (name: string) => boolean
  readonly call: (name: string, given: readonly Argument[]) => Promise<Outcome>
  /** The plain properties, which a load without names gives. */
  readonly properties: readonly string[]
  readonly key: () => Key | undefined
  /** Told when the client keeps the object or lets go of it: what is kept moves along with its cells. */
  readonly keep: (isKept: boolean) => void
  /** The members of a collection; undefined for anything else. */
  readonly items: (() => readonly HostObject[]) | undefined
}

export function isHostObject(value: Argument | undefined): value is HostObject {
  return (
    typeof value === 'object' && value !== null && 'leadsTo' in value && typeof value.leadsTo === 'function'
  )
}
