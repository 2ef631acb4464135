import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { BookEvent, Receipt } from '../../workbook/port.ts'
import type { Doors } from '../doors.ts'
import type { Loaded } from '../engine/loaded.ts'
import type { OtherFacts } from '../engine/other-book.ts'
import type { Answer, Asked, Verb } from '../engine/verbs.ts'
import type { PaneActions, WriteStep } from './pane-actions.ts'
import { firstState, type PaneState, type ViewName } from './pane-state.ts'
import { isOfCells, Receipts, toldOf, undoneOf, writeSteps } from './receipts.ts'
import { settledCalculation } from './settled-calculation.ts'
import { Store } from './store.ts'
import { Tasks } from './tasks.ts'

/** The pane behind its components: what it knows, and what it does. */
export class Pane {
  readonly store: Store<PaneState>
  readonly do: PaneActions
  readonly #doors: Doors
  readonly #words: Words
  readonly #tasks: Tasks
  readonly #receipts = new Receipts()
  #changes = 0
  #more: readonly string[] = []

  constructor(doors: Doors, words: Words, view: ViewName) {
    this.#doors = doors
    this.#words = words
    this.store = new Store(firstState(view))
    this.#tasks = new Tasks(this.store, words)
    const { set } = this.store
    const { grid, memory, copyText, now, about } = doors
    this.do = {
      show: (to) => {
        set({ view: to, told: undefined })
        memory.remember(this.#key('view'), to)
      },
      look: () => this.#look(),
      read: (more = this.#more) => this.#read(more),
      ask: (verb, args, title) => this.#ask(verb, args, title),
      write: (...steps) => this.#write(steps),
      undo: () => this.#undo(),
      settle: (how) => this.#settle(how),
      cancel: this.#tasks.cancel,
      selection: () => grid.selection().catch((error: unknown) => this.#fail(error)),
      cells: (sheet, address) => grid.cells(sheet, address).catch((error: unknown) => this.#fail(error)),
      goTo: (sheet, address) =>
        grid.goTo(sheet, address).then(
          () => true,
          (error: unknown) => {
            this.#fail(error)
            return false
          },
        ),
      tell: (told) => set({ told }),
      dismiss: () => set({ problem: undefined, told: undefined }),
      copy: async (text) => {
        await copyText(text)
        set({ told: words.of(shellTexts).told.copied })
      },
      recall: (key) => memory.recall(this.#key(key)),
      remember: (key, value) => memory.remember(this.#key(key), value),
      pickFile: (kind) => doors.pickFile(kind).catch((error: unknown) => this.#fail(error)),
      openOther: () => this.#openOther(),
      showSheets: (names, isVisible) => this.#showSheets(names, isVisible),
      opensWithBook: () => doors.opening?.isOn(),
      openWithBook: (on) => this.#done(() => doors.opening?.turn(on)),
      now,
      about,
    }
  }

  /** Looks at the book, and reads it where there is anything of ours to be read. @returns stops watching it */
  async start(): Promise<() => Promise<void>> {
    const stop = await this.#doors.grid.watch((event) => this.#happened(event))
    await this.#look()
    if ((this.store.get().look?.ownTables.size ?? 0) > 0) await this.#read([])
    return stop
  }

  #happened(event: BookEvent): void {
    const { read, stale, selected } = this.store.get()
    if (event.is === 'selection') {
      this.store.set({ selected: selected + 1 })
      return
    }
    this.#changes += 1
    const byOthers = (stale?.byOthers ?? false) || (event.is === 'changed' && event.byOthers)
    if (read) this.store.set({ stale: { since: stale?.since ?? this.#doors.now(), byOthers } })
  }

  async #look(): Promise<void> {
    try {
      this.store.set({ look: await this.#doors.workbook.look() })
    } catch (error) {
      // What went wrong before matters more than that it cannot be looked at now.
      if (!this.store.get().problem) this.#fail(error)
    }
  }

  async #read(more: readonly string[], anyway = false): Promise<boolean> {
    const { workbook, engine, now } = this.#doors
    const { tasks, problem } = this.#words.of(shellTexts)
    this.#more = more
    const loaded = await this.#tasks.run({
      title: tasks.reading,
      asksExcel: true,
      undone: () => problem.stayed,
      retry: () => void this.#read(more),
      work: async (work) => {
        const { look, isSettled } = await settledCalculation(workbook, work)
        this.store.set({ look })
        if (!isSettled && !anyway) return undefined
        const changes = this.#changes
        const book = await workbook.opened(work, more)
        return { changes, facts: await engine.load(look, book, work) }
      },
    })
    if (!loaded) {
      const { look } = this.store.get()
      if (look?.calculation === 'busy' && !this.store.get().problem) this.#sayCalculating(more)
      return false
    }
    this.#know(loaded.facts)
    if (this.#changes !== loaded.changes) this.store.set({ stale: { since: now(), byOthers: false } })
    return true
  }

  /** What was read counts from now on. */
  #know(loaded: Loaded): void {
    const version = (this.store.get().read?.version ?? 0) + 1
    this.store.set({ read: { version, at: this.#doors.now(), loaded }, stale: undefined })
    if (loaded.hasLines) void this.#countFindings(version)
  }

  #sayCalculating(more: readonly string[]): void {
    const { problem } = this.#words.of(shellTexts)
    const act = (): void => void this.#read(more, true)
    this.store.set({
      problem: {
        code: 'excel-calculating',
        happened: problem.calculating,
        done: problem.stayed,
        action: { label: problem.readAnyway, act },
      },
    })
  }

  async #countFindings(version: number): Promise<void> {
    const counts = await this.#ask('counts', {})
    if (!counts || this.store.get().read?.version !== version) return
    this.store.set({ openFindings: counts.error + counts.warning + counts.info })
  }

  async #ask<V extends Verb>(verb: V, args: Asked<V>, title?: string): Promise<Answer<V> | undefined> {
    const { stayed } = this.#words.of(shellTexts).problem
    const work = (given: LongWork): Promise<Answer<V>> => this.#doors.engine.ask(verb, args, given)
    if (title !== undefined) return this.#tasks.run({ title, asksExcel: false, undone: () => stayed, work })
    try {
      return await work({})
    } catch (error) {
      this.#tasks.fail(error, stayed)
      return undefined
    }
  }

  async #openOther(): Promise<OtherFacts | undefined> {
    const file = await this.do.pickFile('workbook')
    if (!file) return undefined
    const { tasks, problem } = this.#words.of(shellTexts)
    return this.#tasks.run({
      title: this.#words.fill(tasks.opening, { file: file.name }),
      asksExcel: false,
      undone: () => problem.stayed,
      work: (work) => this.#doors.engine.other(file, work),
    })
  }

  async #showSheets(names: readonly string[], isVisible: boolean): Promise<boolean> {
    const isDone = await this.#done(() => this.#doors.workbook.showSheets(names, isVisible))
    await this.#look()
    return isDone
  }

  /** Does something that takes no time. @returns whether it was done; what went wrong is told */
  async #done(act: () => Promise<void> | undefined): Promise<boolean> {
    try {
      await act()
      return true
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  async #write(steps: readonly WriteStep[]): Promise<Receipt | undefined> {
    const written: Receipt[] = []
    const receipt = await this.#tasks.run({
      title: steps.at(-1)?.plan.title ?? '',
      asksExcel: true,
      undone: (error) => undoneOf(error, written.length > 0, this.#words),
      work: (work) =>
        writeSteps(this.#doors.workbook, steps, work, (one) => {
          written.splice(0, 1, one)
        }),
    })
    const [last] = written
    if (last) this.#receipts.add(last)
    this.store.set({ undo: this.#receipts.titles })
    if (!receipt) {
      await this.#look()
      return undefined
    }
    await this.#knowAfter(steps, receipt)
    this.store.set({ told: toldOf(receipt, this.#words) })
    return receipt
  }

  /** After a write: where nothing but cells was written, and all of them were, the engine is told; else it is read. */
  async #knowAfter(steps: readonly WriteStep[], { skipped }: Receipt): Promise<void> {
    const { read, stale } = this.store.get()
    const edits = steps.flatMap(({ plan }) => plan.edits ?? [])
    const isMore = steps.some(({ plan }) => !isOfCells(plan))
    if (read && !stale && !isMore && skipped.length === 0) {
      const loaded = await this.#doors.engine.edited(edits).catch(() => undefined)
      if (loaded) {
        this.#know(loaded)
        return
      }
    }
    await this.#read(this.#more)
  }

  async #undo(): Promise<void> {
    const { last } = this.#receipts
    if (!last) return
    const { tasks, told } = this.#words.of(shellTexts)
    const done = await this.#tasks.run({
      title: tasks.undoing,
      asksExcel: true,
      undone: (error) => undoneOf(error, false, this.#words),
      work: (work) => last.undo(work),
    })
    if (!done) return this.#look()
    this.#receipts.drop(last)
    this.store.set({ undo: this.#receipts.titles })
    const left = done.left > 0 ? ` ${this.#words.count(told.left, done.left)}` : ''
    await this.#readAfter(this.#words.fill(told.undone, { title: last.title }) + left)
  }

  async #settle(how: 'finish' | 'undo'): Promise<void> {
    const ended = await this.#tasks.run({
      title: this.#words.of(shellTexts).tasks.settling,
      asksExcel: true,
      undone: (error) => undoneOf(error, false, this.#words),
      work: async (work) => {
        await this.#doors.workbook.settle(how, work)
        return true
      },
    })
    if (ended) await this.#readAfter(undefined)
    else await this.#look()
  }

  async #readAfter(told: string | undefined): Promise<void> {
    await this.#read(this.#more)
    this.store.set({ told })
  }

  #fail(error: unknown): undefined {
    this.#tasks.fail(error, this.#words.of(shellTexts).problem.stayed)
    return undefined
  }

  #key(name: string): string {
    return `${this.store.get().look?.file ?? ''}/${name}`
  }
}
