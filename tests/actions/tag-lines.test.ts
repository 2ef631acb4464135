import { changesNothing } from '../../src/actions/edits/planned.ts'
import { planTags, type Tag } from '../../src/actions/tag-lines.ts'
import type { ResultCode } from '../../src/core/framework/result-code.ts'
import type { Cell } from '../../src/core/budget/cell.ts'
import { seed } from '../budget-of.ts'
import { applied, cellTable, ownCells, readCells, textsIn, type CellBook } from './edits/cell-book.ts'

const output = (code: string): ResultCode => ({ kind: 'output', code })
const enabler = (code: string): ResultCode => ({ kind: 'enabler', code })
const titleOf = (code: string): string =>
  [...seed.objectives.flatMap(({ outputs = [] }) => outputs), ...(seed.enablers ?? [])].find(
    (item) => item.code === code,
  )?.text ?? ''

const whole = ['Line', 'Objective', 'Output', 'Enabler', 'Result', '2020']

/** A row, what it is tagged with, and what then stands in it and in Splits; `=` where nothing is written. */
interface TagCase {
  readonly what: string
  readonly header?: readonly string[]
  readonly row: readonly Cell[]
  readonly splits?: readonly (readonly Cell[])[]
  readonly to: ResultCode | null
  readonly keepApart?: true
  readonly holdsOtherRows?: true
  readonly becomes: string
  readonly splitRows?: readonly string[]
}

const half: Cell = { number: 0.5, format: 'percent', text: '0.5' }
const split = 'Split: see sheet Splits'

const cases: readonly TagCase[] = [
  {
    what: 'an untagged line with an output',
    row: ['L1', null, null, null, null, 5],
    to: output('r.1-1'),
    becomes: `L1|R.1|R.1-1||${titleOf('R.1-1')}|5`,
  },
  {
    what: 'a direct line with an enabler',
    row: ['L1', 'R.1', 'R.1-1', null, 'old', 5],
    to: enabler('GS.1'),
    becomes: `L1|||GS.1|${titleOf('GS.1')}|5`,
  },
  {
    what: 'an enabler line with an output',
    row: ['L1', null, null, 'BR.1', null, 5],
    to: output('T.1-4'),
    becomes: `L1|T.1|T.1-4||${titleOf('T.1-4')}|5`,
  },
  {
    what: 'what it holds already',
    row: ['L1', 'R.1', 'R.1-1', null, null, 5],
    to: output('R.1-1'),
    becomes: '=',
  },
  {
    what: 'what it holds in another spelling',
    row: ['L1', 'R.1', 'r.1-1', ' ', null, 5],
    to: output('R.1-1'),
    becomes: `L1|R.1|R.1-1||${titleOf('R.1-1')}|5`,
  },
  {
    what: 'nothing',
    row: ['L1', 'R.1', 'R.1-1', 'BR.1', 'old', 5],
    to: null,
    becomes: 'L1|||||5',
  },
  {
    what: 'a split line',
    row: ['L1', null, null, null, split, 5],
    splits: [
      ['L1', 'R.1-1', null, half, null],
      ['L1 ', 'R.1-2', null, half, null],
      ['L2', 'R.1-2', null, half, null],
    ],
    to: output('R.1-2'),
    becomes: `L1|R.1|R.1-2||${titleOf('R.1-2')}|5`,
    splitRows: ['L2|R.1-2||0.5|'],
  },
  {
    what: 'a source without an objective column',
    header: ['Line', 'Output', 'Enabler', '2020'],
    row: ['L1', null, 'BR.1', 5],
    to: output('R.1-1'),
    becomes: 'L1|R.1-1||5',
  },
  {
    what: 'a source without the column of enablers, with an enabler',
    header: ['Line', 'Output', 'Result', '2020'],
    row: ['L1', 'R.1-1', 'old', 5],
    to: enabler('GS.1'),
    becomes: `L1||${split}|5`,
    splitRows: [`L1||GS.1|1|${titleOf('GS.1')}`],
  },
  {
    what: 'a source kept apart',
    row: ['L1', null, null, null, null, 5],
    keepApart: true,
    to: output('R.1-1'),
    becomes: 'L1|||||5',
    splitRows: [`L1|R.1-1||1|${titleOf('R.1-1')}`],
  },
  {
    what: 'a source kept apart, as it is tagged already',
    row: ['L1', null, null, null, null, 5],
    splits: [['L1', 'R.1-1', null, '100', null]],
    keepApart: true,
    to: output('R.1-1'),
    becomes: '=',
  },
  {
    what: 'a source kept apart, with nothing',
    row: ['L1', null, null, null, null, 5],
    splits: [['L1', 'R.1-1', null, '100', null]],
    keepApart: true,
    to: null,
    becomes: 'L1|||||5',
  },
  {
    what: 'a line without an id that is kept apart, with nothing',
    row: [null, null, null, null, null, 5],
    keepApart: true,
    to: null,
    becomes: '=',
  },
]

