import { HostError } from '../../workbook/host-error.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { Words } from '../../texts/pane/words.ts'
import { shellTexts } from '../../texts/pane/shell.ts'
import type { PaneState, Problem } from './pane-state.ts'
import type { Store } from './store.ts'

/** How long Excel may be silent before the pane says that it waits, in milliseconds. */
const patience = 3_000

interface Task<Result> {
  readonly title: string
  /** Whether it asks Excel, which says nothing while somebody edits a cell. */
  readonly asksExcel: boolean
  /** Whether it ends a write that was interrupted. */
  readonly settles?: boolean
  readonly work: (work: LongWork) => Promise<Result>
  /** What was and was not done where it fails. */
  readonly undone: (error: unknown) => string
  readonly retry?: (() => void) | undefined
}

/** Runs what takes a while, one after the other: with a bar and Cancel, and an end that is told in words. */
export class Tasks {
  readonly #store: Store<PaneState>
  readonly #words: Words
  #turn: Promise<unknown> = Promise.resolve()
  #abort: AbortController | undefined
  #idler: AbortController | undefined

  constructor(store: Store<PaneState>, words: Words) {
    this.#store = store
    this.#words = words
  }

  /** @returns undefined where it failed or was cancelled, which is told */
  run<Result>(task: Task<Result>): Promise<Result | undefined> {
    this.#idler?.abort()
    const mine = this.#turn.then(() => this.#run(task))
    this.#turn = mine
    return mine
  }

  /**
   * Does something in its turn that nobody asked for, without a bar.
   * @param canWait whether it is put off as soon as somebody asks for something
   * @throws what goes wrong, or an `AbortError` where it was put off
   */
  quietly<Result>(work: (work: LongWork) => Promise<Result>, canWait = false): Promise<Result> {
    const idler = canWait ? new AbortController() : undefined
    this.#idler = idler ?? this.#idler
    const signal = idler?.signal
    const putOff = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('put off', 'AbortError')))
    })
    // Excel does not answer while a cell is edited: what is put off is not waited for.
    const mine = this.#turn.then(() => Promise.race([work(signal ? { signal } : {}), putOff]))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  readonly cancel = (): void => {
    this.#abort?.abort()
  }

  /** Tells what went wrong. */
  readonly fail = (error: unknown, done: string, retry?: () => void): void => {
    const texts = this.#words.of(shellTexts).problem
    const { code, happened } = inWords(error, (message) => this.#words.fill(texts.unknown, { message }))
    const action = retry && { label: texts.retry, act: retry }
    this.#store.set({ problem: { code, happened, done, action }, lastError: code ?? 'unknown' })
  }

  async #run<Result>({
    title,
    asksExcel,
    settles = false,
    work,
    undone,
    retry,
  }: Task<Result>): Promise<Result | undefined> {
    const { set } = this.#store
    const abort = new AbortController()
    this.#abort = abort
    set({ busy: { title, done: 0, of: 0, settles }, problem: undefined, told: undefined })
    let clock: ReturnType<typeof setTimeout> | undefined
    const wait = (): void => {
      clearTimeout(clock)
      if (this.#store.get().isWaiting) set({ isWaiting: false })
      if (asksExcel) clock = setTimeout(() => set({ isWaiting: true }), patience)
    }
    const progress = (done: number, of: number): void => {
      wait()
      set({ busy: { title, done, of, settles } })
    }
    try {
      wait()
      return await work({ progress, signal: abort.signal })
    } catch (error) {
      if (abort.signal.aborted)
        set({ told: this.#words.fill(this.#words.of(shellTexts).told.cancelled, { title }) })
      else this.fail(error, undone(error), retry)
      return undefined
    } finally {
      clearTimeout(clock)
      set({ busy: undefined, isWaiting: false })
      if (this.#abort === abort) this.#abort = undefined
    }
  }
}

function inWords(error: unknown, unknown: (message: string) => string): Pick<Problem, 'code' | 'happened'> {
  if (error instanceof HostError) return { code: error.code, happened: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return { code: undefined, happened: unknown(message) }
}
