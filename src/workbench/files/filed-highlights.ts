import type { BorderLine, CellStyle } from '../../xlsx/cell-style.ts'
import type { HighlightLook, Settings } from '../../xlsx/sheet-look.ts'
import { isList, isObject, plainText, type Json, type JsonObject } from '../json.ts'
import { areaText } from '../model/area.ts'
import type { Highlight } from '../model/book/sheet.ts'
import { colourOfGrid } from './cell-look.ts'
import { filedFormula, filedOperator, part, small, textPart } from './formula-text.ts'
import { bounds, lineNames, presets, sides, texts } from './highlights.ts'

const boundNames = new Map(Object.entries(bounds).map(([name, own]) => [own, name]))
const fileLines: ReadonlyMap<string, BorderLine> = new Map(
  Object.entries(lineNames).map(([line, name]) => [name, line as BorderLine]),
)

function filedAverage(criterion: string): Settings | undefined {
  const [, equal, deviation, where] =
    /^(EqualOr)?(?:(One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion) ?? []
  if (where === undefined) return undefined
  const stdDev = { One: '1', Two: '2', Three: '3' }[deviation ?? '']
  return {
    ...(where === 'Below' && { aboveAverage: '0' }),
    ...(equal !== undefined && { equalAverage: '1' }),
    ...(stdDev !== undefined && { stdDev }),
  }
}

function styleOf(format: ReadonlyMap<string, Json>): CellStyle {
  const color = colourOfGrid(textAt(format, 'font/color'))
  const fill = colourOfGrid(textAt(format, 'fill/color'))
  const numberFormat = textAt(format, 'numberFormat')
  const underline = textAt(format, 'font/underline')
  const borders = (Object.keys(sides) as (keyof typeof sides)[]).flatMap(
    (side): [string, CellStyle['top']][] => {
      const style = textAt(format, `borders/${sides[side]}/style`)
      if (style === undefined || style === 'None') return []
      const colour = colourOfGrid(textAt(format, `borders/${sides[side]}/color`)) ?? '000000'
      return [[side, { line: fileLines.get(style) ?? 'thin', color: colour }]]
    },
  )
  return {
    ...(format.get('font/bold') === true && { bold: true }),
    ...(format.get('font/italic') === true && { italic: true }),
    ...(underline !== undefined && underline !== 'None' && { underline: true }),
    ...(format.get('font/strikethrough') === true && { strike: true }),
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { fill }),
    ...(numberFormat !== undefined && numberFormat !== '' && { numberFormat }),
    ...Object.fromEntries(borders),
  }
}

function textAt(format: ReadonlyMap<string, Json>, path: string): string | undefined {
  const value = format.get(path)
  return typeof value === 'string' ? value : undefined
}

/** A conditional format as a file holds it; undefined for one that it cannot hold. */
export function highlightLook(highlight: Highlight): HighlightLook | undefined {
  const { areas, stopIfTrue, format } = highlight
  const filed = filedCondition(highlight, areas[0] ? (areaText(areas[0]).split(':')[0] ?? 'A1') : 'A1')
  if (!filed || areas.length === 0) return undefined
  const { settings = {}, formulas = [], thresholds = [], colors = [], type } = filed
  const style = styleOf(format)
  return {
    areas: areas.map((area) => areaText(area)),
    type,
    settings: { ...settings, ...(stopIfTrue && { stopIfTrue: '1' }) },
    formulas,
    thresholds,
    colors,
    ...(Object.keys(style).length > 0 && { style }),
  }
}

type Filed = Pick<HighlightLook, 'type'> &
  Partial<Pick<HighlightLook, 'settings' | 'formulas' | 'thresholds' | 'colors'>>

function filedCondition({ type, formula, rule, format }: Highlight, cell: string): Filed | undefined {
  switch (type) {
    case 'Custom':
      return formula === '' ? undefined : { type: 'expression', formulas: [filedFormula(withSign(formula))] }
    case 'CellValue': {
      const formulas = ['formula1', 'formula2']
        .map((name) => part(rule, name))
        .filter((one) => one !== undefined && one !== null && one !== '')
      return {
        type: 'cellIs',
        settings: { operator: filedOperator(textPart(rule, 'operator')) },
        formulas: formulas.map((one) => filedFormula(one)),
      }
    }
    case 'ContainsText':
      return filedText(textPart(rule, 'operator'), textPart(rule, 'text'), cell)
    case 'TopBottom': {
      const kind = textPart(rule, 'type')
      return {
        type: 'top10',
        settings: {
          rank: textPart(rule, 'rank'),
          ...(kind.startsWith('Bottom') && { bottom: '1' }),
          ...(kind.endsWith('Percent') && { percent: '1' }),
        },
      }
    }
    case 'PresetCriteria':
      return filedPreset(textPart(rule, 'criterion'), cell)
    case 'ColorScale': {
      const points = [part(rule, 'minimum'), part(rule, 'midpoint'), part(rule, 'maximum')].filter(isObject)
      return {
        type: 'colorScale',
        thresholds: points.map((point) => threshold(point, 'num')),
        colors: points.map((point) => colourOfGrid(textPart(point, 'color')) ?? '000000'),
      }
    }
    case 'DataBar':
      return {
        type: 'dataBar',
        settings: format.get('showDataBarOnly') === true ? { showValue: '0' } : {},
        thresholds: [
          threshold(format.get('lowerBoundRule') ?? null, 'min'),
          threshold(format.get('upperBoundRule') ?? null, 'max'),
        ],
        colors: [colourOfGrid(textAt(format, 'positive/fillColor')) ?? '638EC6'],
      }
    case 'IconSet':
      return filedIcons(format)
    default:
      return undefined
  }
}

