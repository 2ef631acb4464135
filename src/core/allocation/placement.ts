/** A share of a split line; `target` is a position in the list of outputs, then enablers. */
export interface PlacedShare {
  readonly target: number
  readonly basisPoints: number
}

/** Where the money of each line goes at stage 0. */
export interface Placement {
  /** By line: its output or enabler as a position in the list of outputs, then enablers; -1 where not tagged in place. */
  readonly target: Int32Array
  readonly split: readonly { readonly line: number; readonly shares: readonly PlacedShare[] }[]
  /** Lines that are not placed, with the name of the finding that says why, in the order read. */
  readonly unplaced: readonly { readonly line: number; readonly reason: string }[]
}
