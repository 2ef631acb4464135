import { onSheet } from '../../../workbook/address.ts'
import { markOf } from '../../../workbook/sheet-keys.ts'
import type { SheetPlan } from '../../../workbook/write-plan.ts'
import { colour } from './looks.ts'
import { SheetPhases } from './sheet-calls.ts'
import { SheetCells } from './sheet-cells.ts'
import { structureOf } from './sheet-structure.ts'
import { digestFor } from './structure-digest.ts'
import type { SheetWork } from './sheet-work.ts'
import { begun, tagSheet } from './structure-tag.ts'
import type { Step } from '../step.ts'
import { ourProtection } from './write-rules.ts'
import { writeWhole } from './write-whole.ts'

/** Where a new sheet comes to stand, and whether its mark is left in the book from an earlier one. */
export interface NewPlace {
  /** Counted from 0; undefined: behind all others. */
  readonly position: number | undefined
  readonly hasMark: boolean
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const

/** Adds a sheet and writes it whole; it is marked as ours from the first moment on. */
export function addSheet(plan: SheetPlan, place: NewPlace): SheetWork {
  const cells = new SheetCells(plan)
  const structure = structureOf(plan, cells)
  const phases = new SheetPhases(plan.name)
  const { range } = cells
  if (range) {
    const isFilled = (row: number, column: number): boolean => cells.contentAt(row, column) !== null
    writeWhole(phases, structure, cells, range, isFilled, structure.tables)
  }
  if (plan.isProtected) phases.after.add(({ protection }) => protection.protect(ourProtection))
  phases.after.add((sheet) => tagSheet(sheet, digestFor(plan)))
  const { steps } = phases
  return {
    isPlain: false,
    steps: { ...steps, before: [addStep(plan, place), ...steps.before] },
    added: { key: plan.key, title: plan.name },
  }
}

/** The one step that cannot be done twice: Excel refuses a second sheet of the same title. */
function addStep({ key, name, state, tabColor }: SheetPlan, { position, hasMark }: NewPlace): Step {
  return {
    bytes: 2_000,
    cells: 0,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.add(name)
      if (hasMark) workbook.names.getItem(markOf(key)).formula = `=${onSheet(name, '$A$1')}`
      else workbook.names.add(markOf(key), sheet.getRange('A1')).visible = false
      tagSheet(sheet, begun)
      sheet.tabColor = colour(tabColor)
      if (position !== undefined) sheet.position = position
      if (state !== 'visible') sheet.visibility = visibilities[state]
    },
  }
}
