import type { ResultItem } from '../../core/framework/result-code.ts'
import type { ResultReason } from '../../texts/pane/tag.ts'

/** A piece of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** An output or enabler as it is offered for a line. */
export interface OfferedResult extends ResultItem {
  /** Still bracketed in the framework. */
  readonly pending: boolean
  /** The words of the title that were looked for. */
  readonly matched: readonly TextRange[]
  readonly reason: ResultReason
}
