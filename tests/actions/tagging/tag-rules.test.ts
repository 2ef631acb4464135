import { applyRules, ruleFor, type TagRule } from '../../../src/actions/tag-rules.ts'
import { planTags } from '../../../src/actions/tag-lines.ts'
import { linesLikeIt } from '../../../src/actions/like-it.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'
import { changesNothing } from '../../../src/actions/edits/planned.ts'
import { applied, cellTable, ownCells, readCells } from '../edits/cell-book.ts'
import { placesIn } from '../edits/placed.ts'
import { taggedBudget } from './tagged-budget.ts'

const rule = (
  unit: string,
  contains: string,
  code: string,
  column: TagRule['column'] = 'Activity',
): TagRule => ({
  unit,
  column,
  contains,
  to: { kind: code.includes('-') ? 'output' : 'enabler', code },
})

/** A rule, an activity, and whether the rule claims it. */
const claims: readonly (readonly [string, string, boolean])[] = [
  ['séminaire', 'Grand SEMINAIRE  2020', true],
  ['study group 5', 'Study Group 5, staff', true],
  ['study group 5', 'Study Group 15', false],
  ['study group 5', 'Study Group 6', false],
  ['study group #', 'Study Group 15', true],
  ['study group #', 'study groups', true],
  ['groups # and #', 'Study groups 4 and 5', true],
  ['groups # and #', 'Study groups 4', false],
  ['ВКР', 'Подготовка к вкр-23', true],
  ['频谱', '频谱管理', true],
]

test.each(claims)('“%s” in “%s”: %s', async (contains, activity, claimed) => {
  const budget = await taggedBudget([`BR | ${activity}`])
  expect(applyRules(budget, [rule('', contains, 'R.1-1')]).tagged.count).toBe(claimed ? 1 : 0)
})

test('rules fill empty tags of their unit and column only, and lines that two claim are shown', async () => {
  const budget = await taggedBudget(
    [
      'BR | Space notices | | 10',
      'BR | Space notices | R.1-5 | 20',
      'TSB | Space notices | | 30',
      'BR | Space seminar | | 40',
      'BR | Notices | | 50',
      'BR | Space notices, split | | 60',
      'BR | Space notices, faulty | R77 | 70',
    ],
    ['L5 | R.1-4 | | 100'],
  )
  const rules = [
    rule('Radiocommunication Bureau', 'space', 'r.1-4'),
    rule('BR', 'seminar', 'R.3-4'),
    rule('', 'notices', 'R.1-4'),
    rule('BR', '1', 'R.1-1', 'Fund'),
    rule('BR', 'rb', 'BR.2', 'Group'),
    rule('', ' ', 'R.1-1'),
    rule('', '#', 'R.1-1'),
    rule('', 'space', 'R.9-9'),
  ]
  const { tags, tagged, claimedTwice, faults } = applyRules(budget, rules)
  expect(tags).toEqual([{ to: { kind: 'output', code: 'R.1-4' }, lines: [0, 2, 4] }])
  expect(tagged).toEqual({ count: 3, centimes: 9000 })
  expect(claimedTwice).toEqual([{ line: 3, rules: [0, 1] }])
  expect(faults).toEqual([
    { rule: 5, why: 'contains-nothing' },
    { rule: 6, why: 'contains-nothing' },
    { rule: 7, why: 'code-unknown' },
  ])
})

test('rules that are applied twice write nothing the second time', async () => {
  const rows: readonly (readonly Cell[])[] = [
    ['L1', 'BR', 'Space notices', null, null, null, 5],
    ['L2', 'BR', 'Seminar', null, null, null, 5],
  ]
  const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', '2020']
  const book = [cellTable('BudgetLines', header, rows), ownCells('SplitRows')]
  const rules = [rule('BR', 'notice', 'R.1-4'), rule('BR', 'semi', 'GS.2')]
  const read = await readCells(book)
  const after = applied(book, planTags(read, applyRules(read.budget, rules).tags).plan)
  const again = await readCells(after)
  expect(placesIn(again.budget)).toEqual(['R.1-4', 'GS.2'])
  expect(changesNothing(planTags(again, applyRules(again.budget, rules).tags).plan)).toBe(true)
})

test('the rule that is kept of lines alike claims just these', async () => {
  const budget = await taggedBudget([
    'BR | Counsellors of study groups 4 and 5 | R.2-2',
    'BR | Counsellors of study groups 1 and 3',
    'BR | counsellors of Study Groups 6  and 77',
    'BR | Counsellors of study groups 1, 2 and 3',
    'TSB | Counsellors of study groups 4 and 5',
    'BR | 2020',
  ])
  const to = { kind: 'output', code: 'R.2-2' } as const
  const kept = ruleFor(budget, 0, 'BR', to)
  expect(kept).toEqual({
    unit: 'BR',
    column: 'Activity',
    contains: 'Counsellors of study groups # and #',
    to,
  })
  const lines = applyRules(budget, kept ? [kept] : []).tags.flatMap((tag) => tag.lines)
  expect(lines).toEqual(
    linesLikeIt(budget, 0)
      .lines.filter(({ ticked }) => ticked)
      .map(({ line }) => line),
  )
  expect(ruleFor(budget, 5, 'BR', to)).toBeUndefined()
})
