import { markOf, type SheetKey } from '../../../workbook/sheet-keys.ts'
import type { NamePlan } from '../../../workbook/write-plan.ts'
import type { Step } from '../step.ts'
import { isSame } from './cell-content.ts'
import type { PresentName } from './present-sheet.ts'
import type { SheetsUndo } from './sheets-undo.ts'

export interface NamesWork {
  readonly steps: readonly Step[]
  readonly undo: SheetsUndo['names']
}

/**
 * Names of the plan that lack or refer to other cells. The marks of sheets that are there are left alone: they moved
 * along with them.
 * @param added the sheets that are added with their marks
 */
export function writeNames(
  planned: readonly NamePlan[],
  present: readonly PresentName[],
  own: ReadonlySet<SheetKey>,
  added: ReadonlySet<SheetKey>,
): NamesWork {
  const marks = new Map([...own, ...added].map((key) => [markOf(key).toLowerCase(), key]))
  const steps: Step[] = []
  const undo: { name: string; formula: string | null }[] = []
  for (const { name, refersTo, hidden = false } of planned) {
    const before = present.find((one) => one.name.toLowerCase() === name.toLowerCase())
    const marked = marks.get(name.toLowerCase())
    const isMade = marked !== undefined && (added.has(marked) || isWhole(before))
    const isEqual = before !== undefined && isSame({ formula: before.formula }, { formula: `=${refersTo}` })
    if (isMade && !isEqual && !added.has(marked)) continue
    if (!isEqual) undo.push({ name, formula: before?.formula ?? null })
    if (isMade || (isEqual && before.isVisible !== hidden)) continue
    steps.push({
      bytes: 900,
      cells: 0,
      queue: ({ workbook: { names } }) => {
        const item = before ? names.getItem(name) : names.add(name, `=${refersTo}`)
        if (before) item.formula = `=${refersTo}`
        item.visible = !hidden
      },
    })
  }
  return { steps, undo }
}

function isWhole(name: PresentName | undefined): boolean {
  return name !== undefined && !name.formula.includes('#REF!')
}
