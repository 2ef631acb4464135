import { writeXlsx } from 'hucre/xlsx'
import { textOf, type Cell } from '../src/core/budget/cell.ts'
import type { ResultsFramework } from '../src/core/framework/schema.ts'
import type { InputFile } from '../src/hosts/file/decode-text.ts'
import { frameworkRows, frameworkTables } from '../src/workbook/framework-rows.ts'
import { headersOf, type OwnTableName } from '../src/workbook/own-tables.ts'
import { columnLetter, parseRange } from '../src/xlsx/reference.ts'

/** A sheet of a workbook made for a test; rows begin in A1. */
export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** The range of each table by its name; its columns are what its first row says. */
  readonly tables?: Readonly<Record<string, string>>
  readonly merges?: readonly string[]
  readonly veryHidden?: boolean
}

/** Makes a workbook of these sheets. */
export async function xlsxBook(name: string, sheets: readonly MadeSheet[]): Promise<InputFile> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name: title, rows, tables = {}, merges = [], veryHidden = false }) => ({
      name: title,
      rows: rows.map((cells) => cells.map(plainCell)),
      cells: formattedCells(rows),
      merges: merges.map(mergeOf),
      tables: Object.entries(tables).map(([table, range]) => ({
        name: table,
        range,
        columns: headerCells(rows, range).map((header) => ({ name: textOf(header) })),
        showAutoFilter: false,
      })),
      veryHidden,
    })),
  })
  return { name, bytes }
}

/** A sheet that holds one of our own tables and nothing else. */
export function ownSheet(
  table: OwnTableName,
  rows: readonly (readonly Cell[])[],
  {
    years = [2020, 2021, 2022, 2023],
    name = table,
    called = table,
  }: { years?: readonly number[]; name?: string; called?: string } = {},
): MadeSheet {
  const header = headersOf(table, years)
  const last = columnLetter(header.length)
  // A table has at least one row below its header.
  return { name, rows: [header, ...rows], tables: { [called]: `A1:${last}${Math.max(2, rows.length + 1)}` } }
}

/** The sheets that carry a framework, one for each table. */
export function frameworkSheets(
  framework: ResultsFramework,
  change: Readonly<Partial<Record<OwnTableName, readonly (readonly Cell[])[]>>> = {},
): readonly MadeSheet[] {
  const rows = frameworkRows(framework)
  return frameworkTables.map((table) => ownSheet(table, change[table] ?? rows[table]))
}

function headerCells(rows: MadeSheet['rows'], text: string): readonly Cell[] {
  const range = parseRange(text)
  if (!range) throw new Error(`${text} is no range`)
  return rows[range.firstRow - 1]?.slice(range.firstColumn - 1, range.lastColumn) ?? []
}

function mergeOf(text: string): { startRow: number; startCol: number; endRow: number; endCol: number } {
  const range = parseRange(text)
  if (!range) throw new Error(`${text} is no range`)
  const { firstRow, firstColumn, lastRow, lastColumn } = range
  return { startRow: firstRow - 1, startCol: firstColumn - 1, endRow: lastRow - 1, endCol: lastColumn - 1 }
}

function plainCell(cell: Cell): string | number | boolean | null {
  return typeof cell === 'object' ? null : cell
}

type Override = { value: string | number; type: 'number' | 'error'; style?: { numFmt: string } }

function formattedCells(rows: MadeSheet['rows']): Map<string, Override> {
  return new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): [string, Override][] => {
        if (typeof cell !== 'object' || cell === null) return []
        const at = `${row},${column}`
        if ('fault' in cell) return [[at, { value: cell.text, type: 'error' }]]
        const numFmt = cell.format === 'percent' ? '0.00%' : 'yyyy-mm-dd'
        return [[at, { value: cell.number, type: 'number', style: { numFmt } }]]
      }),
    ),
  )
}
