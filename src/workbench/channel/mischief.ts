import type { Habits } from '../model/book/book.ts'

/** What befalls one round trip. */
export type Fault =
  /** Refused before anything is done: Excel is asked too often. */
  | { readonly is: 'throttled' }
  /** Refused before anything is done: the session with the server has ended. */
  | { readonly is: 'session lost' }
  /** Everything is done, but the answer gets lost on its way. */
  | { readonly is: 'answer lost' }
  /** The first actions are done and kept, then Excel fails. */
  | { readonly is: 'half done'; readonly actions: number }

/** Excel's bad days, on request. As made, Excel has only the limits and habits it always has. */
export class Mischief implements Habits {
  misplacesFilteredWrites = true
  isCalculating = false
  maxCellsRead = 5_000_000
  largeReads: Habits['largeReads'] = 'refused'
  isBehindAnotherBook = false
  refusesUndoGroups = false
  /** A longer request is refused whole; Excel on the web takes 5 MB. */
  maxRequestBytes = 5 * 1024 * 1024
  /** A longer answer is withheld, although everything was done. */
  maxResponseBytes = 5 * 1024 * 1024
  /** Asked before each round trip, the first being 1; clean-up batches of the client's are left in peace. */
  faultAt: (roundTrip: number) => Fault | undefined = () => undefined
  /** Done before each round trip: other people edit the book between two of them. */
  beforeRoundTrip: (roundTrip: number) => void | Promise<void> = () => undefined

  readonly canUndoAddIns: boolean
  #leaveCell: (() => void) | undefined
  #cellLeft: Promise<void> | undefined

  constructor(canUndoAddIns: boolean) {
    this.canUndoAddIns = canUndoAddIns
  }

  /** Somebody begins to type into a cell: Excel refuses requests, or holds back those that say they will wait. */
  enterCell(): void {
    if (this.#leaveCell) return
    this.#cellLeft = new Promise((resolve) => {
      this.#leaveCell = resolve
    })
  }

  leaveCell(): void {
    this.#leaveCell?.()
    this.#leaveCell = undefined
    this.#cellLeft = undefined
  }

  /** Resolves when the cell is left; undefined where none is being edited. */
  get cellLeft(): Promise<void> | undefined {
    return this.#cellLeft
  }
}

/** Excel's own failure in the midst of a batch. */
export class HalfDone extends Error {
  constructor() {
    super('There was an internal error while processing the request.')
  }
}
