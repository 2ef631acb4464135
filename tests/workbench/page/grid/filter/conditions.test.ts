import {
  conditionsFor,
  criterionOf,
  wishOf,
  type Wish,
} from '../../../../../src/workbench/page/grid/filter/conditions.ts'

const one = (id: string, value = '', upper?: string): Wish => ({
  first: { id, value, ...(upper !== undefined && { upper }) },
  isOr: false,
})
const custom = (criterion1: string, criterion2?: string, operator = 'And') => ({
  filterOn: 'Custom',
  criterion1,
  ...(criterion2 !== undefined && { criterion2, operator }),
})

const wishes: readonly (readonly [wish: Wish, format: string, criterion: object])[] = [
  [one('greater', '1000'), 'General', custom('>1000')],
  [one('atMost', '5%'), '0%', custom('<=0.05')],
  [one('less', '1/31/2024'), 'yyyy-mm-dd', custom('<45322')],
  [one('between', '10', '20'), 'General', custom('>=10', '<=20')],
  [one('equals', 'R.1-1'), 'General', custom('=R.1-1')],
  [one('equals'), 'General', custom('=')],
  [one('notEquals'), 'General', custom('<>')],
  [one('begins', '1'), 'General', custom('=1*')],
  [one('notBegins', 'R'), 'General', custom('<>R*')],
  [one('ends', 'x'), 'General', custom('=*x')],
  [one('contains', 'space'), 'General', custom('=*space*')],
  [one('notContains', 'a*b'), 'General', custom('<>*a*b*')],
  [one('TopItems', '10'), 'General', { filterOn: 'TopItems', criterion1: '10' }],
  [one('AboveAverage'), 'General', { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }],
  [one('LastMonth'), 'yyyy-mm-dd', { filterOn: 'Dynamic', dynamicCriteria: 'LastMonth' }],
  [
    { first: { id: 'less', value: '1' }, second: { id: 'greater', value: '9' }, isOr: true },
    'General',
    custom('<1', '>9', 'Or'),
  ],
]

test.each(wishes)(
  '%j in the format %s is the criterion %j, and is asked again in the same words',
  (wish, format, criterion) => {
    const made = criterionOf(wish)
    expect(made).toEqual(criterion)
    expect(wishOf(made, format)).toEqual(wish)
  },
)

test('1,000 and a date in ISO are the numbers they say', () => {
  expect(criterionOf(one('atLeast', '1,000'))).toEqual(custom('>=1000'))
  expect(criterionOf(one('equals', '2024-01-31'))).toEqual(custom('=45322'))
})

test.each([
  [one('greater'), 'Type a value to compare with.'],
  [one('contains', '  '), 'Type a value to compare with.'],
  [one('between', '1', ''), 'Type both values.'],
  [one('TopItems', '0'), 'Type a whole number from 1 to 500.'],
  [{ ...one('greater', '1'), second: { id: 'less', value: '' } }, 'Type a value to compare with.'],
])('%j lacks something: %s', (wish, sentence) => expect(criterionOf(wish)).toBe(sentence))

test('rows chosen by their texts or colours are no condition', () => {
  expect(wishOf({ filterOn: 'Values', values: ['a'] }, 'General')).toBeUndefined()
  expect(wishOf({ filterOn: 'CellColor', color: '#FFFF00' }, 'General')).toBeUndefined()
  expect(wishOf(undefined, 'General')).toBeUndefined()
})

test('each kind of column is offered what fits it, each once', () => {
  const labels = (['text', 'number', 'date'] as const).map((kind) =>
    conditionsFor(kind).map(({ label }) => label),
  )
  expect(labels.map((some) => new Set(some).size)).toEqual(labels.map(({ length }) => length))
  const [text, number, date] = labels
  expect([text?.[0], text?.[6], number?.[2], date?.[2]]).toEqual([
    'equals',
    'contains',
    'is greater than',
    'is after',
  ])
  expect(number).toContain('is among the top')
  expect(date).toContain('in quarter 4')
})
