import { HostError } from '../../workbook/host-error.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import type { WriteKind } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import type { Write } from './apply.ts'
import { ColumnsMoved } from './edits/ask-cells.ts'
import { KnownTables } from './edits/known-tables.ts'
import { planEdits, type EditsWork } from './edits/plan-edits.ts'
import type { Edits } from './edits/target.ts'
import { glanceAt, type Glance } from './glance.ts'
import { refuseInterrupted } from './interrupted.ts'
import { addKeptSheet, readJournal } from './journal/journal-cells.ts'
import { journalOf } from './journal/journal-of.ts'
import type { Journal } from './journal/journal.ts'
import { lookOf } from './look.ts'
import { namesIn, ownPartsIn } from './own-parts.ts'
import type { KnownMerges } from './read/merged-headers.ts'
import { snapshotOf } from './read/snapshot.ts'
import { refuseWriting } from './refuse.ts'
import { planSheets } from './sheets/plan-sheets.ts'
import { undoSheets } from './sheets/undo-sheets.ts'
import type { Step } from './step.ts'

/** What is to be written: sheets of ours, and changes of cells. */
export interface Wish {
  readonly plan: WritePlan
  readonly edits: Edits
  readonly kind: WriteKind
  /** When it began, in ISO form. */
  readonly began: string
  /** The journal of the same write, where it is begun again. */
  readonly mine?: Journal | undefined
}

/** What is known of the book already. */
export interface Memory {
  /** The book as it was read last, by which cells are found again. */
  lastRead: OpenedBook | undefined
  readonly merges: KnownMerges
}

/**
 * Plans a write: everything that stands in its way is found here. Nothing is written but, where the book has none,
 * the very hidden sheet that the journal is kept on.
 * @throws HostError in words
 */
export async function planWrite(
  context: Excel.RequestContext,
  { plan, edits, kind, began, mine }: Wish,
  memory: Memory,
): Promise<{ readonly write: Write; readonly isUndoable: boolean }> {
  const glance = await glanceAt(context)
  refuseWriting(glance, plan)
  const before = await readJournal(context, glance)
  if (!mine) refuseInterrupted(before, kind)
  const found = await findEdits(context, edits, glance, memory)
  const isNeeded = plan.sheets.length + found.targets.length + found.grown.length + found.extended.length > 0
  const kept = isNeeded ? await keptSheet(context, glance) : { title: '', isNew: false }
  const there = kept.isNew ? await glanceAt(context) : glance
  const sheets =
    plan.sheets.length > 0 ? await planSheets(context, plan, lookOf(there, undefined)) : undefined
  const journal = {
    kind,
    title: plan.title,
    began,
    forward: edits,
    back: found.inverse,
    sheets: sheets ? [sheets.undo] : [],
    isSheetNew: kept.isNew,
  }
  return {
    write: {
      glance,
      journalSheet: kept.title,
      journal: journalOf(journal, before),
      steps: sheets?.steps ?? [],
      titles: sheets?.titles ?? [],
      edits: found,
      endsAnother: before !== undefined,
    },
    isUndoable: sheets?.isUndoable ?? true,
  }
}

/** Plans to take back what a journal tells of, as far as cells still hold it. */
export async function planBack(
  context: Excel.RequestContext,
  journal: Journal,
  memory: Memory,
): Promise<Write> {
  const glance = await glanceAt(context)
  refuseWriting(glance, { title: journal.title, sheets: [], names: [] })
  const edits = await findEdits(context, journal.back, glance, memory)
  const { title: journalSheet } = await keptSheet(context, glance)
  const steps = await stepsBack(context, journal.sheets)
  return { glance, journalSheet, journal, steps, titles: [], edits, endsAnother: true }
}

async function stepsBack(
  context: Excel.RequestContext,
  [last, ...earlier]: Journal['sheets'],
): Promise<readonly Step[]> {
  if (!last) return []
  return [...(await undoSheets(context, last)), ...(await stepsBack(context, earlier))]
}

async function keptSheet(
  context: Excel.RequestContext,
  glance: Glance,
): Promise<{ readonly title: string; readonly isNew: boolean }> {
  const own = ownPartsIn(glance)
  const { _rbb: title } = namesIn(glance, own).titles
  const isNew = !own.sheets.has('_rbb')
  if (isNew) await addKeptSheet(context, title)
  return { title, isNew }
}

/** Finds cells by the book as it was read last; where its columns have moved since, it is read again. */
async function findEdits(
  context: Excel.RequestContext,
  edits: Edits,
  glance: Glance,
  memory: Memory,
): Promise<EditsWork> {
  const tables = async (): Promise<KnownTables | undefined> => {
    if (edits.edits.length === 0) return undefined
    memory.lastRead ??= await snapshotOf(context, glance, memory.merges)
    return new KnownTables(memory.lastRead)
  }
  try {
    return await planEdits(context, edits, glance, await tables())
  } catch (thrown) {
    if (!(thrown instanceof ColumnsMoved)) throw thrown
  }
  memory.lastRead = undefined
  try {
    return await planEdits(context, edits, glance, await tables())
  } catch (thrown) {
    if (!(thrown instanceof ColumnsMoved)) throw thrown
    throw new HostError(
      'columns-moved',
      'The columns of the budget no longer stand where they were when it was read. Check the book again.',
      { cause: thrown },
    )
  }
}
