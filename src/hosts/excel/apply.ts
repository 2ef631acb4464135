import type { LongWork } from '../../workbook/long-work.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { Receipt } from '../../workbook/port.ts'
import { blocksOf, targetsIn, type Block } from './edits/blocks.ts'
import { editSteps } from './edits/edit-steps.ts'
import { lineKey } from './edits/find-rows.ts'
import type { EditsWork, EditTarget } from './edits/plan-edits.ts'
import { readBack, type ReadBack } from './edits/read-back.ts'
import { send } from './excel-run.ts'
import type { Glance } from './glance.ts'
import { clearJournal, keepJournal } from './journal/journal-cells.ts'
import type { Journal } from './journal/journal.ts'
import { ownPartsIn } from './own-parts.ts'
import type { Wrote } from './read/known-book.ts'
import { runSteps, type Step } from './step.ts'

/** All that is known of a write before its first step. */
export interface Write {
  readonly glance: Glance
  readonly journalSheet: string
  readonly journal: Journal
  /** What is still to be taken back afterwards, in place of which there is no journal any more. */
  readonly next?: Journal
  /** What is done to our sheets. */
  readonly steps: readonly Step[]
  readonly titles: readonly string[]
  readonly edits: EditsWork
  /** Whether it ends a write that was interrupted, whose journal is there. */
  readonly endsAnother: boolean
}

/** What a write did, and the edits that were not made. */
export interface Written extends Pick<Receipt, 'cells' | 'sheets' | 'skipped'> {
  readonly wrote: Wrote
}

/** Whether there is nothing to be done. */
export function isIdle({ steps, edits }: Pick<Write, 'steps' | 'edits'>): boolean {
  const { targets, grown, extended } = edits
  return targets.length + grown.length + extended.length + steps.length === 0
}

/**
 * Carries out a write: first its journal, then all else, then cells are read again, and last the journal is cleared.
 * Our own handlers of events hear nothing of it.
 * @throws HostError `not-as-written` where rows of ours came to stand elsewhere
 */
export async function carryOut(
  context: Excel.RequestContext,
  write: Write,
  work: LongWork = {},
): Promise<Written> {
  const { glance, journalSheet, journal, steps, edits } = write
  const filtered = new Set(glance.sheets.filter(({ isFiltered }) => isFiltered).map(({ name }) => name))
  const blocks = blocksOf(edits.targets, filtered)
  try {
    const all = [...keepJournal(journalSheet, glance, journal), ...steps, ...editSteps(edits, blocks)]
    await runSteps(context, [listening(false), ...all], work)
    const { wrong, cells } = await linesNotAsWritten(context, blocks)
    const back = blocksOf(wrong.map(reversed), filtered)
    const ending = write.next ? keepJournal(journalSheet, glance, write.next) : [clearJournal(journalSheet)]
    const undone = editSteps({ targets: wrong, grown: [], extended: [] }, back)
    await runSteps(context, [...undone, ...ending, listening(true)])
    return {
      cells: edits.targets.length - wrong.length + steps.reduce((sum, { cells }) => sum + cells, 0),
      sheets: write.titles,
      skipped: [
        ...edits.skipped,
        ...wrong.flatMap(({ edit }) => (edit ? [{ edit, reason: 'not-as-written' as const }] : [])),
      ],
      wrote: {
        cells,
        extents: [...edits.grown, ...edits.extended],
        sheets: [...concerned(write), ...wrong.map(({ sheet }) => sheet)],
      },
    }
  } catch (thrown) {
    // What is told is why it failed; where even this fails, Excel is gone and its events with it.
    await send(context, () => listening(true).queue(context)).catch(() => undefined)
    throw thrown
  }
}

/** Cells that do not hold what was written, with all others of their lines. */
async function linesNotAsWritten(
  context: Excel.RequestContext,
  blocks: readonly Block<EditTarget>[],
): Promise<ReadBack<EditTarget>> {
  if (blocks.length === 0) return { wrong: [], cells: [] }
  const { wrong, cells } = await readBack(context, blocks)
  const [ours] = wrong.filter(({ edit }) => edit === undefined)
  if (ours) {
    throw new HostError(
      'not-as-written',
      `Sheet ${ours.sheet}, row ${ours.row} does not hold what was written there: merged cells or a filter may be in the way.`,
    )
  }
  const lines = new Set(wrong.flatMap(({ edit }) => (edit ? [lineKey(edit)] : [])))
  return {
    wrong: blocks.flatMap(targetsIn).filter(({ edit }) => edit && lines.has(lineKey(edit))),
    cells,
  }
}

/** The sheets on which more is written than cells that are read back, by title. */
function concerned({ glance, journal, journalSheet }: Write): readonly string[] {
  const { sheets: titles } = ownPartsIn(glance)
  const keys = journal.sheets.flatMap(({ added, replaced, coded }) => [...added, ...replaced, ...coded])
  const own = keys.flatMap(({ key }) => titles.get(key) ?? [])
  return [...new Set([...own, ...(journal.isSheetNew ? [journalSheet] : [])])]
}

function reversed({ had, numberFormat, ...target }: EditTarget): EditTarget {
  const format = had ?? numberFormat
  return {
    ...target,
    old: target.value,
    value: target.old,
    ...(format !== undefined && { numberFormat: format }),
  }
}

/** Whether our handlers hear what happens in the book; other add-ins' always do. */
function listening(isOn: boolean): Step {
  return {
    bytes: 200,
    cells: 0,
    queue: ({ runtime }) => {
      runtime.enableEvents = isOn
    },
  }
}
