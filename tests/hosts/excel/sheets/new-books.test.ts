/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { newBook } from '../../../../src/actions/new-book.ts'
import { lookupOf } from '../../../../src/core/framework/lookup.ts'
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../../../src/workbook/write-plan.ts'
import { second, seed } from '../../../budget-of.ts'
import { illustrativeBook, madeReport, madeTemplate, messBook } from '../../../workbook/made-books.ts'
import { startExcel } from '../../../workbench/excel.ts'
import { stateOfBook } from './state-of-book.ts'
import { stateOfPlan } from './state-of-plan.ts'
import { planned, write } from './written-book.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const books: readonly (readonly [string, () => Promise<{ readonly plan: WritePlan }>])[] = [
  ['a blank operational plan', () => newBook(lookupOf(seed), { kind: 'operational-plan', files: [] })],
  ['a blank financial plan', () => newBook(lookupOf(seed), { kind: 'financial-plan', files: [] })],
  [
    'a plan of one bureau',
    () => newBook(lookupOf(seed), { kind: 'operational-plan', files: [], unitCode: 'BDT' }),
  ],
  ['another framework', () => newBook(lookupOf(second), { kind: 'operational-plan', files: [] })],
  ['a plan with a budget', () => madeTemplate(illustrativeBook(), { kind: 'operational-plan', files: [] })],
  ['a report', () => madeReport(illustrativeBook())],
  ['a report on a mess', () => madeReport(messBook())],
]

describe.each(books)('%s', (_, make) => {
  it('is written as planned behind the sheets of the user, and not a second time', async () => {
    const { plan } = await make()
    excel.channel.traffic.reset()
    const { steps, titles, isUndoable } = await write(plan)
    const { roundTrips, largestRequest } = excel.channel.traffic
    // Two of them look at the book, one at what is ours; the rest is what there is to write.
    expect(roundTrips.length).toBeLessThanOrEqual(6)
    expect(largestRequest).toBeLessThan(1_000_000)
    const sent = roundTrips.reduce((sum, { requestBytes }) => sum + requestBytes, 0)
    expect(steps.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(0.95 * sent)
    expect(excel.channel.unanswered).toEqual([])
    const { sheets, names } = stateOfBook(excel.book)
    const wanted = stateOfPlan(plan)
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', ...wanted.sheets.map(({ name }) => name)])
    for (const [at, sheet] of wanted.sheets.entries()) expect(sheets[at + 1]).toEqual(sheet)
    expect(names).toEqual(wanted.names)
    expect(titles).toEqual(wanted.sheets.map(({ name }) => name))
    expect(isUndoable).toBe(false)
    expect(excel.book.active.name).toBe('Sheet1')
    const again = await planned(plan)
    expect(again.steps).toEqual([])
    expect(again.isUndoable).toBe(true)
  })
})
