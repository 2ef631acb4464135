import { pause } from '../model/grid/pause.ts'

/** What a long work tells of itself, and how it is stopped. */
export interface Work {
  /** How much of it is done, from 0 to 1. */
  readonly progress: (done: number) => void
  readonly signal: AbortSignal
  /** Without pauses, so that nothing else happens meanwhile. */
  readonly isAtOnce?: boolean
}

/** Milliseconds without a pause that a person does not notice. */
const longestBreath = 12

/** Lets the page draw and listen now and then, tells how far the work is, and ends it where nobody wants it any more. */
export class Breath {
  private last = performance.now()

  constructor(private readonly work: Work) {}

  /** @throws the signal's reason where the work is to stop */
  async take(done: number): Promise<void> {
    this.work.signal.throwIfAborted()
    if (this.work.isAtOnce || performance.now() - this.last < longestBreath) return
    this.work.progress(done)
    await pause()
    this.work.signal.throwIfAborted()
    this.last = performance.now()
  }
}
