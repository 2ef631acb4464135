import { CFRuleType } from '@univerjs/sheets-conditional-formatting'
import { barRule, iconRule, scaleRule } from '../../../../../src/workbench/page/grid/mirror/scale-rules.ts'
import type { Area } from '../../../../../src/workbench/model/area.ts'
import type { Highlight, Sheet } from '../../../../../src/workbench/model/book/sheet.ts'

const parts = (rule: ReturnType<typeof iconRule>) =>
  rule?.type === CFRuleType.iconSet
    ? rule.config.map(({ iconId, operator, value }) => [iconId, operator, value.type, value.value])
    : rule

it('gives icons from the highest threshold down, those of equal parts where none are given', () => {
  expect(parts(iconRule(new Map([['style', 'ThreeTrafficLights1']])))).toEqual([
    ['0', 'greaterThanOrEqual', 'percent', 67],
    ['1', 'greaterThanOrEqual', 'percent', 33],
    ['2', 'greaterThanOrEqual', 'percent', 0],
  ])
})

it('keeps own thresholds, another order of icons, and sets whose icons go up', () => {
  const criteria = [
    {},
    { formula: '=10', type: 'Number', operator: 'GreaterThan' },
    { formula: '=$A$1', type: 'Formula', operator: 'GreaterThanOrEqual' },
  ]
  const format = new Map<string, never>([
    ['style', 'ThreeArrows' as never],
    ['reverseIconOrder', true as never],
    ['criteria', criteria as never],
  ])
  expect(parts(iconRule(format))).toEqual([
    ['2', 'greaterThanOrEqual', 'formula', '=$A$1'],
    ['1', 'greaterThan', 'num', 10],
    ['0', 'greaterThanOrEqual', 'percent', 0],
  ])
  const ratings = iconRule(new Map([['style', 'FourRating']]))
  expect(ratings?.type === CFRuleType.iconSet && ratings.config.map(({ iconId }) => iconId)).toEqual([
    '3',
    '2',
    '1',
    '0',
  ])
})

it('knows no icons of a set that is not painted', () => {
  expect(iconRule(new Map([['style', 'SevenDwarfs']]))).toBeUndefined()
})

it.each<[string, number[], string, unknown[]]>([
  ['at nought where nothing is below it', [5, 10], 'Automatic', ['num', 'max']],
  ['at the lowest number that is below nought', [-5, 10], 'Automatic', ['min', 'max']],
  ['and end at nought where nothing is above it', [-5, -10], 'Automatic', ['min', 'num']],
  ['where their rule says', [5, 10], 'LowestValue', ['min', 'max']],
])('begins bars %s', (_, values, type, expected) => {
  const areas = [{ top: 0, left: 0, rows: 2, columns: 1 }]
  const grid = { filled: (area: Area) => area, cell: (row: number) => ({ v: values[row], t: 2 }) }
  const format = new Map([['lowerBoundRule', { type }]])
  const rule = barRule({ grid } as unknown as Sheet, { areas, format } as unknown as Highlight)
  expect(rule.type === CFRuleType.dataBar && [rule.config.min.type, rule.config.max.type]).toEqual(expected)
})

it('takes colours at values, percentiles and formulas', () => {
  const rule = scaleRule({
    minimum: { color: '#FF0000', type: 'LowestValue' },
    midpoint: { color: '#FFFF00', type: 'Percentile', formula: '50' },
    maximum: { color: '#00FF00', type: 'Formula', formula: '$B$1*2' },
  })
  expect(rule.type === CFRuleType.colorScale && rule.config.map(({ value }) => value)).toEqual([
    { type: 'min', value: 0 },
    { type: 'percentile', value: 50 },
    { type: 'formula', value: '=$B$1*2' },
  ])
})
