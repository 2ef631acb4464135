import { parseRange, type CellRange } from '../../workbook/address.ts'
import type { OpenedName, OpenedTable } from '../../workbook/opened/opened-book.ts'
import { loaded, send } from './excel-run.ts'

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
  const { askedSheets, askedTables } = await loaded(context, () => ({
    askedSheets: worksheets.items.map((sheet) => {
      sheet.protection.load('protected')
      sheet.autoFilter.load('isDataFiltered')
      sheet.names.load('items/name,items/formula')
      return { sheet, used: sheet.getUsedRangeOrNullObject(true).load('address') }
    }),
    askedTables: tables.items.map((table) => {
      table.worksheet.load('name')
      table.columns.load('items/name')
      table.autoFilter.load('isDataFiltered')
      return { table, range: table.getRange().load('address') }
    }),
  }))
  const filtered = new Set(
    askedTables.flatMap(({ table }) => (table.autoFilter.isDataFiltered ? [table.worksheet.name] : [])),
  )
  return {
    file: workbook.name,
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
    calculation: calculationOf(application),
    sheets: askedSheets.map(({ sheet, used }) => ({
      name: sheet.name,
      id: sheet.id,
      isVisible: sheet.visibility === 'Visible',
      isProtected: sheet.protection.protected,
      isFiltered: sheet.autoFilter.isDataFiltered || filtered.has(sheet.name),
      used: used.isNullObject ? undefined : rangeIn(used.address),
    })),
    tables: askedTables.map(({ table, range }) => tableOf(table, range.address)),
    names: [
      ...names.items.map((item) => nameOf(item)),
      ...askedSheets.flatMap(({ sheet }) =>
        sheet.names.items.map((item) => ({ ...nameOf(item), sheet: sheet.name })),
      ),
    ],
  }
}

function tableOf(table: Excel.Table, address: string): OpenedTable {
  return {
    name: table.name,
    sheet: table.worksheet.name,
    range: rangeIn(address) ?? { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 },
    headerRows: table.showHeaders ? 1 : 0,
    totalsRows: table.showTotals ? 1 : 0,
    columns: table.columns.items.map(({ name }) => name),
  }
}

function nameOf({ name, formula }: Excel.NamedItem): OpenedName {
  return { name, refersTo: String(formula).replace(/^=/, '') }
}

/** The block of an address such as `'BR 2020'!B3:Q200`; whole columns and rows are none. */
export function rangeIn(address: string): CellRange | undefined {
  return parseRange(address.slice(address.lastIndexOf('!') + 1))
}

/** By hand, what waits for being calculated (`Pending`) waits for a person; what is being calculated ends by itself. */
function calculationOf({ calculationMode, calculationState }: Excel.Application): Glance['calculation'] {
  const isManual = calculationMode === 'Manual'
  if (calculationState === 'Calculating' || (calculationState === 'Pending' && !isManual)) return 'busy'
  return isManual ? 'manual' : 'done'
}
