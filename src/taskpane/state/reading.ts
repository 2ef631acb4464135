import { shellTexts } from '../../texts/pane/shell.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { BookEvent, ChangedCells } from '../../workbook/port.ts'
import type { Loaded } from '../../engine/loaded.ts'
import type { PaneParts } from './pane-parts.ts'
import { settledCalculation } from './settled-calculation.ts'

/** How long nobody changes anything before changes are taken in, in milliseconds: who types a column is not read by row. */
const pause = 600
/** What passes by itself, and how often it is waited for. */
const passing: ReadonlySet<string | undefined> = new Set(['excel-calculating', 'book-changing', 'excel-busy'])
const mostAttempts = 5

/** How long another page of ours is left to write, in milliseconds: Excel ends what the ribbon does after that time. */
const longestWrite = 300_000

/** Keeps what the engine knows of the book in step with the book. */
export class Reading {
  readonly #parts: PaneParts
  #more: readonly string[] = []
  /** What people changed in place and nobody has read yet. */
  #changed: ChangedCells[] = []
  /** Whether only a whole reading helps: cells may stand elsewhere, or others are at work. */
  #isAdrift = false
  /** Whether formulas may give other results since we wrote. */
  #mayHaveFormulas = false
  #clock: ReturnType<typeof setTimeout> | undefined
  /** Runs while another page of ours writes: what it has only begun is not taken in. */
  #otherWrites: ReturnType<typeof setTimeout> | undefined
  #attempts = 0

  constructor(parts: PaneParts) {
    this.#parts = parts
  }

  /** Something happened in the book without our doing. */
  happened(event: Extract<BookEvent, { is: 'changed' } | { is: 'sheets' }>): void {
    const { store, doors } = this.#parts
    const { read, stale } = store.get()
    const byOthers = event.is === 'changed' && event.byOthers
    if (event.is === 'changed' && !byOthers)
      this.#changed.push({ sheet: event.sheet, address: event.address })
    else this.#isAdrift = true
    if (!read) return
    this.#attempts = 0
    const since = stale?.since ?? doors.now()
    store.set({ stale: { since, byOthers: byOthers || (stale?.byOthers ?? false) } })
    this.#plan(pause)
  }

