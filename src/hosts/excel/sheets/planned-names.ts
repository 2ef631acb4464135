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
  const marksOf = (keys: ReadonlySet<SheetKey>): ReadonlySet<string> => {
    return new Set([...keys].map((key) => markOf(key).toLowerCase()))
  }
  const [ownMarks, addedMarks] = [marksOf(own), marksOf(added)]
  const steps: Step[] = []
  const undo: { name: string; formula: string | null }[] = []
  for (const { name, refersTo, hidden = false } of planned) {
    const key = name.toLowerCase()
    const before = present.find((one) => one.name.toLowerCase() === key)
    if (ownMarks.has(key) && isWhole(before)) continue
    const isEqual = before !== undefined && isSame({ formula: before.formula }, { formula: `=${refersTo}` })
    if (!isEqual) undo.push({ name, formula: before?.formula ?? null })
    if (addedMarks.has(key) || (isEqual && before.isVisible !== hidden)) continue
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
