import { shellTexts } from '../../texts/pane/shell.ts'
import type { Receipt } from '../../workbook/port.ts'
import type { WriteStep } from './pane-actions.ts'
import type { PaneParts } from './pane-parts.ts'
import type { Reading } from './reading.ts'
import { Receipts, toldOf, undoneOf, writeSteps } from './receipts.ts'

/** Writes, takes back, and ends what was interrupted. */
export class Writing {
  readonly #parts: PaneParts
  readonly #reading: Reading
  readonly #receipts = new Receipts()

  constructor(parts: PaneParts, reading: Reading) {
    this.#parts = parts
    this.#reading = reading
  }

  async write(steps: readonly WriteStep[]): Promise<Receipt | undefined> {
    const { store, tasks, words, doors } = this.#parts
    const written: Receipt[] = []
    const receipt = await tasks.run({
      title: steps.at(-1)?.plan.title ?? '',
      asksExcel: true,
      undone: (error) => undoneOf(error, written.length > 0, words),
      work: (work) => writeSteps(doors.workbook, steps, work, (one) => void written.splice(0, 1, one)),
    })
    const [last] = written
    if (last) this.#receipts.add(last)
    store.set({ undo: this.#receipts.titles })
    if (!receipt) {
      await this.#reading.look()
      return undefined
    }
    await this.#reading.takeInWritten()
    store.set({ told: toldOf(receipt, words) })
    return receipt
  }

  async undo(): Promise<void> {
    const { last } = this.#receipts
    if (!last) return
    const { store, tasks, words } = this.#parts
    const { tasks: titles, told } = words.of(shellTexts)
    const done = await tasks.run({
      title: titles.undoing,
      asksExcel: true,
      undone: (error) => undoneOf(error, false, words),
      work: (work) => last.undo(work),
    })
    if (!done) return this.#reading.look()
    this.#receipts.drop(last)
    store.set({ undo: this.#receipts.titles })
    const left = done.left > 0 ? ` ${words.count(told.left, done.left)}` : ''
    await this.#reading.takeInWritten()
    store.set({ told: words.fill(told.undone, { title: last.title }) + left })
  }

  async settle(how: 'finish' | 'undo'): Promise<void> {
    const { tasks, words, doors } = this.#parts
    const ended = await tasks.run({
      title: words.of(shellTexts).tasks.settling,
      asksExcel: true,
      settles: true,
      undone: (error) => undoneOf(error, false, words),
      work: async (work) => {
        await doors.workbook.settle(how, work)
        return true
      },
    })
    if (ended) await this.#reading.read()
    else await this.#reading.look()
  }
}
