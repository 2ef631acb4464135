import { planDriverRows, planLinkRows } from '../../actions/add-rows.ts'
import { declaredSources, isSameName, placeIfFound } from '../../actions/adopt/declared-source.ts'
import type { Done, Refusal } from '../../actions/adopt/refusal.ts'
import { planBringIn } from '../../actions/bring-in/plan-bring-in.ts'
import { readFrameworkFile, type FrameworkFile } from '../../actions/change-framework/framework-file.ts'
import {
  differencesBetween,
  planChange,
  type FrameworkChange,
} from '../../actions/change-framework/plan-change.ts'
import type { Planned } from '../../actions/edits/planned.ts'
import { planInsertion, type InsertRequest } from '../../actions/in-book/insert-sheets.ts'
import { sheetChanges, type SheetChange } from '../../actions/in-book/sheet-changes.ts'
import { planInUse } from '../../actions/source-in-use.ts'
import { planSummary, type PlanSummary } from '../../actions/plan-summary.ts'
import { cellAt } from '../../workbook/address.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { linesOf, otherOf, type EngineState } from '../engine-state.ts'
import { planningBook } from '../planning-book.ts'

interface SourceUse {
  readonly name: string
  readonly inUse: boolean
}

/** What the Plan view asks. */
export const planVerbs = {
  previewInsertion: preview,
  sourceCell,
  planInUse: ({ opened }: EngineState, { name, inUse }: SourceUse) => planInUse(opened, name, inUse),
  planSummary: summary,
  planInsertion: insertion,
  planLinkRows: links,
  planDriverRows: drivers,
  builtIn,
  previewChange: change,
  previewBringIn: (state: EngineState) =>
    planBringIn({ ...linesOf(state), opened: state.opened }, otherOf(state)),
}

/** The framework that comes with the add-in, and in how much the book's own differs from it. */
function builtIn({ fallback, lookup }: EngineState): FrameworkOffer {
  const { id, title = id, version, years } = fallback
  return { title, version, years, differences: differencesBetween(fallback, lookup.framework) }
}

export interface FrameworkOffer {
  readonly title: string
  readonly version: string | undefined
  readonly years: readonly number[]
  readonly differences: number
}

/** What another framework would do to the book: that of a file, or the one that comes with the add-in. */
async function change(
  state: EngineState,
  { file }: { readonly file?: FrameworkFile | undefined },
  work: LongWork,
): Promise<Done<{ readonly change: FrameworkChange; readonly changes: readonly SheetChange[] }> | Refusal> {
  const read = file ? readFrameworkFile(file) : { ok: true as const, framework: state.fallback }
  if (!read.ok) return read
  const planned = await planChange(planningBook(state), linesOf(state).budget, read.framework, work)
  return {
    ok: true,
    change: planned,
    changes: sheetChanges(planned.insertion, state.look, state.opened),
  }
}

/** How far the plan has come; undefined where the book has no lines. */
function summary(state: EngineState): PlanSummary | undefined {
  if (!state.lines) return undefined
  const { budget, settings } = state.lines
  return planSummary(budget, settings, { look: state.look, declared: declaredSources(state.opened) })
}

/** The sheets that an insertion would write, and what that makes of those that are there. */
async function preview(
  state: EngineState,
  request: Parameters<typeof insertion>[1],
  work: LongWork,
): Promise<{ readonly plan: WritePlan; readonly changes: readonly SheetChange[] }> {
  const plan = await insertion(state, request, work)
  return { plan, changes: sheetChanges(plan, state.look, state.opened) }
}

function insertion(
  state: EngineState,
  request: Omit<InsertRequest, 'framework' | 'fallback'>,
  work: LongWork,
): Promise<WritePlan> {
  return planInsertion(planningBook(state), { ...request, fallback: state.fallback }, work)
}

function links(state: EngineState): Planned {
  return planLinkRows(linesOf(state))
}

function drivers(state: EngineState): Planned {
  return planDriverRows(linesOf(state))
}

/** A cell of a source, by which it is found again; undefined where it is nowhere. */
function sourceCell(
  { opened }: EngineState,
  { name }: { readonly name: string },
): { readonly sheet: string; readonly address: string } | undefined {
  const texts = declaredSources(opened).find((source) => isSameName(source.texts.Source, name))?.texts
  const place = texts && placeIfFound(opened, texts)
  if (!place) return undefined
  const { firstRow, firstColumn } = place.headerRows
  return { sheet: place.sheet, address: cellAt(firstRow, firstColumn) }
}
