import { carryTags } from '../../../src/actions/carry-tags.ts'
import { planCarried } from '../../../src/actions/plan-carried.ts'
import { changesNothing } from '../../../src/actions/edits/planned.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { seed } from '../../budget-of.ts'
import { applied, cellTable, ownCells, readCells, textsIn } from '../edits/cell-book.ts'
import { placesIn } from '../edits/placed.ts'
import { taggedBudget } from './tagged-budget.ts'

/** A framework as it may have been last year: with an output that has gone since. */
const lastYear = lookupOf({
  ...seed,
  objectives: seed.objectives.map((objective) =>
    objective.code === 'R.3'
      ? { ...objective, outputs: (objective.outputs ?? []).concat({ code: 'R.3-9' as never, text: 'Gone' }) }
      : objective,
  ),
})

const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', '2020']
const line = (id: string, unit: string, activity: string, tag: string | null = null): readonly Cell[] => [
  id,
  unit,
  activity,
  null,
  tag,
  null,
  5,
]

test('tags are carried by id, else by unit and activity; splits come along; what is not certain is not', async () => {
  const from = await taggedBudget(
    [
      'BR | Space notices | R.1-4',
      'BR | Seminar 2018 | R.3-4',
      'BR | Seminar 2019 | R.3-4',
      'BR | Missions | R.3-2',
      'BR | Missions 2019 | R.3-3',
      'BR | Publications | R.3-9',
      'BR | Studies | ',
      'TSB | Board | T.1-3',
      'BR | Board | R.1-3',
      'BR | Faulty | R99',
      'BR | Nothing | ',
      'BR | Half gone | ',
      'BR | Twice | R.1-1 | 1 | D',
      'BR | Twice too | R.1-2 | 1 | D',
      'BR | Reworded | BR.1',
    ],
    ['L6 | R.2-2 | | 60', 'L6 | | BR.2 | 40', 'L11 | R.3-9 | | 50', 'L11 | R.3-1 | | 50'],
    lastYear,
  )
  const book = [
    cellTable('BudgetLines', header, [
      line('L0', 'BR', 'Space notices'),
      line('N1', 'br', 'SEMINAR 2020'),
      line('N2', 'BR', 'Missions'),
      line('N3', 'BR', 'Publications'),
      line('N4', 'BR', 'Studies'),
      line('L7', 'BR', 'Board'),
      line('N5', 'BR', 'Board'),
      line('N6', 'TSB', 'Seminar'),
      line('L9', 'BR', 'Faulty'),
      line('L10', 'BR', 'Nothing'),
      line('N7', 'BR', 'Half gone'),
      line('D', 'BR', 'Twice'),
      line('L14', 'BR', 'Now in other words'),
      line('L3', 'BR', 'Tagged already', 'R.1-5'),
      line('L1', 'BR', 'By its id', ''),
    ]),
    ownCells('SplitRows'),
  ]
  const read = await readCells(book)
  const { carried, ambiguous, gone, others } = carryTags(read.budget, from)
  const ids = (lines: readonly { readonly line: number }[]): readonly string[] =>
    lines.map((one) => read.budget.lines.id[one.line] ?? '')
  expect(
    carried.lines.map(
      ({ by, shares }, at) =>
        `${ids(carried.lines)[at] ?? ''} ${by} ${shares.map(({ code, points }) => `${code} ${points}`).join(' ')}`,
    ),
  ).toEqual([
    'L0 id R.1-4 10000',
    'N1 activity R.3-4 10000',
    'N4 activity R.2-2 6000 BR.2 4000',
    'N5 activity R.1-3 10000',
    'D activity R.1-1 10000',
    'L14 id BR.1 10000',
    'L1 id R.3-4 10000',
  ])
  expect(carried).toMatchObject({ count: 7, centimes: 3500 })
  expect(ids(ambiguous.lines)).toEqual(['N2', 'L7'])
  expect(ambiguous.lines[0]?.choices.map(([first]) => first?.code)).toEqual(['R.3-2', 'R.3-3'])
  expect(gone.lines.map(({ codes }) => codes)).toEqual([['R.3-9'], ['R.3-9']])
  expect(gone).toMatchObject({ count: 2, centimes: 1000 })
  expect(others).toEqual({ count: 3, centimes: 1500 })

  const { plan, refused } = planCarried(read, carried.lines)
  expect(refused).toEqual([])
  expect(plan.title).toBe('Tag 7 lines')
  const after = applied(book, plan)
  const again = await readCells(after)
  const places = placesIn(again.budget)
  expect(carried.lines.map((one) => places[one.line])).toEqual([
    'R.1-4',
    'R.3-4',
    'R.2-2 60.00 + BR.2 40.00',
    'R.1-3',
    'R.1-1',
    'BR.1',
    'R.3-4',
  ])
  expect(textsIn(after, 'SplitRows')).toHaveLength(2)
  const second = carryTags(again.budget, from)
  expect(second.carried.count).toBe(0)
  expect(changesNothing(planCarried(again, second.carried.lines).plan)).toBe(true)
})
