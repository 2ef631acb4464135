/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
/// <reference types="office-js" />
import { explainFigure, type FigureRequest } from '../../../src/actions/explain-figure.ts'
import { planExplanation, writeExplanation } from '../../../src/actions/in-book/write-explanation.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { plainNames } from '../../../src/workbook/own-names.ts'
import type { PlannedCell, WritePlan } from '../../../src/workbook/write-plan.ts'
import { budgetOf, seed } from '../../budget-of.ts'
import { blankBook, testTime } from '../../hosts/excel/in-excel.ts'
import { contentsOf, expectAsPlanned } from '../../hosts/excel/sheets/same-sheets.ts'
import { reportOn, fewLines } from '../../hosts/excel/sheets/small-plans.ts'
import { startExcel } from '../../workbench/excel.ts'
import { illustrativeBook } from '../../workbook/made-books.ts'

const small = [
  'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020',
  'L1,BR,Notices,R.1,R.1-1,,1,F,1000',
  'L2,BR,Training,,,BR.1,1,F,250',
].join('\n')

function planFor(budget: Parameters<typeof explainFigure>[0], figure: FigureRequest): WritePlan {
  const explanation = explainFigure(budget, figure)
  return planExplanation({ explanation, framework: seed, now: testTime }, plainNames)
}

/** The rows of the only sheet of a plan, without their looks. */
function rowsOf({ sheets: [sheet] }: WritePlan): readonly (readonly (PlannedCell | undefined)[])[] {
  const rows: PlannedCell[][] = []
  for (const { row, column, rows: block } of sheet?.blocks ?? []) {
    block.forEach((cells, down) => {
      const at = (rows[row + down - 1] ??= [])
      cells.forEach((cell, across) => {
        at[column + across - 1] = typeof cell === 'object' ? (cell?.value ?? null) : cell
      })
    })
  }
  return rows
}

test('is laid out level by level, with the driver of each step and the line at the end', async () => {
  const plan = planFor(await budgetOf({ BudgetLines: small }), { of: 'output:R.1-1' })
  const titleOf = (code: string): string =>
    [...seed.objectives.flatMap(({ outputs = [] }) => outputs), ...(seed.enablers ?? [])].find(
      (item) => item.code === code,
    )?.text ?? ''
  const [title, stamp, , figure, , head, ...rows] = rowsOf(plan)
  expect(title).toEqual([`output R.1-1 ${titleOf('R.1-1')}, plan`])
  expect(stamp?.[0]).toContain('written 2020-03-31 10:15 UTC')
  expect(figure).toEqual(['Figure', null, null, 'Exact amount, in CHF', 1250])
  expect(head?.[0]).toBe('Level')
  expect(rows).toEqual([
    [1, 'direct', 'direct', '', 1000, 80],
    [2, 'L1', 'Notices', '', 1000, 80],
    [1, 'bureau', 'bureau', '', 250, 20],
    [2, 'BR.1', titleOf('BR.1'), 'default: direct cost', 250, 20],
    [3, 'L2', 'Training', '', 250, 20],
    ['Sum of the parts of level 1 = the figure', null, null, null, 1250],
  ])
})

test.each(['total', 'objective:R.1', 'unallocated', 'enabler:GS.1'])(
  'the parts of each level of %s sum to the level above, and there are not too many rows',
  async (of) => {
    const budget = await readBudget(illustrativeBook(), lookupOf(seed))
    const plan = planFor(budget, { of })
    const rows = rowsOf(plan).slice(6, -1)
    expect(rows.length).toBeLessThanOrEqual(5000)
    const sums: number[] = []
    rows.forEach(([level, , , , amount], at) => {
      if (Number(level) === 1) sums[0] = (sums[0] ?? 0) + Number(amount)
      const below: number[] = []
      for (const [deeper, , , , part] of rows.slice(at + 1)) {
        if (Number(deeper) <= Number(level)) break
        if (Number(deeper) === Number(level) + 1) below.push(Number(part))
      }
      if (below.length > 0) expect(below.reduce((sum, one) => sum + one, 0)).toBeCloseTo(Number(amount), 2)
    })
    expect(sums[0] ?? 0).toBeCloseTo(Number(rowsOf(plan).at(-1)?.[4]), 2)
  },
)

describe('in an open book', () => {
  let excel: StandIn
  beforeAll(async () => {
    excel = await startExcel()
  })
  afterAll(() => excel.close())

  test('an explanation is written, takes the place of an earlier one, and is taken back', async () => {
    const { book } = await blankBook(excel)
    await book.apply(await reportOn(fewLines), 'insert')
    const before = contentsOf(excel.book)
    const budget = await budgetOf({ BudgetLines: small })
    const write = (figure: FigureRequest) =>
      writeExplanation(book, { explanation: explainFigure(budget, figure), framework: seed, now: testTime })
    const first = await write({ of: 'total' })
    expect(first.sheets).toEqual(['Explanation'])
    expectAsPlanned(excel.book, planFor(budget, { of: 'total' }))
    const earlier = contentsOf(excel.book)
    const second = await write({ of: 'output:R.1-1', part: 'direct' })
    expectAsPlanned(excel.book, planFor(budget, { of: 'output:R.1-1', part: 'direct' }))
    expect((await write({ of: 'output:R.1-1', part: 'direct' })).cells).toBe(0)
    await second.undo()
    expect(contentsOf(excel.book)).toEqual(earlier)
    await first.undo()
    expect(contentsOf(excel.book)).toEqual(before)
  })

  test('a title that is taken already is left to its sheet', async () => {
    const { book } = await blankBook(excel)
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Explanation').getRange('A1').values = [['mine']]
      await context.sync()
    })
    const budget = await budgetOf({ BudgetLines: small })
    const { sheets } = await writeExplanation(book, {
      explanation: explainFigure(budget, { of: 'total' }),
      framework: seed,
      now: testTime,
    })
    expect(sheets).toEqual(['Explanation (RBB)'])
  })
})
