import { HostError } from '../../workbook/host-error.ts'
import { parseRange } from '../../xlsx/reference.ts'
import type { CellRange, Workbook } from '../../xlsx/read-workbook.ts'
import { headerText, type HeaderText } from './foreign-header.ts'
import { ownTable, textRows } from './own-table.ts'

/** Where budget lines stand in a workbook, as its tables `Sources` and `Columns` say. */
export interface DeclaredSource {
  readonly name: string
  readonly sheet: string
  readonly range: CellRange
  readonly headerRows: number
  readonly amountUnit: 1 | 1000
  readonly unit: string | undefined
  /** The header as roles: the role of each column that plays one, '' for the others. */
  readonly rolesOf: (header: readonly HeaderText[]) => string[]
}

/**
 * The sources of a book that are in use; a book that declares none has our own table of lines.
 * @throws HostError in words where a source cannot be found as declared
 */
export function sourcesIn(workbook: Workbook, file: string): readonly DeclaredSource[] {
  const declared = textRows(workbook, 'Sources')
  if (declared.length === 0) return [ownSource(workbook, file)]
  const columns = textRows(workbook, 'Columns')
  return declared.filter(isInUse).map((row) => {
    const name = row['Source'] ?? ''
    const where = `${file}, table Sources, row ${row.row}`
    const own = columns.filter((column) => column['Source'] === name)
    return {
      name,
      ...placeOf(workbook, row['Sheet'] ?? '', row['Range'] ?? '', row['HeaderRows'] ?? '', where),
      amountUnit: amountUnitOf(row['AmountUnit'] ?? '', where),
      unit: row['Unit'] === '' ? undefined : row['Unit'],
      rolesOf: (header) => rolesOf(header, own, `${file}, source “${name}”`),
    }
  })
}

function ownSource(workbook: Workbook, file: string): DeclaredSource {
  const table = ownTable(workbook, 'BudgetLines')
  if (!table) {
    throw new HostError(
      'budget-lines-missing',
      `${file} holds no budget lines: it has neither a table BudgetLines nor a table Sources that says where they are.`,
    )
  }
  const range = { ...table.range, lastRow: table.data.lastRow }
  const headerRows = table.data.firstRow - table.range.firstRow
  return {
    name: 'BudgetLines',
    sheet: table.sheet,
    range,
    headerRows,
    amountUnit: 1,
    unit: undefined,
    rolesOf: () => [...table.columns],
  }
}

function isInUse(row: Readonly<Record<string, string>>): boolean {
  return !/^(false|no|0)$/i.test(row['InUse'] ?? '')
}

function amountUnitOf(text: string, where: string): 1 | 1000 {
  if (/(^|\s)'?000$|^1000$/.test(text)) return 1000
  if (text === '' || text === '1' || /^[A-Z]{3}$/i.test(text)) return 1
  throw new HostError('source-unknown', `${where}: “${text}” is no amount unit; write CHF or CHF 000.`)
}

function placeOf(
  workbook: Workbook,
  sheet: string,
  written: string,
  headerRows: string,
  where: string,
): Pick<DeclaredSource, 'sheet' | 'range' | 'headerRows'> {
  const table = written === '' ? undefined : ownTable(workbook, written)
  if (table) {
    const range = { ...table.range, lastRow: table.data.lastRow }
    return { sheet: table.sheet, range, headerRows: table.data.firstRow - table.range.firstRow }
  }
  const found = workbook.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())
  if (!found) throw new HostError('source-unknown', `${where}: there is no sheet “${sheet}”.`)
  const count = headerRows === '' ? 1 : Number(headerRows)
  if (!Number.isInteger(count) || count < 1 || count > 20) {
    throw new HostError('source-unknown', `${where}: “${headerRows}” is no number of header rows.`)
  }
  const range = written === '' ? usedRange(workbook, found.name) : parseRange(written)
  if (!range) {
    throw new HostError(
      'source-unknown',
      `${where}: “${written}” is neither a range such as B3:Q200 nor a table.`,
    )
  }
  return { sheet: found.name, range, headerRows: count }
}

function usedRange(workbook: Workbook, sheet: string): CellRange {
  const { rows } = workbook.readSheet(sheet)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1)
  return { firstRow: rows[0]?.row ?? 1, lastRow: rows.at(-1)?.row ?? 1, firstColumn: 1, lastColumn: width }
}

/** Puts the role declared in `Columns` in the place of each header; without any, headers are the layout's own. */
function rolesOf(
  header: readonly HeaderText[],
  columns: readonly Readonly<Record<string, string>>[],
  where: string,
): string[] {
  if (columns.length === 0) return header.map(({ whole }) => whole)
  const roles = header.map(() => '')
  for (const column of columns) {
    const wanted = headerText(column['Header'] ?? '').toLowerCase()
    const positions = positionsOf(header, wanted)
    const [position, other] = positions
    if (position === undefined || other !== undefined) {
      const problem = position === undefined ? 'has no column' : 'has several columns'
      throw new HostError('source-unknown', `${where} ${problem} headed “${column['Header'] ?? ''}”.`)
    }
    roles[position] = column['Role'] ?? ''
  }
  return roles
}

/** The columns with this header: by all their header cells, or else by the lowest. */
function positionsOf(header: readonly HeaderText[], wanted: string): number[] {
  const at = (text: (one: HeaderText) => string): number[] =>
    header.flatMap((one, position) => (text(one).toLowerCase() === wanted ? [position] : []))
  const whole = at((one) => one.whole)
  return whole.length > 0 ? whole : at((one) => one.lowest)
}
