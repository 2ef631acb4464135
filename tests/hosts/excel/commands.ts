import { asRead, type BudgetAsRead } from '../../../src/actions/edits/budget-as-read.ts'
import { planFixes } from '../../../src/actions/fix-findings.ts'
import { planIgnores } from '../../../src/actions/ignore-findings.ts'
import { insertSheets } from '../../../src/actions/in-book/insert-sheets.ts'
import { updateAppendixA } from './written-reports.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import { planSplit } from '../../../src/actions/split-line.ts'
import { planTags } from '../../../src/actions/tag-lines.ts'
import type { Finding } from '../../../src/core/finding.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import type { ResultsFramework } from '../../../src/core/framework/schema.ts'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import type { ExcelBook } from '../../../src/hosts/excel/excel-book.ts'
import type { Receipt } from '../../../src/workbook/port.ts'
import type { WritePlan } from '../../../src/workbook/write-plan.ts'
import { second } from '../../budget-of.ts'
import { testTime } from './in-excel.ts'

const lookup = lookupOf(second)

/** Something a person asks for: reads the open book, and writes to it. */
export type Command = (book: ExcelBook) => Promise<Receipt>

export async function readBudgetIn(book: ExcelBook): Promise<BudgetAsRead> {
  const reader = await book.reader()
  return asRead(await readBudget(reader, lookup), reader)
}

function edits(plan: (read: BudgetAsRead) => WritePlan): Command {
  return async (book) => book.apply(plan(await readBudgetIn(book)), 'edit')
}

function findingsIn({ budget }: BudgetAsRead): readonly Finding[] {
  return findingsOf(budget, allocateBudget(budget, 'include'))
}

/** Lines by their positions. */
export const firstThirty = Array.from({ length: 30 }, (_, at) => at)

export function tagPlan(
  read: BudgetAsRead,
  tagged: readonly number[] = firstThirty,
  code = 'A/01',
): WritePlan {
  return planTags(read, [{ lines: tagged, to: { kind: 'output', code } }]).plan
}

export function splitPlan(read: BudgetAsRead, line = 30): WritePlan {
  const shares = [
    { kind: 'output', code: 'A/01', points: 3333 },
    { kind: 'output', code: 'B/01', points: 3333 },
    { kind: 'enabler', code: 'Hydrography', points: 3334 },
  ] as const
  return planSplit(read, line, shares).plan
}

export function fixPlan(read: BudgetAsRead): WritePlan {
  return planFixes(
    read,
    findingsIn(read).filter(({ fix }) => fix),
  ).plan
}

export function ignorePlan(read: BudgetAsRead): WritePlan {
  const warnings = findingsIn(read).filter(({ name }) => name === 'year-amount-blank')
  return planIgnores(read, warnings, { reason: 'as agreed', who: 'AB', date: '2020-03-31' }).plan
}

/** As an adoption adds columns beside a table of the user's. */
export const addedPlan: WritePlan = {
  title: 'Add columns',
  sheets: [],
  names: [],
  added: [
    { sheet: 'Sheet1', row: 3, column: 4, rows: [['Line', 'Output']] },
    { sheet: 'Sheet1', row: 4, column: 4, rows: [1, 2, 3, 4].map((id) => [textCell(`H-${id}`)]) },
  ],
  extendTables: [{ table: 'Hers', ref: 'B3:E7' }],
}

function textCell(value: string) {
  return { value, style: { numberFormat: '@' } }
}

export const tag = edits((read) => tagPlan(read))
export const split = edits((read) => splitPlan(read))
export const fix = edits(fixPlan)
export const ignore = edits(ignorePlan)
export const addColumns: Command = async (book) => {
  await book.opened({}, ['Sheet1'])
  return book.apply(addedPlan, 'edit')
}

export function insert(framework: ResultsFramework = second): Command {
  return (book) => insertSheets(book, { kind: 'operational-plan', framework, fallback: second })
}

export const update: Command = (book) => updateAppendixA(book, { fallback: second, now: () => testTime })
