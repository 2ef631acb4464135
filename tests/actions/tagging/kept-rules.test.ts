import { changesNothing } from '../../../src/actions/edits/planned.ts'
import { applyRules, type TagRule } from '../../../src/actions/tag-rules.ts'
import { keptRules, planRuleChange, type KeptRule } from '../../../src/actions/tagging/kept-rules.ts'
import { ruleForLines } from '../../../src/actions/tagging/rule-for-lines.ts'
import { csvBook } from '../../workbook/made-books.ts'
import type { BookReader, TableInfo } from '../../../src/workbook/port.ts'
import { applied, ownCells, textsIn, type CellBook } from '../edits/cell-book.ts'
import { taggedBudget } from './tagged-budget.ts'

const to = { kind: 'output', code: 'R.1-4' } as const
const rule: TagRule = { unit: 'BR', column: 'Activity', contains: 'Space notices #', to }

function readerOf(book: CellBook): BookReader {
  return {
    describe: () => Promise.resolve({ tables: book.map(({ info }) => info) }),
    async *read(info: TableInfo) {
      await Promise.resolve()
      yield { firstRow: 2, rows: book.find((one) => one.info === info)?.rows ?? [] }
    },
  }
}

test('a rule is kept once, changed in its place, and deleted', async () => {
  const empty = [ownCells('TagRules')]
  const kept = applied(empty, planRuleChange([], { add: rule }))
  expect(textsIn(kept, 'TagRules')).toEqual(['BR|Activity|Space notices #|R.1-4|'])
  const rules = await keptRules(readerOf(kept))
  expect(rules.map((one) => one.rule)).toEqual([rule])
  expect(changesNothing(planRuleChange(rules, { add: { ...rule, contains: ' Space notices # ' } }))).toBe(
    true,
  )
  const other: TagRule = { ...rule, unit: '', column: 'Fund', to: { kind: 'enabler', code: 'BR.2' } }
  const change = planRuleChange(rules, { remove: rules[0]?.texts, add: other })
  expect(change.title).toBe('Change 1 rule')
  const changed = applied(kept, change)
  expect(textsIn(changed, 'TagRules')).toEqual(['|Fund|Space notices #||BR.2'])
  const now = await keptRules(readerOf(changed))
  expect(now.map((one) => one.rule)).toEqual([other])
  expect(changesNothing(planRuleChange(now, { remove: now[0]?.texts, add: other }))).toBe(true)
  expect(textsIn(applied(changed, planRuleChange(now, { remove: now[0]?.texts })), 'TagRules')).toEqual([])
})

test('a rule that is changed into one that is there already goes', async () => {
  const other: TagRule = { ...rule, contains: 'Seminars' }
  const book = applied(
    applied([ownCells('TagRules')], planRuleChange([], { add: rule })),
    planRuleChange([], { add: other }),
  )
  const rules = await keptRules(readerOf(book))
  const plan = planRuleChange(rules, { remove: rules[1]?.texts, add: rule })
  expect(textsIn(applied(book, plan), 'TagRules')).toEqual(['BR|Activity|Space notices #|R.1-4|'])
})

const rows: readonly (readonly [readonly string[], boolean])[] = [
  [['BR', 'activity', 'x', 'R.1-4', ''], true],
  [['', 'GROUP', 'x', '', 'BR.1'], true],
  [['BR', 'Amount', 'x', 'R.1-4', ''], false],
  [['BR', 'Activity', 'x', 'R.1-4', 'BR.1'], false],
  [['BR', 'Activity', 'x', '', ''], false],
]

test.each(rows)('a row that was changed by hand, %j: %s', async (row, isRule) => {
  const [kept] = await keptRules(readerOf([ownCells('TagRules', [row])]))
  expect(kept?.rule !== undefined).toBe(isRule)
  expect(Object.values(kept?.texts ?? {})).toEqual(row)
})

test('a book without the table has no rules', async () => {
  expect(await keptRules(csvBook({ BudgetLines: 'Line,Unit,Activity,2020\nL1,BR,a,1' }))).toEqual([])
})

/** Activities that were tagged together, with their units, and the rule that is proposed. */
const proposals: readonly (readonly [readonly string[], string, string])[] = [
  [['BR | Space notices 2020', 'BR | SPACE notices 2021'], 'BR', 'Space notices #'],
  [
    ['BR | Regional seminar, Africa 2020', 'TSB | The regional  Séminar, Arab States'],
    '',
    'Regional seminar,',
  ],
  [['BR | Study group 5', 'BR | Study group 6 and more'], 'BR', 'Study group #'],
  [['BR | Of the one', 'BR | Of the other'], 'BR', ''],
  [['BR | 频谱 管理', 'BR | 频谱 2021'], 'BR', '频谱'],
  [['BR | ', 'BR | Maritime'], 'BR', ''],
]

test.each(proposals)(
  '%j propose the unit “%s” and “%s”, which claims them all',
  async (lines, unit, contains) => {
    const budget = await taggedBudget(lines)
    const all = lines.map((_, at) => at)
    const proposed = ruleForLines(budget, all, to)
    expect(proposed).toEqual({ unit, column: 'Activity', contains, to })
    const { tagged, faults } = applyRules(budget, [proposed])
    if (contains === '') expect(faults.map(({ why }) => why)).toEqual(['contains-nothing'])
    else expect(tagged.count).toBe(lines.length)
  },
)

test('what each rule tags is told by rule, and nothing twice', async () => {
  const budget = await taggedBudget([
    'BR | Space notices | | 10',
    'BR | Space manuals | | 20',
    'BR | Notices | | 30',
  ])
  const rules: readonly TagRule[] = [
    { ...rule, contains: 'notices' },
    { ...rule, contains: 'space' },
  ]
  const { byRule, tagged } = applyRules(budget, rules)
  expect(byRule).toEqual([[0, 2], [1]])
  expect(tagged).toEqual({ count: 3, centimes: 6000 })
})

test('what a rule says nothing of stays blank', () => {
  const kept: readonly KeptRule[] = []
  expect(planRuleChange(kept, { add: { ...rule, contains: '' } }).rows?.[0]?.add).toEqual([
    { Unit: 'BR', Column: 'Activity', Contains: null, Output: 'R.1-4', Enabler: null },
  ])
})
