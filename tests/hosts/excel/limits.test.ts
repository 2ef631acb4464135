/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { befall, failureOf, goodDays, hurry } from './bad-days.ts'
import { readBudgetIn, tagPlan } from './commands.ts'
import { nextStart } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import { lines, smallBook } from './small-book.ts'
import { contentsOf, differences, wholeBook } from './whole-book.ts'

let excel: StandIn
let rewind: () => Promise<void>

beforeAll(async () => {
  hurry()
  excel = await startExcel()
  await smallBook(excel)
  rewind = checkpoint(excel)
})
afterEach(async () => {
  const { mischief } = excel.channel
  mischief.maxRequestBytes = mischief.maxResponseBytes = 5 * 1024 * 1024
  mischief.maxCellsRead = 5_000_000
  mischief.largeReads = 'refused'
  await rewind()
})
afterAll(() => excel.close())

const many = Array.from({ length: 4_000 }, (_, at) => {
  const [, unit, activity, ...rest] = lines[at % 2] ?? []
  return [`M-${at}`, unit ?? '', activity ?? '', ...rest]
})

async function amounts(): Promise<readonly unknown[]> {
  const { budget } = await readBudgetIn(nextStart())
  return [budget.lines.count, budget.lines.amounts]
}

describe('reading', () => {
  beforeEach(() => excel.act('person', (person) => person.type('Budget!A45', many)))

  it.each<[string, () => void]>([
    ['answers that are refused', () => void (excel.channel.mischief.maxResponseBytes = 60_000)],
    ['reads of too many cells', () => void (excel.channel.mischief.maxCellsRead = 9_000)],
    [
      'reads that get no answer',
      () => Object.assign(excel.channel.mischief, { maxCellsRead: 9_000, largeReads: 'null' }),
    ],
  ])('asks for less after %s', async (_, lower) => {
    const whole = await amounts()
    expect(whole[0]).toBe(39 + many.length)
    lower()
    expect(await amounts()).toEqual(whole)
  })

  it('says so where a single row is too much', async () => {
    excel.channel.mischief.maxCellsRead = 3
    expect((await failureOf(amounts))?.code).toBe('excel-too-much')
  })
})

it('writes no more than about a megabyte at a time, and can be ended wherever it stops', async () => {
  excel.act('person', (person) => person.type('Budget!A45', many))
  const { mischief, traffic } = excel.channel
  mischief.maxRequestBytes = mischief.maxResponseBytes = 1_200_000
  const book = nextStart()
  const read = await readBudgetIn(book)
  const plan = tagPlan(
    read,
    Array.from({ length: read.budget.lines.count }, (_, line) => line),
  )
  const before = await wholeBook(excel)
  // Three round trips read; then its notes go before all else.
  befall(excel, 5, { is: 'session lost' })
  expect((await failureOf(() => book.apply(plan, 'edit')))?.code).toBe('write-interrupted')
  goodDays(excel)
  expect((await nextStart().look()).interrupted).toBeUndefined()
  expect(differences(await wholeBook(excel), before)).toEqual([])

  traffic.reset()
  // Four to read, among them what is left of its first notes, and four for its notes, the last with cells behind them.
  befall(excel, 9, { is: 'half done', actions: 60 })
  expect((await failureOf(() => book.apply(plan, 'edit')))?.code).toBe('write-interrupted')
  goodDays(excel)
  expect(traffic.largestRequest).toBeGreaterThan(700_000)
  expect((await nextStart().look()).interrupted?.title).toBe(plan.title)
  expect(differences(await wholeBook(excel), before)).not.toEqual([])
  await nextStart().settle('finish')
  const cells = contentsOf(await wholeBook(excel))
  expect(many.filter((_, at) => cells[`Budget!E${45 + at}`] !== '"A/01"')).toEqual([])
  expect((await nextStart().look()).interrupted).toBeUndefined()
})
