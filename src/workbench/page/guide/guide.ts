/** A first run through an add-in, step by step, as the server tells it: data, for this page knows no add-in. */
export interface Guide {
  readonly title: string
  readonly intro: string
  readonly steps: readonly GuideStep[]
  readonly end: string
}

export interface GuideStep {
  readonly title: string
  readonly text: string
  /** When it is done; left out where only the person can tell. */
  readonly done?: Condition
}

/** What can be seen of a book; each field that is there must hold. */
export interface Condition {
  /** A sheet by its title. */
  readonly sheet?: string
  /** A table with at least so many rows that hold anything. */
  readonly table?: { readonly name: string; readonly rows: number }
  /** Cells below a header, on a sheet, of which at least so many hold anything. */
  readonly column?: { readonly sheet: string; readonly header: string; readonly filled: number }
  /** Cells that hold numbers, such as `Budget!E7`. */
  readonly numbers?: readonly string[]
  /** A sheet on which a cell with a number is selected. */
  readonly figure?: string
}
