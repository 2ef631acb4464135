import type { JsonObject } from '../../json.ts'

/** Something that happened in the book, as the protocol tells it. */
export interface BookEvent {
  /** Excel's number of the event, such as 10 for `onChanged` of a sheet. */
  readonly type: number
  /** The id of the object that handlers were added to; `Workbook` for the collection of sheets. */
  readonly target: string
  readonly details: JsonObject
  /** Whether somebody else did it, in a book that several people have open. */
  readonly isRemote: boolean
}
