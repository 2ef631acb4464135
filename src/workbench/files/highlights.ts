import type { BorderLine, CellStyle } from '../../xlsx/cell-style.ts'
import type { HighlightLook, Settings } from '../../xlsx/sheet-look.ts'
import type { Json, JsonObject } from '../json.ts'
import { parseArea } from '../model/area.ts'
import type { Highlight } from '../model/book/sheet.ts'
import { asWritten } from './future-functions.ts'
import { capital, operatorOf } from './formula-text.ts'

const isOn = (text: string | undefined, byDefault = false): boolean =>
  text === undefined ? byDefault : text === '1' || text === 'true'

export const texts: Readonly<Record<string, string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
}
export const presets: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
}
const periods: Readonly<Record<string, string>> = { last7Days: 'LastSevenDays' }
export const bounds: Readonly<Record<string, string>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
}
export const sides = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const

type Condition = Pick<Highlight, 'type' | 'formula' | 'rule'> & {
  readonly format?: ReadonlyMap<string, Json>
}

/** A conditional format of the model; undefined for one that it has not. */
export function highlightOf(look: HighlightLook, id: string): Highlight | undefined {
  const condition = conditionOf(look)
  if (!condition) return undefined
  const { type, formula, rule, format = new Map<string, Json>() } = condition
  return {
    id,
    type,
    formula,
    rule,
    areas: look.areas.map(parseArea),
    stopIfTrue: isOn(look.settings.stopIfTrue),
    format: new Map([...formatOf(look.style ?? {}), ...format]),
  }
}

function conditionOf(look: HighlightLook): Condition | undefined {
  const { type, settings, formulas } = look
  const ruled = (kind: string, rule: JsonObject): Condition => ({ type: kind, formula: '', rule })
  const text = texts[type]
  if (text !== undefined) return ruled('ContainsText', { operator: text, text: settings.text ?? '' })
  const preset = presets[type]
  if (preset !== undefined) return ruled('PresetCriteria', { criterion: preset })
  switch (type) {
    case 'expression':
      return { type: 'Custom', formula: `=${asWritten(formulas[0] ?? '')}`, rule: {} }
    case 'cellIs':
      return ruled('CellValue', {
        formula1: `=${asWritten(formulas[0] ?? '')}`,
        ...(formulas[1] !== undefined && { formula2: `=${asWritten(formulas[1])}` }),
        operator: operatorOf(settings.operator),
      })
    case 'top10': {
      const which = isOn(settings.bottom) ? 'Bottom' : 'Top'
      const kind = `${which}${isOn(settings.percent) ? 'Percent' : 'Items'}`
      return ruled('TopBottom', { rank: Number(settings.rank ?? 10), type: kind })
    }
    case 'aboveAverage':
      return ruled('PresetCriteria', { criterion: averageOf(settings) })
    case 'timePeriod': {
      const period = settings.timePeriod ?? ''
      return ruled('PresetCriteria', { criterion: periods[period] ?? capital(period) })
    }
    case 'colorScale':
      return scaleOf(look)
    case 'dataBar':
      return { type: 'DataBar', formula: '', rule: {}, format: barOf(look) }
    case 'iconSet':
      return { type: 'IconSet', formula: '', rule: {}, format: iconsOf(look) }
    default:
      return undefined
  }
}

function averageOf({ aboveAverage, equalAverage, stdDev }: Settings): string {
  const where = isOn(aboveAverage, true) ? 'Above' : 'Below'
  const deviation = { '1': 'One', '2': 'Two', '3': 'Three' }[stdDev ?? '']
  if (deviation !== undefined) return `${deviation}StdDev${where}Average`
  return `${isOn(equalAverage) ? 'EqualOr' : ''}${where}Average`
}

function scaleOf({ thresholds, colors }: HighlightLook): Condition {
  const points = thresholds.map(({ type = '', val }, at): Json => ({
    color: `#${colors[at] ?? '000000'}`,
    ...(val !== undefined && { formula: asWritten(val) }),
    type: bounds[type] ?? 'Number',
  }))
  const [minimum = {}, middle, end] = points
  const isThree = end !== undefined
  return {
    type: 'ColorScale',
    formula: '',
    rule: {
      minimum,
      ...(isThree && middle !== undefined && { midpoint: middle }),
      maximum: (isThree ? end : middle) ?? {},
    },
  }
}

function barOf({ thresholds, colors, settings }: HighlightLook): ReadonlyMap<string, Json> {
  const bound = ({ type = '', val }: Settings, at: number): Json => ({
    ...(val !== undefined && { formula: asWritten(val) }),
    type: type === (at === 0 ? 'min' : 'max') ? 'Automatic' : (bounds[type] ?? 'Automatic'),
  })
  const [low, high] = thresholds.map(bound)
  return new Map<string, Json>([
    ['positive/fillColor', `#${colors[0] ?? '638EC6'}`],
    ['lowerBoundRule', low ?? { type: 'Automatic' }],
    ['upperBoundRule', high ?? { type: 'Automatic' }],
    ['showDataBarOnly', !isOn(settings.showValue, true)],
  ])
}

const numbers: Readonly<Record<string, string>> = { '3': 'Three', '4': 'Four', '5': 'Five' }

function iconsOf({ thresholds, settings }: HighlightLook): ReadonlyMap<string, Json> {
  const { iconSet = '3TrafficLights1', reverse, showValue } = settings
  return new Map<string, Json>([
    ['style', `${numbers[iconSet.charAt(0)] ?? ''}${iconSet.slice(1)}`],
    ['reverseIconOrder', isOn(reverse)],
    ['showIconOnly', !isOn(showValue, true)],
    [
      'criteria',
      thresholds.map(({ type = '', val = '', gte }) => ({
        formula: asWritten(val),
        operator: isOn(gte, true) ? 'GreaterThanOrEqual' : 'GreaterThan',
        type: bounds[type] ?? 'Percent',
      })),
    ],
  ])
}

/** What cells look like, by the paths that the model keeps it under. */
function formatOf(style: CellStyle): readonly (readonly [string, Json])[] {
  const { bold, italic, underline, strike, color, fill, numberFormat } = style
  return [
    ...(bold ? [['font/bold', true] as const] : []),
    ...(italic ? [['font/italic', true] as const] : []),
    ...(underline ? [['font/underline', 'Single'] as const] : []),
    ...(strike ? [['font/strikethrough', true] as const] : []),
    ...(color === undefined ? [] : [['font/color', `#${color}`] as const]),
    ...(fill === undefined ? [] : [['fill/color', `#${fill}`] as const]),
    ...(numberFormat === undefined ? [] : [['numberFormat', numberFormat] as const]),
    ...(Object.keys(sides) as (keyof typeof sides)[]).flatMap((side): [string, Json][] => {
      const border = style[side]
      if (!border) return []
      const path = `borders/${sides[side]}`
      return [
        [`${path}/style`, lineNames[border.line] ?? 'Continuous'],
        [`${path}/color`, `#${border.color}`],
      ]
    }),
  ]
}

export const lineNames: Partial<Record<BorderLine, string>> = {
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
}
