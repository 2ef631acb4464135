import { areaText, quotedSheet, type Area } from '../area.ts'
import { scanFormula } from './scan.ts'

/** A table as formulas see it. */
export interface TableShape {
  readonly name: string
  readonly sheet: string
  /** With its header and total rows. */
  readonly area: Area
  readonly columns: readonly string[]
  readonly hasHeaders: boolean
  readonly hasTotals: boolean
}

/** Where a formula stands, which `[@Column]` and a table left out are about. */
export interface FormulaPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** A structured reference that names nothing, such as a column that is not there. */
export class NoSuchPart extends Error {}

/** What a formula becomes that names what is gone. */
export function orRefError(form: () => string): string {
  try {
    return form()
  } catch (thrown) {
    if (thrown instanceof NoSuchPart) return '=#REF!'
    throw thrown
  }
}

export interface Translated {
  /** The formula with cell addresses only. */
  readonly formula: string
  readonly isStructured: boolean
}

/**
 * Puts cell addresses in the place of structured references: `SUM(Lines[2021])` becomes
 * `SUM('Budget'!$H$7:$H$91)`. Univer reads few of them right.
 */
export function translate(formula: string, tables: readonly TableShape[], place: FormulaPlace): Translated {
  let isStructured = false
  const parts = scanFormula(formula).map((token) => {
    if (token.is === 'name') {
      const table = tables.find(({ name }) => sameText(name, token.text))
      if (!table) return token.text
      isStructured = true
      return address(table, body(table))
    }
    if (token.is !== 'structured') return token.text
    isStructured = true
    const table =
      token.table === ''
        ? tables.find((one) => one.sheet === place.sheet && holds(one.area, place))
        : tables.find(({ name }) => sameText(name, token.table))
    if (!table) throw new NoSuchPart(token.text)
    return address(table, partOf(table, token.inner ?? '', place))
  })
  return { formula: parts.join(''), isStructured }
}

/** The formula after a table or one of its columns has got another name. */
export function renameIn(
  formula: string,
  rename: {
    readonly table: string
    readonly newTable?: string
    readonly column?: string
    readonly newColumn?: string
  },
  isInTable: boolean,
): string {
  return scanFormula(formula)
    .map((token) => {
      if (token.is !== 'structured') {
        return token.is === 'name' && sameText(token.text, rename.table)
          ? (rename.newTable ?? token.text)
          : token.text
      }
      const isMeant = token.table === '' ? isInTable : sameText(token.table, rename.table)
      if (!isMeant) return token.text
      const table = token.table === '' ? '' : (rename.newTable ?? token.table)
      return `${table}[${renamedInner(token.inner ?? '', rename.column, rename.newColumn)}]`
    })
    .join('')
}

function renamedInner(inner: string, column: string | undefined, newColumn: string | undefined): string {
  if (column === undefined || newColumn === undefined) return inner
  if (sameText(unescaped(inner), column)) return escaped(newColumn)
  if (inner.startsWith('@') && sameText(unescaped(inner.slice(1)), column)) return `@[${escaped(newColumn)}]`
  return inner.replace(/\[((?:'.|[^'[\]])*)\]/g, (whole, name: string) =>
    sameText(unescaped(name), column) ? `[${escaped(newColumn)}]` : whole,
  )
}

function partOf(table: TableShape, inner: string, place: FormulaPlace): Area {
  if (inner === '') return body(table)
  const thisRow = inner.startsWith('@')
  const rest = thisRow ? inner.slice(1) : inner
  const parts = bracketed(rest)
  const items = parts.names.filter((name) => name.startsWith('#'))
  const columns = parts.names.filter((name) => !name.startsWith('#')).map(unescaped)
  const rows = rowsOf(table, thisRow ? ['#This Row'] : items, place)
  const [first, second] = columns
  if (first === undefined) return rows
  const from = columnOf(table, first)
  const to = second === undefined ? from : columnOf(table, second)
  return { ...rows, left: table.area.left + Math.min(from, to), columns: Math.abs(to - from) + 1 }
}

/** `Col`, `#Totals`, `[Col]`, `[#All],[Col]`, `[A]:[B]`: the names in them. */
function bracketed(text: string): { readonly names: readonly string[] } {
  if (!text.startsWith('[')) return { names: text === '' ? [] : [text] }
  return { names: [...text.matchAll(/\[((?:'.|[^'[\]])*)\]/g)].map(([, name = '']) => name) }
}

function rowsOf(table: TableShape, items: readonly string[], place: FormulaPlace): Area {
  const { area, hasHeaders, hasTotals } = table
  const wanted = new Set(items.map((item) => item.toLowerCase()))
  if (wanted.size === 0) return body(table)
  if (wanted.has('#all')) return area
  if (wanted.has('#this row')) {
    const data = body(table)
    if (place.row < data.top || place.row >= data.top + data.rows) throw new NoSuchPart('#This Row')
    return { ...data, top: place.row, rows: 1 }
  }
  const data = body(table)
  const from = wanted.has('#headers') && hasHeaders ? area.top : wanted.has('#data') ? data.top : undefined
  const to =
    wanted.has('#totals') && hasTotals
      ? area.top + area.rows
      : wanted.has('#data')
        ? data.top + data.rows
        : undefined
  const top = from ?? (to === undefined ? undefined : to - 1)
  const end = to ?? (from === undefined ? undefined : from + 1)
  if (top === undefined || end === undefined) throw new NoSuchPart(items.join())
  return { ...area, top, rows: end - top }
}

export function body({ area, hasHeaders, hasTotals }: TableShape): Area {
  const above = hasHeaders ? 1 : 0
  return { ...area, top: area.top + above, rows: area.rows - above - (hasTotals ? 1 : 0) }
}

function columnOf(table: TableShape, name: string): number {
  const at = table.columns.findIndex((column) => sameText(column, name))
  if (at < 0) throw new NoSuchPart(name)
  return at
}

function address(table: TableShape, area: Area): string {
  return `${quotedSheet(table.sheet)}!${areaText(area, '$')}`
}

function holds({ top, left, rows, columns }: Area, { row, column }: FormulaPlace): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns
}

function unescaped(name: string): string {
  return name.replace(/'(.)/gs, '$1')
}

function escaped(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&")
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
