import { ErrorType } from '@univerjs/engine-formula'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { isWithin } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { fillFormula } from '../formula/shift.ts'
import { contentOf, valueOf, type PlainValue } from '../grid/cell-content.ts'
import { CellFormulas, isTrue } from '../grid/cell-formulas.ts'
import { clearRangesRead } from '../grid/ranges-read.ts'
import { readTyped } from '../grid/typed-text.ts'
import type { Book } from './book.ts'
import { findArea } from './find-area.ts'
import type { ListRule, Sheet } from './sheet.ts'
import { numberFormatOf, shownText } from './styled.ts'

const standardRefusal =
  "This value doesn't match the data validation restrictions that are defined for this cell."

/** Refuses what somebody types into a cell whose rule does not allow it. */
export function checkTyped(book: Book, sheet: Sheet, row: number, column: number, text: string): void {
  const rule = ruleAt(sheet, row, column)
  const { showAlert, style, message, title } = alertOf(rule)
  if (!rule || !showAlert || style !== 'Stop') return
  if (text === '' || text.startsWith('=')) return
  if (isAllowed(book, sheet, rule, row, column, text)) return
  const words = [title, message].filter((part) => part !== '').join(': ')
  throw new ExcelError('InvalidOperation', words === '' ? standardRefusal : words)
}

/** Whether what stands in a cell is what its rule would let somebody type. */
export function isValid(book: Book, sheet: Sheet, row: number, column: number): boolean {
  const rule = ruleAt(sheet, row, column)
  const value = valueOf(sheet.grid.cell(row, column))
  if (!rule || (value === '' && rule.ignoreBlanks)) return true
  // Lists are of what cells show, limits are of values.
  const text = listOf(rule) ? shownText(sheet, row, column) : String(value)
  return isAllowed(book, sheet, rule, row, column, text)
}

/** The rule that holds for a cell. */
export function ruleAt(sheet: Sheet, row: number, column: number): ListRule | undefined {
  const cell = { top: row, left: column, rows: 1, columns: 1 }
  return sheet.lists.find(({ area }) => isWithin(cell, area))
}

/** What a cell's list offers; undefined where it has none that its arrow would show. */
export function entriesAt(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
): readonly string[] | undefined {
  const rule = ruleAt(sheet, row, column)
  return rule && hasList(sheet, row, column) ? entriesOf(book, sheet, rule, row, column) : undefined
}

/** Whether a cell shows the arrow of a list once it is selected. */
export function hasList(sheet: Sheet, row: number, column: number): boolean {
  const rule = ruleAt(sheet, row, column)
  const list = rule && listOf(rule)
  return list !== undefined && list['inCellDropDown'] !== false
}

function listOf({ rule }: ListRule): JsonObject | undefined {
  const list = isObject(rule) ? rule['list'] : undefined
  return isObject(list) ? list : undefined
}

/** The texts of a list: `a,b,c` or the cells that its formula leads to, moved along as Excel moves it. */
function entriesOf(
  book: Book,
  sheet: Sheet,
  rule: ListRule,
  row: number,
  column: number,
): readonly string[] | undefined {
  const source = listOf(rule)?.['source']
  if (typeof source !== 'string') return undefined
  if (!source.startsWith('=')) return source.split(',').map((entry) => entry.trim())
  const formula = fillFormula(source, row - rule.area.top, column - rule.area.left)
  const [, quoted] = /^=INDIRECT\("([^"]+)"\)$/i.exec(formula) ?? []
  try {
    const found = findArea(book, sheet, quoted ?? formula.slice(1))
    return textsIn(found.sheet, found.area)
  } catch (thrown) {
    if (thrown instanceof ExcelError) return undefined
    throw thrown
  }
}

function textsIn(sheet: Sheet, area: Parameters<Sheet['grid']['filled']>[0]): readonly string[] {
  const block = sheet.grid.filled(area)
  if (!block) return []
  const texts: string[] = []
  for (let row = block.top; row < block.top + block.rows; row++) {
    for (let column = block.left; column < block.left + block.columns; column++) {
      const text = shownText(sheet, row, column)
      if (text !== '') texts.push(text)
    }
  }
  return texts
}

