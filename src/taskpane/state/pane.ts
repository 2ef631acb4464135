import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { BookEvent } from '../../workbook/port.ts'
import type { Doors } from '../doors.ts'
import type { OtherFacts } from '../../engine/other-book.ts'
import type { Answer, Asked, Verb } from '../../engine/verbs.ts'
import type { PaneActions } from './pane-actions.ts'
import { firstState, type PaneState, type ViewName } from './pane-state.ts'
import { Reading } from './reading.ts'
import { Store } from './store.ts'
import { Tasks } from './tasks.ts'
import { Writing } from './writing.ts'

/** The pane behind its components: what it knows, and what it does. */
export class Pane {
  readonly store: Store<PaneState>
  readonly do: PaneActions
  readonly #doors: Doors
  readonly #words: Words
  readonly #tasks: Tasks
  readonly #reading: Reading
  #stopWatching: (() => Promise<void>) | undefined

  constructor(doors: Doors, words: Words, view: ViewName) {
    this.#doors = doors
    this.#words = words
    this.store = new Store(firstState(view))
    this.#tasks = new Tasks(this.store, words)
    const ask: PaneActions['ask'] = (verb, args, title) => this.#ask(verb, args, title)
    const fail = (error: unknown): undefined => this.#fail(error)
    const parts = { doors, words, store: this.store, tasks: this.#tasks, ask, fail }
    const reading = new Reading(parts)
    const writing = new Writing(parts, reading)
    this.#reading = reading
    const { set } = this.store
    const { grid, memory, copyText, now, about } = doors
    this.do = {
      show: (to) => {
        set({ view: to, told: undefined })
        memory.remember(this.#key('view'), to)
      },
      look: () => reading.look(),
      read: async (more) => (await this.#watch()) && reading.read(more),
      ask,
      write: (...steps) => writing.write(steps),
      undo: () => writing.undo(),
      settle: (how) => writing.settle(how),
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
    await this.#watch()
    await this.#reading.look()
    if ((this.store.get().look?.ownTables.size ?? 0) > 0) await this.#reading.read([])
    return async () => {
      this.#reading.stop()
      await this.#stopWatching?.()
    }
  }

  /** Sees to it that the book is watched: else nobody would notice what people change. @returns whether it is */
  async #watch(): Promise<boolean> {
    try {
      this.#stopWatching ??= await this.#doors.grid.watch((event) => this.#happened(event))
      return true
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  #happened(event: BookEvent): void {
    if (event.is === 'selection') this.store.set({ selected: this.store.get().selected + 1 })
    else if (event.is === 'writing') this.#reading.otherBegins()
    else if (event.is === 'wrote') this.#reading.otherEnds()
    else this.#reading.happened(event)
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
    const isDone = await this.#done(() =>
      this.#tasks.quietly(() => this.#doors.workbook.showSheets(names, isVisible)),
    )
    await this.#reading.look()
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

  #fail(error: unknown): undefined {
    this.#tasks.fail(error, this.#words.of(shellTexts).problem.stayed)
    return undefined
  }

  #key(name: string): string {
    return `${this.#doors.bookId()}/${name}`
  }
}