  /** Takes nothing in any more. */
  stop(): void {
    clearTimeout(this.#clock)
    clearTimeout(this.#otherWrites)
    this.#attempts = mostAttempts
  }

  /** Another page of ours, such as that of the ribbon, begins to write. */
  otherBegins(): void {
    clearTimeout(this.#clock)
    clearTimeout(this.#otherWrites)
    this.#otherWrites = setTimeout(() => {
      // It never said that it ended.
      this.#isAdrift = true
      this.otherEnds()
    }, longestWrite)
  }

  /** What it wrote is taken in as what the pane writes itself. */
  otherEnds(): void {
    clearTimeout(this.#otherWrites)
    this.#otherWrites = undefined
    void this.takeInWritten()
  }

  /** In its turn: in the middle of a write of ours it would see one that was begun and not ended. */
  async look(): Promise<void> {
    const { store, doors, tasks } = this.#parts
    try {
      store.set({ look: await tasks.quietly(() => doors.workbook.look()) })
    } catch (error) {
      // What went wrong before matters more than that it cannot be looked at now.
      if (!store.get().problem) this.#parts.fail(error)
    }
  }

  /**
   * Reads the whole book.
   * @param anyway even while Excel calculates
   * @returns whether it was read
   */
  async read(more: readonly string[] = this.#more, anyway = false): Promise<boolean> {
    const { store, doors, words, tasks } = this.#parts
    const { tasks: titles, problem } = words.of(shellTexts)
    // Who was told that Excel calculates, and reads all the same, waits for it.
    const isWaiting = store.get().problem?.code === calculating
    this.#more = more
    const loaded = await tasks.run({
      title: titles.reading,
      asksExcel: true,
      undone: () => problem.stayed,
      retry: () => void this.read(more),
      work: async (work) => {
        const { look, isSettled } = await settledCalculation(doors.workbook, work, anyway, isWaiting)
        store.set({ look })
        if (!isSettled) return calculating
        return this.#load(work, anyway)
      },
    })
    if (loaded === calculating) this.#sayCalculating(more)
    if (!loaded || loaded === calculating) return false
    this.#know(loaded)
    return true
  }

  /**
   * Takes in what we wrote ourselves, and nothing else that needs reading where it is known whole; where that does
   * not do, the whole book is read.
   */
  async takeInWritten(): Promise<void> {
    const { store, doors, tasks } = this.#parts
    if (store.get().read && !this.#isAdrift) {
      const { stale } = store.get()
      store.set({ stale: stale ?? { since: doors.now(), byOthers: false } })
      // What goes wrong here is told by the whole reading.
      const isIn = await tasks.quietly((work) => this.#takeIn('written', work)).catch(() => false)
      // What formulas make of it is looked at once nobody does anything.
      this.#mayHaveFormulas = isIn
      this.#plan(pause)
      if (isIn) return
    }
    await this.read()
  }

  async #load(work: LongWork, anyway: boolean): Promise<Loaded | typeof calculating> {
    const { doors, store } = this.#parts
    const { look } = store.get()
    // What happens from now on is not in what is read, as far as anybody can tell.
    this.#changed = []
    this.#isAdrift = false
    try {
      const book = await doors.workbook.opened(work, this.#more, anyway)
      if (!look) throw new Error('a book that was never looked at cannot be read')
      return await doors.engine.load(look, book, work)
    } catch (error) {
      this.#isAdrift = true
      if (error instanceof HostError && error.code === calculating) return calculating
      throw error
    }
  }

  /** @returns whether the engine is in step with the book, but for what was changed meanwhile */
  async #takeIn(changed: readonly ChangedCells[] | 'written', work: LongWork): Promise<boolean> {
    const { doors, store } = this.#parts
    const news = await doors.workbook.again(changed, work, this.#more)
    if (!news) {
      this.#isAdrift = true
      return false
    }
    if (news.look) store.set({ look: news.look })
    if (!news.patch) this.#markFresh()
    else {
      try {
        this.#know(await doors.engine.update(news.look, news.patch))
      } catch (error) {
        this.#isAdrift = true
        throw error
      }
    }
    return true
  }

  #plan(wait: number): void {
    const { store } = this.#parts
    clearTimeout(this.#clock)
    const isPossible = !this.#isAdrift && this.#attempts < mostAttempts
    const isCatchingUp = isPossible && this.#changed.length > 0
    if (store.get().isCatchingUp !== isCatchingUp) store.set({ isCatchingUp })
    if (this.#otherWrites !== undefined) return
    if (isCatchingUp || (isPossible && this.#mayHaveFormulas))
      this.#clock = setTimeout(() => void this.#catchUp(), wait)
  }

  /** Reads again what people changed; whoever wants something done does not wait for it. */
  async #catchUp(): Promise<void> {
    const { store, tasks } = this.#parts
    const changed = this.#changed.splice(0)
    try {
      await tasks.quietly((work) => this.#takeIn(changed, work), true)
      this.#attempts = 0
      this.#mayHaveFormulas = false
      this.#plan(0)
    } catch (error) {
      this.#changed.unshift(...changed)
      const code = error instanceof HostError ? error.code : undefined
      const isPassing = passing.has(code) && code !== undefined
      const isPutOff = error instanceof DOMException && error.name === 'AbortError'
      this.#attempts = isPassing ? this.#attempts + 1 : isPutOff ? this.#attempts : mostAttempts
      // It is said by the status, which offers to read the book, and then why that fails.
      if (!isPassing && !isPutOff) store.set({ lastError: code ?? 'unknown' })
      this.#plan(pause)
    }
  }

  /** What was read counts from now on. */
  #know(loaded: Loaded): void {
    const { store, doors } = this.#parts
    const version = (store.get().read?.version ?? 0) + 1
    store.set({ read: { version, at: doors.now(), loaded } })
    this.#markFresh()
    if (loaded.hasLines) void this.#countFindings(version)
  }

  #markFresh(): void {
    const { store, doors } = this.#parts
    const isFresh = !this.#isAdrift && this.#changed.length === 0
    store.set({ stale: isFresh ? undefined : (store.get().stale ?? { since: doors.now(), byOthers: false }) })
    this.#plan(pause)
  }

  #sayCalculating(more: readonly string[]): void {
    const { store, words } = this.#parts
    const { problem } = words.of(shellTexts)
    const act = (): void => void this.read(more, true)
    const { calculating: happened, stayed: done } = problem
    store.set({ problem: { code: calculating, happened, done, action: { label: problem.readAnyway, act } } })
  }

  async #countFindings(version: number): Promise<void> {
    const { store, ask } = this.#parts
    const counts = await ask('counts', {})
    if (!counts || store.get().read?.version !== version) return
    store.set({ openFindings: counts.error + counts.warning + counts.info })
  }
}

const calculating = 'excel-calculating'