function isAllowed(
  book: Book,
  sheet: Sheet,
  rule: ListRule,
  row: number,
  column: number,
  text: string,
): boolean {
  if (listOf(rule)) {
    const entries = entriesOf(book, sheet, rule, row, column)
    return entries === undefined || entries.some((entry) => entry.toLowerCase() === text.trim().toLowerCase())
  }
  const [kind = '', limits] = isObject(rule.rule) ? (Object.entries(rule.rule)[0] ?? []) : []
  if (!isObject(limits)) return true
  const { value } = readTyped(text, numberFormatOf(sheet, row, column) === '@')
  if (kind === 'custom') return meetsFormula(book, sheet, rule, row, column, value)
  const measured = kind === 'textLength' ? text.length : value
  const isNumeric = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'].includes(kind)
  if (!isNumeric) return true
  if (typeof measured !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(measured))) return false
  const first = limitOf(book, sheet, limits['formula1'])
  const second = limitOf(book, sheet, limits['formula2'])
  return first === undefined || meets(measured, limits['operator'], first, second ?? first)
}

/** Whether a formula is true once the value stands in the cell; what cannot be calculated here allows all. */
function meetsFormula(
  { engine }: Book,
  { id: sheetId, grid }: Sheet,
  { area, rule }: ListRule,
  row: number,
  column: number,
  value: PlainValue,
): boolean {
  const custom = isObject(rule) ? rule['custom'] : undefined
  const formula = isObject(custom) ? custom['formula'] : undefined
  if (typeof formula !== 'string' || !formula.startsWith('=') || engine.calculation.isRunning()) return true
  const before = grid.cell(row, column)
  const kept = before && { ...before }
  const formulas = new CellFormulas(engine)
  try {
    grid.put(row, column, [[contentOf(value)]])
    grid.flush()
    formulas.load()
    const place = { row: area.top, column: area.left, down: row - area.top, across: column - area.left }
    const result = formulas.valueOf({ sheetId, formula, ...place })
    if (!result || (result.isError() && result.getValue() === ErrorType.NAME)) return true
    return isTrue(result)
  } finally {
    grid.replace(row, column, [[kept]])
    grid.flush()
    clearRangesRead()
  }
}

/** A number, or that of the cell a formula leads to. */
function limitOf(book: Book, sheet: Sheet, given: Json | undefined): number | undefined {
  if (typeof given === 'number') return given
  if (typeof given !== 'string' || given === '') return undefined
  const plain = readTyped(given.replace(/^=/, ''), false).value
  if (typeof plain === 'number') return plain
  try {
    const found = findArea(book, sheet, given.slice(1))
    const value = valueOf(found.sheet.grid.cell(found.area.top, found.area.left))
    return typeof value === 'number' ? value : undefined
  } catch (thrown) {
    if (thrown instanceof ExcelError) return undefined
    throw thrown
  }
}

function meets(value: number, operator: Json | undefined, first: number, second: number): boolean {
  switch (operator) {
    case 'NotBetween':
      return value < first || value > second
    case 'EqualTo':
      return value === first
    case 'NotEqualTo':
      return value !== first
    case 'GreaterThan':
      return value > first
    case 'LessThan':
      return value < first
    case 'GreaterThanOrEqualTo':
      return value >= first
    case 'LessThanOrEqualTo':
      return value <= first
    default:
      return value >= first && value <= second
  }
}

function alertOf(rule: ListRule | undefined): {
  readonly showAlert: boolean
  readonly style: string
  readonly message: string
  readonly title: string
} {
  const alert = isObject(rule?.errorAlert) ? rule.errorAlert : {}
  const text = (part: Json | undefined): string => (typeof part === 'string' ? part : '')
  return {
    showAlert: alert['showAlert'] !== false,
    style: text(alert['style']) || 'Stop',
    message: text(alert['message']),
    title: text(alert['title']),
  }
}
