import { CellValueType, type ICellData } from '@univerjs/core'

export type PlainValue = string | number | boolean

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error'

const errors = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
])

export function isErrorText(text: string): boolean {
  return errors.has(text)
}

/** What a cell shows as its value, as Excel tells it: an empty cell is an empty text. */
export function valueOf(cell: ICellData | undefined): PlainValue {
  const { v: value, t: type } = cell ?? {}
  if (value === undefined || value === null) return ''
  if (type === CellValueType.BOOLEAN)
    return value === true || value === 1 || value === '1' || value === 'TRUE'
  return value
}

export function valueTypeOf(cell: ICellData | undefined): ValueType {
  const value = valueOf(cell)
  if (value === '') return cell?.f === undefined && cell?.v !== '' ? 'Empty' : 'String'
  if (typeof value === 'boolean') return 'Boolean'
  if (typeof value === 'number') return 'Double'
  return cell?.t !== CellValueType.FORCE_STRING && errors.has(value) ? 'Error' : 'String'
}

/** The formula as the person wrote it, else what stands in the cell. */
export function formulaOf(cell: ICellData | undefined): PlainValue {
  const written: unknown = cell?.custom?.['written']
  return typeof written === 'string' ? written : (cell?.f ?? valueOf(cell))
}

/** The content of a cell without its look: everything that a new value replaces. */
const blank = { v: null, f: null, si: null, p: null } as const

export function contentOf(value: PlainValue): ICellData {
  if (value === '') return { ...blank }
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  if (typeof value === 'number') return { ...blank, v: value, t: CellValueType.NUMBER }
  return { ...blank, v: value, t: CellValueType.STRING }
}

/** Text that stays text whatever it looks like, such as a code. */
export function textContent(text: string): ICellData {
  return text === '' ? { ...blank } : { ...blank, v: text, t: CellValueType.FORCE_STRING }
}

/** A formula; what calculation understands may differ from what was written. */
export function formulaContent(formula: string): ICellData {
  return { ...blank, f: formula }
}
