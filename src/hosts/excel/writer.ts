import type { LongWork } from '../../workbook/long-work.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { Receipt, WriteKind } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { carryOut, isIdle, type Write, type Written } from './apply.ts'
import type { Edits } from './edits/target.ts'
import { canMergeUndo, inExcel } from './excel-run.ts'
import { halfWritten } from './interrupted.ts'
import { dropKeptSheet } from './journal/journal-cells.ts'
import type { Journal } from './journal/journal.ts'
import { planBack, planWrite, type Memory, type Wish } from './plan-write.ts'

/** Writes to the open book: plans, keeps a journal, carries out, and takes back. */
export class Writer {
  readonly memory: Memory = { lastRead: undefined, merges: new Map() }
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  async write(plan: WritePlan, edits: Edits, kind: WriteKind, work: LongWork): Promise<Receipt> {
    const wish = { plan, edits, kind, began: this.#now().toISOString() }
    const { written, journal } = await this.#write(wish, work)
    return { title: plan.title, ...written, undo: (undoWork = {}) => this.takeBack(journal, undoWork) }
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
    const write = await inExcel((context) => planBack(context, journal, this.memory))
    const { cells, skipped } = await inOneRun(write, work, false)
    if (journal.isSheetNew) await inExcel((context) => dropKeptSheet(context, write.journalSheet))
    return { cells, left: skipped.length }
  }

  async #write(
    wish: Wish,
    work: LongWork,
  ): Promise<{ readonly written: Written; readonly journal: Journal }> {
    const { write, isUndoable } = await inExcel((context) => planWrite(context, wish, this.memory))
    const { journal } = write
    if (isIdle(write) && !write.endsAnother)
      return { written: { cells: 0, sheets: [], skipped: write.edits.skipped }, journal }
    const asOneUndo = isUndoable && canMergeUndo()
    try {
      return { written: await inOneRun(write, work, asOneUndo), journal }
    } catch (thrown) {
      if (work.signal?.aborted) {
        await this.takeBack(journal, {})
        throw thrown
      }
      if (!asOneUndo || !isUndoTrouble(thrown))
        throw thrown instanceof HostError ? halfWritten(thrown) : thrown
    }
    // Excel fails now and then at one step of Undo for all: then each request is one.
    const again = await inExcel((context) => planWrite(context, { ...wish, mine: journal }, this.memory))
    return { written: await inOneRun(again.write, work, false).catch(inHalves), journal: again.write.journal }
  }
}

async function inOneRun(write: Write, work: LongWork, asOneUndo: boolean): Promise<Written> {
  return inExcel((context) => carryOut(context, write, work), { asOneUndo })
}

function inHalves(thrown: unknown): never {
  throw thrown instanceof HostError ? halfWritten(thrown) : thrown
}

function isUndoTrouble(thrown: unknown): boolean {
  return thrown instanceof HostError && ['excel-undo', 'excel-failed'].includes(thrown.code)
}