function withSign(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`
}

/** The format wants a formula beside the text, which says the same. */
function filedText(operator: string, text: string, cell: string): Filed | undefined {
  const type = Object.keys(texts).find((name) => texts[name] === operator)
  const literal = `"${text.replaceAll('"', '""')}"`
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${literal},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${literal},${cell}))`,
    beginsWith: `LEFT(${cell},${text.length})=${literal}`,
    endsWith: `RIGHT(${cell},${text.length})=${literal}`,
  }
  if (type === undefined) return undefined
  const own = type === 'notContainsText' ? 'notContains' : type
  return { type, settings: { operator: own, text }, formulas: [formulas[type] ?? ''] }
}

function filedPreset(criterion: string, cell: string): Filed | undefined {
  const average = filedAverage(criterion)
  if (average) return { type: 'aboveAverage', settings: average }
  const type = Object.keys(presets).find((name) => presets[name] === criterion)
  const formulas: Readonly<Record<string, string>> = {
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  }
  if (type !== undefined) {
    const formula = formulas[type]
    return { type, ...(formula !== undefined && { formulas: [formula] }) }
  }
  const period = criterion === 'LastSevenDays' ? 'last7Days' : small(criterion)
  const formula = periodFormula(period, cell)
  return formula === undefined
    ? undefined
    : { type: 'timePeriod', settings: { timePeriod: period }, formulas: [formula] }
}

function periodFormula(period: string, cell: string): string | undefined {
  const day = `ROUNDDOWN(${cell},0)`
  const month = (by: number): string => {
    const date = by === 0 ? 'TODAY()' : `EDATE(TODAY(),${by})`
    return `AND(MONTH(${cell})=MONTH(${date}),YEAR(${cell})=YEAR(${date}))`
  }
  const week = (by: number): string =>
    `AND(TODAY()-${day}>=WEEKDAY(TODAY())-${7 * (by + 1)},TODAY()-${day}<WEEKDAY(TODAY())-${7 * by})`
  const formulas: Readonly<Record<string, string>> = {
    today: `FLOOR(${cell},1)=TODAY()`,
    yesterday: `FLOOR(${cell},1)=TODAY()-1`,
    tomorrow: `FLOOR(${cell},1)=TODAY()+1`,
    last7Days: `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
    thisMonth: month(0),
    lastMonth: month(-1),
    nextMonth: month(1),
    thisWeek: week(0),
    lastWeek: week(-1),
    nextWeek: week(1),
  }
  return formulas[period]
}

function threshold(point: Json, automatic: string): Settings {
  const formula = textPart(point, 'formula').replace(/^=/, '')
  const type = boundNames.get(textPart(point, 'type')) ?? automatic
  return { type, ...(formula !== '' && { val: formula }) }
}

function filedIcons(format: ReadonlyMap<string, Json>): Filed {
  const style = textAt(format, 'style') ?? 'ThreeTrafficLights1'
  const [, word = 'Three', rest = ''] = /^(Three|Four|Five)(.*)$/.exec(style) ?? []
  const count = { Three: 3, Four: 4, Five: 5 }[word] ?? 3
  const criteria = format.get('criteria') ?? []
  const listed = (isList(criteria) ? criteria : []).filter(isObject)
  const even = Array.from({ length: count }, (_, at): JsonObject => ({
    formula: String(Math.round((at * 100) / count)),
    type: 'Percent',
  }))
  return {
    type: 'iconSet',
    settings: {
      iconSet: `${count}${rest}`,
      ...(format.get('reverseIconOrder') === true && { reverse: '1' }),
      ...(format.get('showIconOnly') === true && { showValue: '0' }),
    },
    thresholds: even.map((byDefault, at) => {
      const own = listed[at]
      const from = own && plainText(own['formula'] ?? '') !== '' ? own : byDefault
      const isOver = own?.['operator'] === 'GreaterThan'
      return { ...threshold(from, 'percent'), ...(isOver && { gte: '0' }) }
    }),
  }
}
