import { isList, isObject, type Json, type JsonObject } from '../../json.ts'
import { guardAction } from '../book/protection.ts'
import { refuse } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { OfHighlight } from '../objects.ts'
import { highlightFormat, highlightFormatKinds, kept } from './highlight-format.ts'

/** A rule that is set as a whole, such as `{ formula1: '=0', operator: 'LessThan' }`. */
const wholeRule: Property<OfHighlight> = {
  get: ({ highlight }) => highlight.rule,
  set: ({ highlight, sheet }, value) => {
    guardAction(sheet, 'allowFormatCells')
    highlight.rule = isObject(value) ? value : refuse()
  },
}

const format = { format: (self: OfHighlight) => highlightFormat.of(self) }

const formulaRule = kind<OfHighlight>('ConditionalFormatRule', {
  properties: {
    formula: {
      get: ({ highlight }) => highlight.formula,
      set: ({ highlight, sheet }, value) => {
        guardAction(sheet, 'allowFormatCells')
        highlight.formula = typeof value === 'string' ? value : refuse()
      },
    },
  },
})

const custom = kind<OfHighlight>('CustomConditionalFormat', {
  objects: { ...format, rule: (self) => formulaRule.of(self) },
})

const byRule = (name: string) => kind<OfHighlight>(name, { properties: { rule: wholeRule }, objects: format })
const cellValue = byRule('CellValueConditionalFormat')
const preset = byRule('PresetCriteriaConditionalFormat')
const textComparison = byRule('TextConditionalFormat')
const topBottom = byRule('TopBottomConditionalFormat')

const colorScale = kind<OfHighlight>('ColorScaleConditionalFormat', {
  properties: {
    criteria: {
      get: ({ highlight }) => highlight.rule,
      set: ({ highlight, sheet }, value) => {
        guardAction(sheet, 'allowFormatCells')
        if (!isObject(value) || !isObject(value['minimum']) || !isObject(value['maximum'])) refuse()
        highlight.rule = value
      },
    },
    threeColorScale: {
      get: ({ highlight: { rule } }) => isObject(rule) && isObject(rule['midpoint']),
    },
  },
})

const positiveFormat = kind<OfHighlight>('ConditionalDataBarPositiveFormat', {
  properties: {
    borderColor: kept('positive/borderColor', ''),
    fillColor: kept('positive/fillColor', '#638EC6'),
    gradientFill: kept('positive/gradientFill', true),
  },
})

const negativeFormat = kind<OfHighlight>('ConditionalDataBarNegativeFormat', {
  properties: {
    borderColor: kept('negative/borderColor', ''),
    fillColor: kept('negative/fillColor', '#FF0000'),
    matchPositiveBorderColor: kept('negative/matchPositiveBorderColor', true),
    matchPositiveFillColor: kept('negative/matchPositiveFillColor', false),
  },
})

const dataBar = kind<OfHighlight>('DataBarConditionalFormat', {
  properties: {
    axisColor: kept('axisColor', '#000000'),
    axisFormat: kept('axisFormat', 'Automatic'),
    barDirection: kept('barDirection', 'Context'),
    lowerBoundRule: kept('lowerBoundRule', { type: 'Automatic' }),
    showDataBarOnly: kept('showDataBarOnly', false),
    upperBoundRule: kept('upperBoundRule', { type: 'Automatic' }),
  },
  objects: {
    positiveFormat: (self) => positiveFormat.of(self),
    negativeFormat: (self) => negativeFormat.of(self),
  },
})

const iconSet = kind<OfHighlight>('IconSetConditionalFormat', {
  properties: {
    criteria: {
      get: ({ highlight }) => highlight.format.get('criteria') ?? [],
      set: ({ highlight, sheet }, value) => {
        guardAction(sheet, 'allowFormatCells')
        highlight.format.set('criteria', isList(value) ? value : refuse())
      },
    },
    reverseIconOrder: kept('reverseIconOrder', false),
    showIconOnly: kept('showIconOnly', false),
    style: kept('style', 'ThreeTrafficLights1'),
  },
})

/** By the name of the type that Excel gives it: where it stands, and what it is. */
export const conditions = {
  CellValue: { at: 'cellValue', kind: cellValue },
  ColorScale: { at: 'colorScale', kind: colorScale },
  ContainsText: { at: 'textComparison', kind: textComparison },
  Custom: { at: 'custom', kind: custom },
  DataBar: { at: 'dataBar', kind: dataBar },
  IconSet: { at: 'iconSet', kind: iconSet },
  PresetCriteria: { at: 'preset', kind: preset },
  TopBottom: { at: 'topBottom', kind: topBottom },
} as const

export type ConditionType = keyof typeof conditions

export function isConditionType(value: Json): value is ConditionType {
  return typeof value === 'string' && Object.hasOwn(conditions, value)
}

/** Of these Excel says nothing about stopping: they colour every cell. */
export const neverStops: ReadonlySet<string> = new Set<ConditionType>(['ColorScale', 'DataBar', 'IconSet'])

export const noRule: JsonObject = {}

export const conditionKinds = [
  ...Object.values(conditions).map(({ kind: one }) => one),
  formulaRule,
  positiveFormat,
  negativeFormat,
  ...highlightFormatKinds,
] as const
