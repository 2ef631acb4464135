/// <reference types="office-js" />
import { glanceAt } from '../../../../src/hosts/excel/glance.ts'
import { namesIn, ownPartsIn } from '../../../../src/hosts/excel/own-parts.ts'
import { planSheets, type SheetsWork } from '../../../../src/hosts/excel/sheets/plan-sheets.ts'
import type { SheetsUndo } from '../../../../src/hosts/excel/sheets/sheets-undo.ts'
import { undoSheets } from '../../../../src/hosts/excel/sheets/undo-sheets.ts'
import { runSteps } from '../../../../src/hosts/excel/step.ts'
import type { BookLook } from '../../../../src/workbook/port.ts'
import type { WritePlan } from '../../../../src/workbook/write-plan.ts'

type Look = Pick<BookLook, 'ownSheets' | 'names'>

/** What our sheets are called in the open book. */
export async function lookAt(context: Excel.RequestContext): Promise<Look> {
  const glance = await glanceAt(context)
  const own = ownPartsIn(glance)
  return { ownSheets: new Set(own.sheets.keys()), names: namesIn(glance, own) }
}

export function planned(plan: WritePlan): Promise<SheetsWork> {
  return Excel.run(async (context) => planSheets(context, plan, await lookAt(context)))
}

/** Carries a plan out, and gives what was done. */
export function write(plan: WritePlan): Promise<SheetsWork> {
  return Excel.run(async (context) => {
    const work = await planSheets(context, plan, await lookAt(context))
    await runSteps(context, work.steps)
    return work
  })
}

export function undo(data: SheetsUndo): Promise<void> {
  return Excel.run(async (context) => {
    // As a journal keeps it.
    const kept = JSON.parse(JSON.stringify(data)) as SheetsUndo
    await runSteps(context, await undoSheets(context, kept))
  })
}
