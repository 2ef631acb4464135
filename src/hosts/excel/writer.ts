import type { LongWork } from '../../workbook/long-work.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { Receipt, WriteKind } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { carryOut, isIdle, type Write, type Written } from './apply.ts'
import { KnownTables } from './edits/known-tables.ts'
import type { Edits } from './edits/target.ts'
import { drawCharts } from './charts/draw-charts.ts'
import { canMergeUndo, inExcel } from './excel-run.ts'
import { halfWritten } from './interrupted.ts'
import { dropKeptSheet } from './journal/kept-sheet.ts'
import type { Journal } from './journal/journal.ts'
import type { Told } from './other-pages.ts'
import { planBack, planWrite, type Memory, type Wish } from './plan-write.ts'
import { quietly } from './quietly.ts'
import { KnownBook, type Wrote } from './read/known-book.ts'

/** What writing needs of the world around it. */
export interface WriterOptions {
  /** Counts what happens in the book without our doing, so that a read notices what happens meanwhile. */
  readonly changes: () => number
  readonly now: () => Date
  /** Tells the other pages of the add-in that have the book open. */
  readonly tell: (told: Told) => void
}

/** Writes to the open book: plans, keeps a journal, carries out, and takes back. */
export class Writer {
  readonly memory: Memory = { known: new KnownBook(), merges: new Map() }

  constructor(private readonly options: WriterOptions) {}

  async write(plan: WritePlan, edits: Edits, kind: WriteKind, work: LongWork): Promise<Receipt> {
    const wish = { plan, edits, kind, began: this.options.now().toISOString() }
    const { written, journal } = await this.#write(wish, work)
    this.#readAgain(written.skipped)
    const { sheets, undrawn, undo: undoCharts } = await drawCharts(plan)
    const undo: Receipt['undo'] = (undoWork = {}) =>
      undoCharts(async () => (journal ? this.takeBack(journal, undoWork) : { cells: 0, left: 0 }))
    return {
      title: plan.title,
      ...written,
      sheets: [...new Set([...written.sheets, ...sheets])],
      ...(undrawn !== undefined && { undrawn }),
      undo,
    }
  }

  /** Ends an interrupted write of cells. */
  async finish(journal: Journal, work: LongWork): Promise<void> {
    const { title, forward: edits, kind, began } = journal
    await this.#write({ plan: { title, sheets: [], names: [] }, edits, kind, began, mine: journal }, work)
  }

  /** Takes a write back, as far as cells still hold what it wrote. */
  async takeBack(
    journal: Journal,
    work: LongWork,
  ): Promise<{ readonly cells: number; readonly left: number }> {
    const write = await this.#planned((context) => planBack(context, journal, this.memory))
    const { cells, skipped } = await this.#inOneRun(write, work, false).catch(inHalves)
    if (write.next) {
      const earlier = await this.takeBack(write.next, work)
      return { cells: cells + earlier.cells, left: earlier.left }
    }
    if (journal.isSheetNew) await inExcel((context) => dropKeptSheet(context, write.journalSheet))
    return { cells, left: skipped.length + write.edits.missed }
  }

  /** @returns no journal where nothing was to be written */
  async #write(
    wish: Wish,
    work: LongWork,
  ): Promise<{ readonly written: Omit<Written, 'wrote'>; readonly journal: Journal | undefined }> {
    const { write, isUndoable } = await this.#planned((context) => planWrite(context, wish, this.memory))
    const { journal } = write
    if (isIdle(write) && !write.endsAnother) {
      return { written: { cells: 0, sheets: [], skipped: write.edits.skipped }, journal: undefined }
    }
    const asOneUndo = isUndoable && canMergeUndo()
    try {
      return { written: await this.#inOneRun(write, work, asOneUndo), journal }
    } catch (thrown) {
      if (!asOneUndo || !isUndoTrouble(thrown) || work.signal?.aborted) {
        return this.#giveUp(journal, thrown, work)
      }
    }
    // Excel fails now and then at one step of Undo for all: then each request is one.
    const again = await this.#planned((context) =>
      planWrite(context, { ...wish, mine: journal }, this.memory),
    )
    try {
      return { written: await this.#inOneRun(again.write, work, false), journal: again.write.journal }
    } catch (thrown) {
      return this.#giveUp(again.write.journal, thrown, work)
    }
  }

  /** What was cancelled is taken back; what failed is left to be settled. */
  async #giveUp(journal: Journal, thrown: unknown, work: LongWork): Promise<never> {
    if (!work.signal?.aborted) inHalves(thrown)
    await this.takeBack(journal, {})
    throw thrown
  }

  /** What somebody changed where we were to write is read again. */
  #readAgain(skipped: Written['skipped']): void {
    const { known } = this.memory
    if (!known.book || skipped.length === 0) return
    const tables = new KnownTables(known.book)
    const sheets = skipped.flatMap(({ edit }) => tables.tableOf(edit)?.info.sheet ?? [])
    known.wrote({ cells: [], extents: [], sheets })
  }

  async #inOneRun(write: Write, work: LongWork, asOneUndo: boolean): Promise<Omit<Written, 'wrote'>> {
    const { known } = this.memory
    const { tell } = this.options
    tell({ is: 'writing' })
    try {
      const { wrote, ...written } = await inExcel((context) => carryOut(context, write, work), { asOneUndo })
      known.wrote(wrote)
      tell({ is: 'wrote', sheets: sheetsIn(wrote) })
      return written
    } catch (thrown) {
      known.lost()
      tell({ is: 'wrote', sheets: undefined })
      throw thrown
    }
  }

  /** Plans again where somebody changed the book meanwhile: nothing of theirs is to be written over. */
  async #planned<Plan>(plan: (context: Excel.RequestContext) => Promise<Plan>): Promise<Plan> {
    return quietly(this.options.changes, () => inExcel(plan))
  }
}

function sheetsIn({ cells, sheets }: Wrote): readonly string[] {
  return [...new Set([...sheets, ...cells.map(({ sheet }) => sheet)])]
}

function inHalves(thrown: unknown): never {
  throw thrown instanceof HostError ? halfWritten(thrown) : thrown
}

function isUndoTrouble(thrown: unknown): boolean {
  return thrown instanceof HostError && ['excel-undo', 'excel-failed'].includes(thrown.code)
}
