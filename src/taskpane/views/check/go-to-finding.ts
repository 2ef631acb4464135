import type { HeldFinding } from '../../../actions/check-state/held-finding.ts'
import { textOf } from '../../../core/budget/cell.ts'
import { columnNumber } from '../../../workbook/address.ts'
import type { PaneActions } from '../../state/pane-actions.ts'

/** A cell of a sheet: `Budget`, `H14`. */
export interface CellNow {
  readonly sheet: string
  readonly address: string
}

/** Whether a finding is of a line that can be looked up in its sheet. */
export function hasLine({ at, line, row }: HeldFinding): boolean {
  return at.sheet !== null && at.row !== null && line !== undefined && row !== undefined
}

/**
 * Where the cell of a finding stands now, looked up in the sheet by the id of its line.
 * @returns undefined where only reading the book can tell
 */
export async function cellNow(
  { at, line, row }: HeldFinding,
  cells: PaneActions['cells'],
): Promise<CellNow | undefined> {
  const { sheet, row: before, column } = at
  if (sheet === null || before === null || line === undefined || !row) return undefined
  const shown = column ?? 'A'
  const [left, right] = [row.idColumn, column ?? row.idColumn].toSorted(
    (a, b) => columnNumber(a) - columnNumber(b),
  )
  const heads = await cells(sheet, `${left}${row.headerRow}:${right}${row.headerRow}`)
  const texts = (heads?.[0] ?? []).map(textOf)
  const [idHead, head] = left === row.idColumn ? [texts.at(0), texts.at(-1)] : [texts.at(-1), texts.at(0)]
  if (idHead !== row.idHeader || (column !== null && head !== row.header)) return undefined
  const isIt = (cell: string | undefined): boolean => cell?.trim() === line
  const idsAt = async (first: number, last: number): Promise<readonly string[]> =>
    ((await cells(sheet, `${row.idColumn}${first}:${row.idColumn}${last}`)) ?? []).map(([cell]) =>
      textOf(cell),
    )
  const [id] = await idsAt(before, before)
  if (isIt(id)) return { sheet, address: `${shown}${before}` }
  const first = row.headerRow + 1
  const ids = await idsAt(first, row.lastRow + rowsCome)
  const found = ids.flatMap((one, nth) => (isIt(one) ? [first + nth] : []))
  return found.length === 1 ? { sheet, address: `${shown}${found[0] ?? before}` } : undefined
}

/** Rows that may have come to a table since it was read. */
const rowsCome = 500
