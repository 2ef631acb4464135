import { parseRange, type CellRange } from '../../workbook/address.ts'
import type { OpenedName, OpenedTable } from '../../workbook/opened/opened-book.ts'
import { send } from './excel-run.ts'

/** A sheet of an open book, without its cells. */
export interface GlancedSheet {
  readonly name: string
  readonly id: string
  readonly isVisible: boolean
  readonly isProtected: boolean
  /** Whether a filter hides rows, of the sheet or of one of its tables. */
  readonly isFiltered: boolean
  /** The cells that hold anything; undefined for a blank sheet. */
  readonly used: CellRange | undefined
}

/** What stands where in an open book. */
export interface Glance {
  readonly file: string
  readonly isReadOnly: boolean
  readonly isStructureProtected: boolean
  readonly calculation: 'done' | 'busy' | 'manual'
  readonly sheets: readonly GlancedSheet[]
  readonly tables: readonly OpenedTable[]
  readonly names: readonly OpenedName[]
}

/** Looks at a book in two round trips, whatever it holds. */
export async function glanceAt(context: Excel.RequestContext): Promise<Glance> {
  const { workbook } = context
  const { application, protection, worksheets, tables, names } = workbook
  await send(context, () => {
    workbook.load('name,readOnly')
    application.load('calculationState,calculationMode')
    protection.load('protected')
    worksheets.load('items/name,items/id,items/visibility')
    tables.load('items/name,items/showHeaders,items/showTotals')
    names.load('items/name,items/formula')
  })
  const sheetParts = worksheets.items.map(sheetPart)
  const tableParts = tables.items.map(tablePart)
  await send(context, () => {
    for (const { queue } of [...sheetParts, ...tableParts]) queue()
  })
  const found = tableParts.map(({ table, isFiltered }) => ({ table: table(), isFiltered: isFiltered() }))
  const filtered = new Set(found.flatMap(({ table, isFiltered }) => (isFiltered ? [table.sheet] : [])))
  return {
    file: workbook.name,
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
    calculation: calculationOf(application),
    sheets: sheetParts.map(({ sheet }) => sheet(filtered)),
    tables: found.map(({ table }) => table),
    names: [
      ...names.items.map(({ name, formula }) => ({ name, refersTo: withoutSign(formula) })),
      ...sheetParts.flatMap(({ namesOfSheet }) => namesOfSheet()),
    ],
  }
}

function sheetPart(worksheet: Excel.Worksheet) {
  const used = worksheet.getUsedRangeOrNullObject(true)
  return {
    queue: () => {
      worksheet.protection.load('protected')
      worksheet.autoFilter.load('isDataFiltered')
      worksheet.names.load('items/name,items/formula')
      used.load('address')
    },
    sheet: (filtered: ReadonlySet<string>): GlancedSheet => ({
      name: worksheet.name,
      id: worksheet.id,
      isVisible: worksheet.visibility === 'Visible',
      isProtected: worksheet.protection.protected,
      isFiltered: worksheet.autoFilter.isDataFiltered || filtered.has(worksheet.name),
      used: used.isNullObject ? undefined : rangeIn(used.address),
    }),
    namesOfSheet: (): OpenedName[] =>
      worksheet.names.items.map(({ name, formula }) => ({
        name,
        refersTo: withoutSign(formula),
        sheet: worksheet.name,
      })),
  }
}

function tablePart(table: Excel.Table) {
  const range = table.getRange()
  return {
    queue: () => {
      range.load('address')
      table.worksheet.load('name')
      table.columns.load('items/name')
      table.autoFilter.load('isDataFiltered')
    },
    isFiltered: () => table.autoFilter.isDataFiltered,
    table: (): OpenedTable => ({
      name: table.name,
      sheet: table.worksheet.name,
      range: rangeIn(range.address) ?? { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 },
      headerRows: table.showHeaders ? 1 : 0,
      totalsRows: table.showTotals ? 1 : 0,
      columns: table.columns.items.map(({ name }) => name),
    }),
  }
}

/** The block of an address such as `'BR 2020'!B3:Q200`; whole columns and rows are none. */
export function rangeIn(address: string): CellRange | undefined {
  return parseRange(address.slice(address.lastIndexOf('!') + 1))
}

function withoutSign(formula: unknown): string {
  return String(formula).replace(/^=/, '')
}

function calculationOf({ calculationMode, calculationState }: Excel.Application): Glance['calculation'] {
  if (calculationState !== 'Done') return calculationMode === 'Manual' ? 'manual' : 'busy'
  return 'done'
}
