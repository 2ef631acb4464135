import type { PlainValue } from './cell-content.ts'

/** What Excel makes of a text that is written into a cell: it is read as if typed, by the rules of US English. */
export interface Typed {
  readonly value: PlainValue
  readonly isText: boolean
  readonly formula?: string
  /** The format that a cell in General takes along with such a value. */
  readonly format?: string
}
