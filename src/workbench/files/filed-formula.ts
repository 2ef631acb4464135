import { formulaFault } from '../../xlsx/write/checks/formula-fault.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import { intersection } from '../model/area.ts'
import type { Book } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { columnNames } from '../model/book/table-shape.ts'
import { scanFormula } from '../model/formula/scan.ts'
import { asFiled } from './future-functions.ts'

/** What formulas of a book may name, as the writer of files wants to know it. */
export function namesOf(book: Book): KnownNames {
  const small = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.map((name) => name.toLowerCase()))
  return {
    sheets: small(book.sheets.map(({ name }) => name)),
    tables: new Map(book.tables.map((table) => [table.name.toLowerCase(), small(columnNames(table))])),
    names: small(book.names.map(({ name }) => name)),
  }
}

/**
 * A formula as a file holds it, without its `=`; undefined where no file can hold it. Where people leave a table out
 * or write `[@Amount]`, files say it in full: `Lines[[#This Row],[Amount]]`.
 */
export function filedCellFormula(
  formula: string,
  known: KnownNames,
  place: { readonly sheet: Sheet; readonly row: number; readonly column: number } | undefined,
): string | undefined {
  const filed = asFiled(inFull(formula, () => tableAt(place)).replace(/^=/, ''))
  return formulaFault(filed, known) === undefined ? filed : undefined
}

/** A formula that leaves no table out; `own` is the one that it stands in, '' where it stands in none. */
export function inFull(formula: string, own: () => string): string {
  if (!formula.includes('[')) return formula
  return scanFormula(formula)
    .map((token) => {
      if (token.is !== 'structured') return token.text
      return `${token.table === '' ? own() : token.table}[${innerInFull(token.inner ?? '')}]`
    })
    .join('')
}

function tableAt(
  place: { readonly sheet: Sheet; readonly row: number; readonly column: number } | undefined,
): string {
  if (!place) return ''
  const cell = { top: place.row, left: place.column, rows: 1, columns: 1 }
  return place.sheet.tables.find(({ area }) => intersection(area, cell))?.name ?? ''
}

function innerInFull(inner: string): string {
  if (!inner.startsWith('@')) return inner
  const rest = inner.slice(1)
  if (rest === '') return '#This Row'
  return `[#This Row],${rest.startsWith('[') ? rest : `[${rest}]`}`
}
