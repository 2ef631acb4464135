import type { SheetKey } from '../../../workbook/sheet-keys.ts'
import { glanceAt, type Glance } from '../glance.ts'
import { ownPartsIn } from '../own-parts.ts'
import type { Step } from '../step.ts'
import { rangeOfBlocks, undoReplaced } from './undo-replaced.ts'
import { PresentCells, readCells } from './present-cells.ts'
import { presentBook } from './present-sheet.ts'
import type { SheetPhases } from './sheet-calls.ts'
import type { SheetsUndo } from './sheets-undo.ts'
import { codedRange, undoCoded } from './undo-coded.ts'

/**
 * The steps that take a write of our sheets back, however much of it was done: contents come back, formats do not.
 * Rows that somebody has since added to stay.
 * @throws HostError in words for whatever stands in the way
 */
export async function undoSheets(
  context: Excel.RequestContext,
  { added, names, replaced, coded }: SheetsUndo,
): Promise<readonly Step[]> {
  const glance = await glanceAt(context)
  const { sheets: titles } = ownPartsIn(glance)
  const keys = [...replaced, ...coded].map(({ key }) => key)
  const book = await presentBook(context, titles, [...new Set(keys)])
  const jobs = replaced.flatMap((undo) => {
    const present = book.sheets.get(undo.key)
    const range = rangeOfBlocks(undo.blocks)
    return present ? [{ undo, present, held: range && new PresentCells(present.id, range) }] : []
  })
  const codedJobs = coded.flatMap((undo) => {
    const present = book.sheets.get(undo.key)
    const range = present && codedRange(undo, present)
    return present && range ? [{ undo, present, held: new PresentCells(present.id, range) }] : []
  })
  const codedCells = codedJobs.map(({ held }) => held)
  await readCells(context, codedCells, [...codedCells, ...jobs.flatMap(({ held }) => held ?? [])])
  const phases: SheetPhases[] = [
    ...jobs.map(({ undo, present, held }) => undoReplaced(undo, present, held)),
    ...codedJobs.map(({ undo, present, held }) => undoCoded(undo, present, held)),
  ]
  const all = phases.map(({ steps }) => steps)
  return [
    ...all.flatMap(({ before }) => before),
    ...all.flatMap(({ contents }) => contents),
    ...all.flatMap(({ formulas }) => formulas),
    ...all.flatMap(({ after }) => after),
    ...added.flatMap((sheet) => deleteStep(sheet, glance, titles)),
    ...names.flatMap((name) => nameStep(name, glance)),
  ]
}

/** A sheet that bears our mark goes, or one of its title on which nothing stands yet. */
function deleteStep(
  { key, title }: SheetsUndo['added'][number],
  { sheets }: Glance,
  titles: ReadonlyMap<SheetKey, string>,
): readonly Step[] {
  const marked = titles.get(key)
  const sheet =
    sheets.find(({ name }) => name === marked) ??
    sheets.find(({ name, used }) => name.toLowerCase() === title.toLowerCase() && used === undefined)
  if (!sheet) return []
  return [
    {
      bytes: 900,
      cells: 0,
      queue: ({ workbook }) => {
        const gone = workbook.worksheets.getItem(sheet.id)
        // Excel deletes no sheet that is very hidden.
        gone.visibility = 'Hidden'
        gone.delete()
      },
    },
  ]
}

function nameStep({ name, formula }: SheetsUndo['names'][number], { names }: Glance): readonly Step[] {
  const isThere = names.some(
    (one) => one.sheet === undefined && one.name.toLowerCase() === name.toLowerCase(),
  )
  // What referred to nothing can do so again.
  if (!isThere || formula?.includes('#REF!')) return []
  return [
    {
      bytes: 700,
      cells: 0,
      queue: ({ workbook }) => {
        const item = workbook.names.getItem(name)
        if (formula === null) item.delete()
        else item.formula = formula
      },
    },
  ]
}
