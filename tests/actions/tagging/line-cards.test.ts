import { lineCard, linesSummary } from '../../../src/actions/line-cards.ts'
import { selectedLines } from '../../../src/actions/selected-lines.ts'
import { nextUntagged, tagProgress } from '../../../src/actions/tag-progress.ts'
import { activityKey } from '../../../src/actions/tagging/activity-key.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'
import { columnLetter } from '../../../src/workbook/address.ts'
import { budgetIn, budgetOfCells } from '../../budget-of.ts'
import { cellTable, ownCells, readCells } from '../edits/cell-book.ts'
import { taggedBudget } from './tagged-budget.ts'

test.each([
  ['Séminaire 2020', 'SEMINAIRE  2021'],
  ['Study group ٥', 'study group 5'],
  ['ＷＲＣ-23', 'wrc-'],
  ['подготовка к ВКР-23', 'Подготовка  к ВКР-19'],
])('“%s” and “%s” are one activity', (left, right) => {
  expect(activityKey(left)).toBe(activityKey(right))
})

test('activities that differ in a letter or a mark are two', () => {
  expect(activityKey('groups 1, 2')).not.toBe(activityKey('groups 1 2'))
})

describe('cards', () => {
  let budget: Budget
  beforeAll(async () => {
    budget = await taggedBudget(
      [
        'br | Space notices | | 10',
        'BR | Seminars | R.3-4 | 20.50',
        'TSB | Studies | | 30',
        'XX | Unknown unit | GS.2 | 40',
        'BR | Faulty | R77 | 50',
        'BR | Last | | -60',
      ],
      ['L2 | T.1-4 | | 60', 'L2 | | TSB.1 | 40'],
    )
  })

  test('a card says where a line stands, what it costs and what it is for', () => {
    expect(lineCard(budget, 0)).toMatchObject({
      unit: 'BR',
      id: 'L0',
      row: 2,
      centimes: 1000,
      years: 1,
      now: { is: 'untagged' },
    })
    expect(lineCard(budget, 2)?.now).toEqual({
      is: 'tagged',
      shares: [
        { kind: 'output', code: 'T.1-4', points: 6000 },
        { kind: 'enabler', code: 'TSB.1', points: 4000 },
      ],
    })
    expect(lineCard(budget, 3)).toMatchObject({
      unit: 'XX',
      now: { shares: [{ code: 'GS.2', points: 10_000 }] },
    })
    expect(lineCard(budget, 4)?.now).toEqual({ is: 'faulty', texts: ['R77'], why: 'enabler-unknown' })
    expect(lineCard(budget, 6)).toBeUndefined()
    expect(lineCard(budget, -1)).toBeUndefined()
  })

  test('several lines are summed up', () => {
    expect(linesSummary(budget, [0, 1, 2, 3, 4])).toEqual({
      lines: 5,
      centimes: 15_050,
      untagged: 1,
      tagged: 3,
      faulty: 1,
      results: 4,
      outputs: 2,
      unit: undefined,
    })
    expect(linesSummary(budget, [1, 4]).unit).toBe('BR')
    expect(linesSummary(budget, [])).toMatchObject({ lines: 0, centimes: 0, unit: undefined })
  })

  test('progress counts what has neither tag nor shares, by unit', () => {
    expect(tagProgress(budget)).toEqual({
      lines: 6,
      centimes: 9050,
      left: 2,
      centimesLeft: -5000,
      byUnit: [
        { unit: 'BR', lines: 4, centimes: 2050, left: 2, centimesLeft: -5000 },
        { unit: 'TSB', lines: 1, centimes: 3000, left: 0, centimesLeft: 0 },
        { unit: 'XX', lines: 1, centimes: 4000, left: 0, centimesLeft: 0 },
      ],
    })
  })

  test.each([
    [-1, 1, undefined, 0],
    [0, 1, undefined, 5],
    [5, 1, undefined, 0],
    [3, 1, 'br', 5],
    [3, -1, undefined, 0],
    [0, -1, undefined, 5],
    [-1, -1, undefined, 5],
    [0, 1, 'TSB', undefined],
  ] as const)('from line %i by %i in %s: %s', (from, step, unit, expected) => {
    expect(nextUntagged(budget, from, step, unit)).toBe(expected)
  })
})

test('the only untagged line has no next one', async () => {
  const budget = await taggedBudget(['BR | One', 'BR | Two | R.1-1'])
  expect(nextUntagged(budget, 0, 1)).toBeUndefined()
  expect(nextUntagged(budget, 1, 1)).toBe(0)
})

describe('selected lines', () => {
  const header = ['Line', 'Unit', 'Activity', 'Output', '2020']
  const rows = (...ids: readonly string[]): readonly (readonly Cell[])[] =>
    ids.map((id) => (id === '' ? [] : [id, 'BR', 'Activity', null, 5]))
  const letters = (first: number): readonly string[] => header.map((_, at) => columnLetter(first + at))
  const at = { sheet: 'BR', source: 'left', letters: letters(1) }
  const book = [
    cellTable('BudgetLines', header, rows('A', 'B', '', 'C'), at),
    cellTable('BudgetLines', header, rows('D', 'E'), { ...at, source: 'right', letters: letters(8) }),
    cellTable('BudgetLines', header, rows('F'), { ...at, source: 'other', sheet: 'TSB' }),
    ownCells('SplitRows'),
  ]

  test.each([
    ['BR', ['B2'], 'A'],
    ['br', ['C2:C9'], 'A B C'],
    ['BR', ['$H$3'], 'E'],
    ['BR', ['Z5'], 'C'],
    ['BR', ['Z2'], ''],
    ['BR', ['A3:J3'], 'B E'],
    ['BR', ['D5', 'A2', 'C2'], 'A C'],
    ['BR', ['A1', 'A4'], ''],
    ['BR', ['2:3'], 'A B D E'],
    ['BR', ['D:D'], 'A B C'],
    ['BR', ["'BR'!I:K"], 'D E'],
    ['TSB', ['A1:XFD1048576'], 'F'],
    ['None', ['A2'], ''],
    ['BR', ['nothing', ''], ''],
  ])('on %s %j: %s', async (sheet, areas, expected) => {
    const { budget } = await readCells(book)
    expect(selectedLines(budget, { sheet, areas }).map((line) => budget.lines.id[line])).toEqual(
      expected.split(' ').filter((id) => id !== ''),
    )
  })
})

test('the illustrative budget: every line has a card, and none is untagged', async () => {
  const budget = await budgetIn('seeds', 'illustrative-')
  const { left, lines, centimes } = tagProgress(budget)
  expect({ left, lines, centimes }).toEqual({ left: 0, lines: 429, centimes: 64_939_860_529 })
  const cards = Array.from({ length: 429 }, (_, line) => lineCard(budget, line))
  expect(cards.filter((card) => card?.now.is !== 'tagged')).toEqual([])
  expect(nextUntagged(budget, 0, 1)).toBeUndefined()
})

test('a line of a source without columns of its own is found by its row', async () => {
  const budget = await budgetOfCells([
    ['Line', 'Unit', 'Activity', 'Output', 'Enabler', '2020'],
    ['A', 'BR', 'x', null, null, 5],
  ])
  expect(selectedLines(budget, { sheet: 'Budget', areas: ['C2'] })).toEqual([0])
})
