import type { LongWork } from '../../workbook/long-work.ts'
import { HostError } from '../../workbook/host-error.ts'
import { readerOf } from '../../workbook/opened/reader-of.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import type {
  BookLook,
  BookNews,
  BookReader,
  ChangedCells,
  OpenWorkbook,
  Receipt,
  WriteKind,
} from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { noEdits } from './edits/target.ts'
import { inExcel } from './excel-run.ts'
import { calculatedGlance } from './calculated.ts'
import { glanceAt, type Glance } from './glance.ts'
import { halfAddedSheets, withoutSheets } from './half-added.ts'
import { clearJournal, readJournal } from './journal/journal-cells.ts'
import type { Journal } from './journal/journal.ts'
import { keptSheet } from './journal/kept-sheet.ts'
import { lookOf } from './look.ts'
import type { Told } from './other-pages.ts'
import { quietly } from './quietly.ts'
import { readAgain } from './read/read-again.ts'
import { snapshotOf } from './read/snapshot.ts'
import { showSheets } from './show-sheets.ts'
import { runSteps } from './step.ts'
import { Writer, type WriterOptions } from './writer.ts'

/** The workbook that is open in Excel. A read sees it as it is at one moment; a write is journalled. */
export class ExcelBook implements OpenWorkbook {
  readonly #options: WriterOptions
  readonly #writer: Writer

  constructor(options: WriterOptions) {
    this.#options = options
    this.#writer = new Writer(options)
  }

  /** Another page of the add-in writes into the book, or has ended that. */
  heard(told: Told): void {
    const { known } = this.#writer.memory
    if (told.is === 'writing') return
    if (told.sheets) known.wrote({ cells: [], extents: [], sheets: told.sheets })
    else known.lost()
  }

  async look(): Promise<BookLook> {
    return inExcel(async (context) => lookedAt(context, await glanceAt(context)))
  }

  /** @param anyway reads what formulas show now, even while Excel calculates */
  async reader(work: LongWork = {}, anyway = false): Promise<BookReader> {
    return readerOf(await this.opened(work, [], anyway))
  }

  /**
   * The book as it is at one moment.
   * @param more further sheets to be read, by name
   * @throws HostError `excel-calculating` where Excel goes on calculating
   */
  async opened(work: LongWork = {}, more: readonly string[] = [], anyway = false): Promise<OpenedBook> {
    const book = await quietly(this.#options.changes, () =>
      inExcel(async (context) => {
        const { glance } = await wholeGlance(context, anyway)
        return snapshotOf(context, glance, this.#writer.memory.merges, work, more)
      }),
    )
    this.#writer.memory.known.readAs(book)
    return book
  }

  async again(
    changed: readonly ChangedCells[] | 'written',
    work: LongWork = {},
    more: readonly string[] = [],
  ): Promise<BookNews | undefined> {
    const { known, merges } = this.#writer.memory
    const { book, canBeTold, toRead } = known
    if (!book || !canBeTold) return undefined
    const typed = changed === 'written' ? [] : changed
    const isAsked = typed.length > 0 || (changed !== 'written' && known.areFormulasOlder)
    if (!isAsked && toRead.length === 0) return { look: undefined, patch: known.tell() }
    const { look, again } = await quietly(this.#options.changes, () =>
      inExcel(async (context) => {
        const { glance, look } = await wholeGlance(context, false)
        const toReadAgain = { book, changed: typed, whole: toRead, more }
        return { look, again: await readAgain(context, glance, toReadAgain, merges, work) }
      }),
    )
    work.signal?.throwIfAborted()
    if (!again) return undefined
    known.take(again.patch)
    known.readFormulas(again.hasFormulas)
    return { look, patch: known.tell() }
  }

  async apply(plan: WritePlan, kind: WriteKind, work: LongWork = {}): Promise<Receipt> {
    const { edits = [], rows = [], added = [], extendTables: extended = [] } = plan
    return this.#writer.write(plan, { ...noEdits, edits, rows, added, extended }, kind, work)
  }

  async settle(how: 'finish' | 'undo', work: LongWork = {}): Promise<void> {
    const journal = await this.#journal(how)
    if (!journal) return
    if (how === 'undo') await this.#writer.takeBack(journal, work)
    else if (journal.kind === 'edit') await this.#writer.finish(journal, work)
    else {
      throw new HostError(
        'write-to-repeat',
        `“${journal.title}” is ended by doing it again: what it writes is made from the book as it is now.`,
      )
    }
  }

  async showSheets(names: readonly string[], isVisible: boolean): Promise<void> {
    return showSheets(names, isVisible)
  }

  /** The journal of an interrupted write. One that nobody can follow any more is dropped where all is to stay as it is. */
  async #journal(how: 'finish' | 'undo'): Promise<Journal | undefined> {
    return inExcel(async (context) => {
      const glance = await glanceAt(context)
      try {
        return await readJournal(context, glance)
      } catch (thrown) {
        if (how === 'undo' || !isUnreadable(thrown)) throw thrown
      }
      const { title } = await keptSheet(context, glance)
      await runSteps(context, [clearJournal(title)])
      return undefined
    })
  }
}

/** A look at a book, and the book without the sheets that an interrupted write has added. */
async function wholeGlance(
  context: Excel.RequestContext,
  anyway: boolean,
): Promise<{ readonly glance: Glance; readonly look: BookLook }> {
  const glance = anyway ? await glanceAt(context) : await calculatedGlance(context)
  const journal = await journalAt(context, glance)
  const halfAdded = halfAddedSheets(glance, journal === 'unreadable' ? undefined : journal)
  return { glance: withoutSheets(glance, halfAdded), look: lookOf(glance, journal) }
}

async function lookedAt(context: Excel.RequestContext, glance: Glance): Promise<BookLook> {
  return lookOf(glance, await journalAt(context, glance))
}

/** Where nobody can follow the journal any more, the book is read as it is. */
async function journalAt(
  context: Excel.RequestContext,
  glance: Glance,
): Promise<Journal | 'unreadable' | undefined> {
  try {
    return await readJournal(context, glance)
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown
    return 'unreadable'
  }
}

/** Whether it was a journal that somebody changed. */
function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof HostError && thrown.code === 'journal-unreadable'
}