function bookOf({ header = whole, row, splits = [], holdsOtherRows }: Partial<TagCase>): CellBook {
  const more = { source: 'Hers', ...(holdsOtherRows && { holdsOtherRows }) }
  return [cellTable('BudgetLines', header, row ? [row] : [], more), ownCells('SplitRows', splits)]
}

const optionsOf = ({ keepApart }: Partial<TagCase>) => ({ keepApart: new Set(keepApart ? ['Hers'] : []) })

test.each(cases.map((one) => [one.what, one] as const))('tags %s', async (_what, one) => {
  const book = bookOf(one)
  const { plan, refused } = planTags(await readCells(book), [{ lines: [0], to: one.to }], optionsOf(one))
  expect(refused).toEqual([])
  expect(changesNothing(plan)).toBe(one.becomes === '=')
  const after = applied(book, plan)
  const untouched = one.becomes === '='
  expect(textsIn(after, 'BudgetLines')).toEqual(untouched ? textsIn(book, 'BudgetLines') : [one.becomes])
  expect(textsIn(after, 'SplitRows')).toEqual(untouched ? textsIn(book, 'SplitRows') : (one.splitRows ?? []))
})

const refusals: readonly (readonly [what: string, one: Partial<TagCase>, reason: string])[] = [
  ['an unknown code', { row: ['L1', null, null, null, null, 5], to: output('R.9-9') }, 'code-unknown'],
  [
    'an output as an enabler',
    { row: ['L1', null, null, null, null, 5], to: enabler('R.1-1') },
    'code-unknown',
  ],
  [
    'a line kept apart without an id',
    { row: [null, null, null, null, null, 5], to: output('R.1-1'), keepApart: true },
    'line-id-missing',
  ],
  [
    'a line kept apart that is tagged in place',
    { row: ['L1', 'R.1', 'R.1-1', null, null, 5], to: output('R.1-2'), keepApart: true },
    'tagged-in-place',
  ],
  [
    'a row that only its tag makes a line',
    { row: ['L1', 'R.1', 'R.1-1', null, null, null], to: null, holdsOtherRows: true },
    'no-longer-a-line',
  ],
  [
    'a row that only its tag makes a line, with what must be kept apart',
    {
      header: ['Line', 'Activity', 'Output', '2020'],
      row: ['L1', 'Total', 'R.1-1', 5],
      to: enabler('GS.1'),
      holdsOtherRows: true,
    },
    'no-longer-a-line',
  ],
]

test.each(refusals)('refuses %s', async (_what, one, reason) => {
  const read = await readCells(bookOf(one))
  const { plan, refused } = planTags(read, [{ lines: [0], to: one.to ?? null }], optionsOf(one))
  expect(refused).toEqual([{ line: 0, reason, params: expect.any(Object) }])
  expect(changesNothing(plan)).toBe(true)
})

test('refuses to keep apart what there is no table for, and lines of one id', async () => {
  const [lines] = bookOf({ row: ['L1', null, null, null, null, 5] })
  const tags = [{ lines: [0], to: output('R.1-1') }]
  const alone = planTags(await readCells(lines ? [lines] : []), tags, optionsOf({ keepApart: true }))
  expect(alone.refused).toMatchObject([{ reason: 'table-missing', params: { table: 'SplitRows' } }])
  const rows = [
    ['L1', null, null, null, null, 5],
    ['L1', null, null, null, null, 7],
  ]
  const twins = [cellTable('BudgetLines', whole, rows, { source: 'Hers' }), ownCells('SplitRows')]
  const read = await readCells(twins)
  expect(planTags(read, tags, optionsOf({ keepApart: true })).refused).toMatchObject([
    { reason: 'line-id-doubled' },
  ])
  const inPlace = planTags(read, tags)
  expect(inPlace.plan.edits?.map(({ row, line }) => [row, line])).toEqual(Array(4).fill([2, undefined]))
})

test('finds a row by its number where a row that was left out has the same id', async () => {
  const header = ['Line', 'Activity', 'Output', 'Enabler', '2020']
  const rows = [
    ['L1', 'x', null, null, 5],
    ['L1', 'Total', null, null, 5],
  ]
  const read = await readCells([cellTable('BudgetLines', header, rows, { holdsOtherRows: true })])
  const { plan } = planTags(read, [{ lines: [0], to: output('R.1-1') }])
  expect(plan.edits).toMatchObject([
    { row: 2, line: undefined, column: 'Output', old: '', value: 'R.1-1' },
    { row: 2, line: undefined, column: 'Enabler', old: '', value: null },
  ])
})

test('is called after what it changes', async () => {
  const rows = ['L1', 'L2', 'L3'].map((id) => [id, null, null, null, null, 5])
  const read = await readCells([cellTable('BudgetLines', whole, rows)])
  const titleWith = (tags: readonly Tag[]): string => planTags(read, tags).plan.title
  expect(titleWith([{ lines: [0, 1, 2], to: output('R.1-1') }])).toBe('Tag 3 lines')
  expect(titleWith([{ lines: [0], to: output('R.1-1') }])).toBe('Tag 1 line')
  expect(titleWith([{ lines: [0], to: null }])).toBe('Clear 0 lines')
})
