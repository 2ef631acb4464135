import {
  CFNumberOperator,
  CFRuleType,
  CFValueType,
  type IConditionFormattingRule,
  IIconSetType,
  type IValueConfig,
} from '@univerjs/sheets-conditional-formatting'
import { isList, isObject, plainText, type Json, type JsonObject } from '../../../json.ts'
import type { Area } from '../../../model/area.ts'
import type { Highlight, Sheet } from '../../../model/book/sheet.ts'
import { valueOf } from '../../../model/grid/cell-content.ts'

type Rule = IConditionFormattingRule['rule']

const bounds: Readonly<Record<string, CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
}

/** A value that colours, bars or icons begin with; a number may be written as a formula. */
function boundOf({ formula, type }: JsonObject): IValueConfig {
  const wanted = bounds[plainText(type ?? '')] ?? CFValueType.num
  const number = numberOf(formula)
  if (number !== undefined)
    return { type: wanted === CFValueType.formula ? CFValueType.num : wanted, value: number }
  const text = plainText(formula ?? '')
  return text === '' ? { type: wanted, value: 0 } : { type: CFValueType.formula, value: asFormula(text) }
}

function asFormula(text: string): string {
  return text.startsWith('=') ? text : `=${text}`
}

export function scaleRule(rule: JsonObject): Rule {
  const points = ['minimum', 'midpoint', 'maximum'].flatMap((name) => {
    const point = rule[name]
    return isObject(point) ? [point] : []
  })
  return {
    type: CFRuleType.colorScale,
    config: points.map((point, index) => ({
      index,
      color: plainText(point['color'] ?? ''),
      value: boundOf(point),
    })),
  }
}

/** Excel's bars begin at nought, unless something is below it. */
export function barRule(sheet: Sheet, { format, areas }: Highlight): Rule {
  const text = (path: string, otherwise: string): string => plainText(format.get(path) ?? otherwise)
  const bound = (path: string, sign: 1 | -1, end: CFValueType): IValueConfig => {
    const rule = format.get(path)
    if (isObject(rule) && plainText(rule['type'] ?? '') in bounds) return boundOf(rule)
    return reaches(sheet, areas, sign) ? { type: end, value: 0 } : { type: CFValueType.num, value: 0 }
  }
  return {
    type: CFRuleType.dataBar,
    isShowValue: format.get('showDataBarOnly') !== true,
    config: {
      min: bound('lowerBoundRule', -1, CFValueType.min),
      max: bound('upperBoundRule', 1, CFValueType.max),
      isGradient: format.get('positive/gradientFill') !== false,
      positiveColor: text('positive/fillColor', '#638EC6'),
      nativeColor: text('negative/fillColor', '#FF0000'),
    },
  }
}

/** Whether any number lies above nought, or below it. */
function reaches({ grid }: Sheet, areas: readonly Area[], sign: 1 | -1): boolean {
  return areas.some((area) => {
    const { top, left, rows, columns } = grid.filled(area) ?? { top: 0, left: 0, rows: 0, columns: 0 }
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) {
        const value = valueOf(grid.cell(row, column))
        if (typeof value === 'number' && value * sign > 0) return true
      }
    }
    return false
  })
}

/** Sets whose icons Univer keeps from the lowest to the highest. */
const rising: ReadonlySet<string> = new Set(['4Rating', '5Rating'])
const iconTypes: ReadonlyMap<string, IIconSetType> = new Map(
  Object.values(IIconSetType).map((one) => [one, one]),
)
const counts: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 }

/** Icons by thresholds, the lowest of which is always met; undefined for a set that Univer has no icons of. */
export function iconRule(format: ReadonlyMap<string, Json>): Rule | undefined {
  const [, word = '', rest = ''] =
    /^(Three|Four|Five)(.+)$/.exec(plainText(format.get('style') ?? 'ThreeTrafficLights1')) ?? []
  const count = counts[word] ?? 0
  const name = `${count}${rest}`
  const iconType = iconTypes.get(name)
  if (iconType === undefined) return undefined
  const criteria = format.get('criteria')
  const listed = isList(criteria) ? criteria : []
  const isUp = (format.get('reverseIconOrder') === true) !== rising.has(iconType)
  const config = Array.from({ length: count }, (_, index) => {
    const at = count - 1 - index
    const own = listed[at]
    const criterion = isObject(own) && plainText(own['formula'] ?? '') !== '' ? own : evenly(at, count)
    const isOver = criterion['operator'] === 'GreaterThan'
    return {
      operator: isOver ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
      value: boundOf(criterion),
      iconType,
      iconId: String(isUp ? at : index),
    }
  })
  return { type: CFRuleType.iconSet, isShowValue: format.get('showIconOnly') !== true, config }
}

function evenly(at: number, count: number): JsonObject {
  return { formula: String(Math.round((at * 100) / count)), type: 'Percent' }
}

/** `=0` and 0 are the same number. */
export function numberOf(given: Json | undefined): number | undefined {
  const text = plainText(given ?? '').replace(/^=/, '')
  return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
}
