import type { BookLook } from '../../../workbook/port.ts'
import { sheetKeys, treatments, type SheetKey, type Treatment } from '../../../workbook/sheet-keys.ts'
import type { SheetPlan, WritePlan } from '../../../workbook/write-plan.ts'
import { inPortions, loaded } from '../excel-run.ts'
import type { Step } from '../step.ts'
import { addSheet, type NewPlace } from './add-sheet.ts'
import { codedRows, type CodedDraft } from './coded-rows.ts'
import { codedTableOn, isCodedKey } from './coded-table.ts'
import { headRows, presentHead } from './head-rows.ts'
import { refuseProtected, refuseTaken } from './in-the-way.ts'
import { newPlaces } from './new-places.ts'
import { writeNames } from './planned-names.ts'
import { PresentCells, readCells } from './present-cells.ts'
import { presentBook, type PresentBook, type PresentSheet } from './present-sheet.ts'
import { ownPart, replaceSheet } from './replace-sheet.ts'
import { hasOtherColumns } from './table-columns.ts'
import type { SheetWork } from './sheet-work.ts'
import type { SheetsUndo } from './sheets-undo.ts'
import { begun } from './structure-tag.ts'

/** What carries out the sheets and names of a plan. */
export interface SheetsWork {
  /** In order. */
  readonly steps: readonly Step[]
  /** Sheets that are added or get other contents. */
  readonly titles: readonly string[]
  /** How to take it all back. */
  readonly undo: SheetsUndo
  /** Whether Excel's own Undo covers it: no sheet comes, no protection is touched, no structure is written. */
  readonly isUndoable: boolean
}

/**
 * Compares the sheets and names of a plan with what an open book holds, and writes nothing.
 * @param look the book as it is now
 * @throws HostError in words for whatever stands in the way
 */
export async function planSheets(
  context: Excel.RequestContext,
  plan: WritePlan,
  look: Pick<BookLook, 'ownSheets' | 'names'>,
): Promise<SheetsWork> {
  const titles = new Map([...look.ownSheets].map((key) => [key, look.names.titles[key]]))
  const book = await presentBook(
    context,
    titles,
    plan.sheets.map(({ key }) => key),
  )
  const missing = plan.sheets.filter(({ key }) => !book.sheets.has(key))
  refuseTaken(missing, book)
  const works = await presentWorks(context, plan, book)
  const places = newPlaces(missing, book, look)
  for (const sheet of missing) works.set(sheet.key, addSheet(sheet, places.get(sheet.key) ?? atTheEnd))
  return together(plan, look, book, works)
}

const atTheEnd: NewPlace = { position: undefined, hasMark: false }

/** What is to be done on the sheets that are there. */
async function presentWorks(
  context: Excel.RequestContext,
  { sheets }: WritePlan,
  book: PresentBook,
): Promise<Map<SheetKey, SheetWork>> {
  const jobs = sheets.flatMap((plan) => {
    const present = book.sheets.get(plan.key)
    return present ? [jobOn(plan, present)] : []
  })
  const cells = jobs.flatMap((job) => job.held ?? [])
  await readCells(
    context,
    cells,
    jobs.flatMap(({ held, treatment }) => (held && treatment === 'rows by code' ? [held] : [])),
  )
  const renamesColumns = jobs.some(
    ({ plan, present, treatment }) => treatment === 'replaced' && hasOtherColumns(plan, present),
  )
  const drafts = jobs.map((job) => draftOf(job, renamesColumns))
  const isHidden = await hiddenRows(context, drafts)
  return new Map(
    jobs.map(({ plan, present }, at): [SheetKey, SheetWork] => {
      const draft = drafts[at]
      const work = draft?.work((row) => isHidden(draft.sheet, row)) ?? { isPlain: true }
      if (work.steps) refuseProtected(plan.isProtected === true, present)
      return [plan.key, work]
    }),
  )
}

interface Job {
  readonly plan: SheetPlan
  readonly present: PresentSheet
  readonly treatment: Treatment
  readonly held: PresentCells | undefined
}

/** A sheet whose adding was interrupted is no one's yet, so it is written whole. */
function jobOn(plan: SheetPlan, present: PresentSheet): Job {
  const treatment = present.tag === begun ? 'replaced' : treatments[plan.key]
  const range = {
    kept: () => undefined,
    replaced: () => ownPart(present, present.used),
    head: () => presentHead(plan, present),
    'rows by code': () => codedTableOn(plan, present).range,
  }[treatment]()
  return { plan, present, treatment, held: range && new PresentCells(present.id, range) }
}

/** @param isStale whether formulas may be others than they are now, so that all of them are written */
function draftOf({ plan, present, treatment, held }: Job, isStale: boolean): CodedDraft | undefined {
  const at = (work: SheetWork): CodedDraft => ({ sheet: present.id, changedRows: [], work: () => work })
  if (treatment === 'replaced') return at(replaceSheet(plan, present, held, isStale))
  if (treatment === 'head') return at(headRows(plan, present, held, isStale))
  const { key } = plan
  if (treatment === 'rows by code' && held && isCodedKey(key)) return codedRows(plan, key, present, held)
  return undefined
}

/** Asks which of the rows that change are hidden: one that gets a height would be shown. */
async function hiddenRows(
  context: Excel.RequestContext,
  drafts: readonly (CodedDraft | undefined)[],
): Promise<(sheet: string, row: number) => boolean> {
  const rows = drafts.flatMap((draft) =>
    (draft?.changedRows ?? []).map((row) => ({ sheet: draft?.sheet ?? '', row })),
  )
  const hidden = new Set<string>()
  for (const portion of inPortions(rows)) {
    const ranges = await loaded(context, () =>
      portion.map(({ sheet, row }) =>
        context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`).load('rowHidden'),
      ),
    )
    portion.forEach(({ sheet, row }, at) => {
      if (ranges[at]?.rowHidden) hidden.add(`${sheet} ${row}`)
    })
  }
  return (sheet, row) => hidden.has(`${sheet} ${row}`)
}

/** The steps of all sheets, part by part, with the names before all that needs them. */
function together(
  plan: WritePlan,
  look: Pick<BookLook, 'ownSheets' | 'names'>,
  book: PresentBook,
  works: ReadonlyMap<SheetKey, SheetWork>,
): SheetsWork {
  const all = sheetKeys.flatMap((key) => works.get(key) ?? [])
  const added = all.flatMap((work) => work.added ?? [])
  const names = writeNames(plan.names, book.names, look.ownSheets, new Set(added.map(({ key }) => key)))
  const part = (name: keyof NonNullable<SheetWork['steps']>): readonly Step[] =>
    all.flatMap(({ steps }) => steps?.[name] ?? [])
  return {
    steps: [
      ...part('before'),
      ...part('contents'),
      ...names.steps,
      ...part('rules'),
      ...part('formulas'),
      ...part('after'),
    ],
    titles: plan.sheets.flatMap(({ key, name }) =>
      works.get(key)?.steps ? [book.sheets.get(key)?.title ?? name] : [],
    ),
    undo: {
      added,
      names: names.undo,
      replaced: all.flatMap((work) => work.replaced ?? []),
      coded: all.flatMap((work) => work.coded ?? []),
    },
    isUndoable: names.steps.length === 0 && all.every(({ isPlain }) => isPlain),
  }
}
