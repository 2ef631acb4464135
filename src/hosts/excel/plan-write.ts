import { HostError } from '../../workbook/host-error.ts'
import type { WriteKind } from '../../workbook/port.ts'
import type { SheetKey } from '../../workbook/sheet-keys.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import type { Write } from './apply.ts'
import { ColumnsMoved } from './edits/ask-cells.ts'
import { KnownTables } from './edits/known-tables.ts'
import { planEdits, type EditsWork } from './edits/plan-edits.ts'
import { noEdits, type Edits } from './edits/target.ts'
import { enteredSheets, filledTables } from './entered-sheets.ts'
import { glanceAt, type Glance } from './glance.ts'
import { refuseInterrupted } from './interrupted.ts'
import { readJournal } from './journal/journal-cells.ts'
import { keptSheet } from './journal/kept-sheet.ts'
import { journalOf } from './journal/journal-of.ts'
import type { Journal } from './journal/journal.ts'
import { lookOf } from './look.ts'
import type { KnownBook } from './read/known-book.ts'
import type { KnownMerges } from './read/merged-headers.ts'
import { snapshotOf } from './read/snapshot.ts'
import { refuseWriting } from './refuse.ts'
import { planSheets } from './sheets/plan-sheets.ts'
import type { SheetsUndo } from './sheets/sheets-undo.ts'
import { undoSheets } from './sheets/undo-sheets.ts'

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
  /** The book as it is known, by which cells are found again. */
  readonly known: KnownBook
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
  const { targets, grown, extended } = found
  const isNeeded =
    before !== undefined || plan.sheets.length + targets.length + grown.length + extended.length > 0
  const kept = isNeeded ? await keptSheet(context, glance) : { title: '', isNew: false }
  const there = kept.isNew ? await glanceAt(context) : glance
  const sheets = plan.sheets.length > 0 ? await planSheets(context, plan, lookOf(there)) : undefined
  const journal = {
    kind,
    title: plan.title,
    began,
    forward: found.forward,
    back: found.inverse,
    sheets: sheets ? [sheets.undo] : [],
    filled: filledTables(plan.sheets, new Set(sheets?.undo.added.map(({ key }) => key))),
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

/**
 * Plans to take back what a journal tells of, as far as cells still hold it.
 * @throws HostError `write-interrupted` where another write has to be settled first
 */
export async function planBack(
  context: Excel.RequestContext,
  journal: Journal,
  memory: Memory,
): Promise<Write> {
  const glance = await glanceAt(context)
  refuseWriting(glance, { title: journal.title, sheets: [], names: [] })
  const before = await readJournal(context, glance)
  if (before && !isSameWrite(before, journal)) refuseInterrupted(before, 'edit')
  const [last, ...earlier] = journal.sheets
  // What an earlier write did is taken back once the book is as that write left it.
  const next = earlier.length === 0 ? undefined : { ...journal, sheets: earlier }
  const edits = await findEdits(context, next ? noEdits : journal.back, glance, memory)
  const entered = await enteredSheets(context, journal, glance)
  const steps = last ? await undoSheets(context, withoutEntered(last, entered)) : []
  const { title: journalSheet } = await keptSheet(context, glance)
  return {
    glance,
    journalSheet,
    journal,
    ...(next && { next }),
    steps,
    titles: [],
    edits: { ...edits, missed: edits.missed + (next ? 0 : entered.size) },
    endsAnother: true,
  }
}

function withoutEntered(undo: SheetsUndo, entered: ReadonlySet<SheetKey>): SheetsUndo {
  return { ...undo, added: undo.added.filter(({ key }) => !entered.has(key)) }
}

function isSameWrite(one: Journal, other: Journal): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Finds cells by the book as it was read last; where its columns have moved since, it is read again. */
async function findEdits(
  context: Excel.RequestContext,
  edits: Edits,
  glance: Glance,
  memory: Memory,
): Promise<EditsWork> {
  const { known, merges } = memory
  const { book: lastRead } = known
  if (edits.edits.length === 0) return planEdits(context, edits, glance, undefined, lastRead)
  const read = lastRead ?? (await snapshotOf(context, glance, merges))
  if (!lastRead) known.foundAs(read)
  const tables = new KnownTables(read)
  const wished = { ...edits, edits: tables.withBeside(edits.edits) }
  try {
    return await planEdits(context, wished, glance, tables, lastRead)
  } catch (thrown) {
    if (!(thrown instanceof ColumnsMoved)) throw thrown
  }
  const now = await snapshotOf(context, glance, merges)
  known.foundAs(now)
  try {
    return await planEdits(context, wished, glance, new KnownTables(now), lastRead)
  } catch (thrown) {
    if (!(thrown instanceof ColumnsMoved)) throw thrown
    throw new HostError(
      'columns-moved',
      'The columns of the budget no longer stand where they were when it was read. Check the book again.',
      { cause: thrown },
    )
  }
}
