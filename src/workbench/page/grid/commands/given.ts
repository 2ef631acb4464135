import type { IRange } from '@univerjs/core'

/** What Univer's commands name: the sheet in front where they name none. */
export interface OnSheet {
  readonly subUnitId?: string
}

export interface WithRange extends OnSheet {
  readonly range: IRange
}

export interface WithRanges extends OnSheet {
  readonly ranges?: readonly IRange[]
}
