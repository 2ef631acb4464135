import { BooleanNumber, type IStyleBase } from '@univerjs/core'
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting'
import { isObject, plainText, type Json, type JsonObject } from '../../../json.ts'
import type { Highlight, Sheet } from '../../../model/book/sheet.ts'
import { rangeIn } from '../places.ts'
import { barRule, iconRule, numberOf, scaleRule } from './scale-rules.ts'

/** A conditional format as Univer paints it; undefined for one that it has no picture of. */
export function highlightRule(sheet: Sheet, highlight: Highlight): IConditionFormattingRule | undefined {
  const rule = ruleOf(sheet, highlight)
  return (
    rule && {
      cfId: highlight.id,
      ranges: highlight.areas.map((area) => rangeIn(sheet, area)),
      stopIfTrue: highlight.stopIfTrue,
      rule,
    }
  )
}

type Rule = IConditionFormattingRule['rule']

function ruleOf(sheet: Sheet, highlight: Highlight): Rule | undefined {
  const { type, formula } = highlight
  const rule = isObject(highlight.rule) ? highlight.rule : {}
  const base = { type: CFRuleType.highlightCell, style: styleOf(highlight.format) } as const
  switch (type) {
    case 'Custom':
      return { ...base, subType: CFSubRuleType.formula, value: formula }
    case 'CellValue':
      return numberRule(base, rule)
    case 'ContainsText':
      return textRule(base, rule)
    case 'PresetCriteria':
      return presetRule(base, plainText(rule['criterion']))
    case 'TopBottom':
      return {
        ...base,
        subType: CFSubRuleType.rank,
        isBottom: plainText(rule['type']).startsWith('Bottom'),
        isPercent: plainText(rule['type']).endsWith('Percent'),
        value: Number(rule['rank']),
      }
    case 'ColorScale':
      return scaleRule(rule)
    case 'DataBar':
      return barRule(sheet, highlight)
    case 'IconSet':
      return iconRule(highlight.format)
    default:
      return undefined
  }
}

interface Base {
  readonly type: CFRuleType.highlightCell
  readonly style: IStyleBase
}

const operators: Readonly<Record<string, CFNumberOperator>> = {
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThan: CFNumberOperator.lessThan,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
}

function numberRule(base: Base, { formula1, formula2, operator }: JsonObject): Rule | undefined {
  const [first, second] = [numberOf(formula1), numberOf(formula2)]
  const named = operators[plainText(operator)]
  if (first === undefined || named === undefined) return undefined
  const subType = CFSubRuleType.number
  return named === CFNumberOperator.between || named === CFNumberOperator.notBetween
    ? { ...base, subType, operator: named, value: [first, second ?? first] }
    : { ...base, subType, operator: named as CFNumberOperator.equal, value: first }
}

function textRule(base: Base, { operator, text }: JsonObject): Rule | undefined {
  const named = {
    Contains: CFTextOperator.containsText,
    NotContains: CFTextOperator.notContainsText,
    BeginsWith: CFTextOperator.beginsWith,
    EndsWith: CFTextOperator.endsWith,
  }[plainText(operator)]
  if (named === undefined) return undefined
  return { ...base, subType: CFSubRuleType.text, operator: named, value: plainText(text) }
}

function presetRule(base: Base, criterion: string): Rule | undefined {
  const { average, text } = CFSubRuleType
  switch (criterion) {
    case 'Blanks':
      return { ...base, subType: text, operator: CFTextOperator.containsBlanks }
    case 'NonBlanks':
      return { ...base, subType: text, operator: CFTextOperator.notContainsBlanks }
    case 'Errors':
      return { ...base, subType: text, operator: CFTextOperator.containsErrors }
    case 'NonErrors':
      return { ...base, subType: text, operator: CFTextOperator.notContainsErrors }
    case 'DuplicateValues':
      return { ...base, subType: CFSubRuleType.duplicateValues }
    case 'UniqueValues':
      return { ...base, subType: CFSubRuleType.uniqueValues }
    case 'AboveAverage':
      return { ...base, subType: average, operator: CFNumberOperator.greaterThan }
    case 'BelowAverage':
      return { ...base, subType: average, operator: CFNumberOperator.lessThan }
    default:
      return undefined
  }
}

function styleOf(format: ReadonlyMap<string, Json>): IStyleBase {
  const colour = (path: string): { readonly rgb: string } | undefined => {
    const value = format.get(path)
    return typeof value === 'string' && value !== '' ? { rgb: value } : undefined
  }
  const [fill, font] = [colour('fill/color'), colour('font/color')]
  const { TRUE } = BooleanNumber
  const underline = format.get('font/underline')
  return {
    ...(fill && { bg: fill }),
    ...(font && { cl: font }),
    ...(format.get('font/bold') === true && { bl: TRUE }),
    ...(format.get('font/italic') === true && { it: TRUE }),
    ...(format.get('font/strikethrough') === true && { st: { s: TRUE } }),
    ...(typeof underline === 'string' && underline !== 'None' && { ul: { s: TRUE } }),
  }
}
