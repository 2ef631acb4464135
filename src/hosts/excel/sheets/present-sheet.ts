import { parseRange, type CellRange } from '../../../workbook/address.ts'
import type { SheetKey } from '../../../workbook/sheet-keys.ts'
import { loaded } from '../excel-run.ts'
import { rangeIn } from '../glance.ts'
import { structureTag } from './structure-tag.ts'

export interface PresentTable {
  readonly name: string
  readonly range: CellRange
  /** By header, from the left. */
  readonly columns: readonly string[]
  readonly hasHeaders: boolean
  readonly hasTotals: boolean
  readonly isFiltered: boolean
}

/** A sheet of ours as it is in the book, without its cells. */
export interface PresentSheet {
  readonly key: SheetKey
  readonly title: string
  readonly id: string
  readonly used: CellRange | undefined
  /** What we left on it to know how we wrote it. */
  readonly tag: string | undefined
  readonly isProtected: boolean
  readonly protection: Excel.WorksheetProtectionOptions
  /** Whether the sheet's own filter hides rows. */
  readonly isFiltered: boolean
  readonly printArea: string | undefined
  readonly tables: readonly PresentTable[]
}

export interface PresentName {
  readonly name: string
  readonly formula: string
  readonly isVisible: boolean
}

/** The book as far as it concerns our sheets. */
export interface PresentBook {
  /** All sheets from left to right, by title. */
  readonly titles: readonly string[]
  readonly tableNames: readonly string[]
  readonly names: readonly PresentName[]
  readonly isStructureProtected: boolean
  readonly sheets: ReadonlyMap<SheetKey, PresentSheet>
}

/**
 * Looks at some of our sheets in two round trips.
 * @param titles of our sheets that are there
 */
export async function presentBook(
  context: Excel.RequestContext,
  titles: ReadonlyMap<SheetKey, string>,
  keys: readonly SheetKey[],
): Promise<PresentBook> {
  const { worksheets, names, protection, tables: allTables } = context.workbook
  const asked = await loaded(context, () => {
    worksheets.load('items/name')
    names.load('items/name,items/formula,items/visible')
    protection.load('protected')
    allTables.load('items/name')
    return keys.flatMap((key) => {
      const title = titles.get(key)
      return title === undefined ? [] : [{ key, ...askSheet(worksheets.getItem(title)) }]
    })
  })
  const ranges = await loaded(context, () =>
    asked.map(({ sheet }) =>
      sheet.tables.items.map((table) => {
        table.columns.load('items/name')
        table.autoFilter.load('isDataFiltered')
        return table.getRange().load('address')
      }),
    ),
  )
  const sheets = asked.map(({ key, sheet, used, tag, printArea }, at): [SheetKey, PresentSheet] => {
    return [
      key,
      {
        key,
        title: sheet.name,
        id: sheet.id,
        used: used.isNullObject ? undefined : rangeIn(used.address),
        tag: tag.isNullObject ? undefined : tag.value,
        isProtected: sheet.protection.protected,
        protection: sheet.protection.options,
        isFiltered: sheet.autoFilter.isDataFiltered,
        printArea: printArea.isNullObject ? undefined : withoutSheet(printArea.address),
        tables: sheet.tables.items.map((table, position) => ({
          name: table.name,
          range: rangeIn(ranges[at]?.[position]?.address ?? '') ?? firstCell,
          columns: table.columns.items.map(({ name }) => name),
          hasHeaders: table.showHeaders,
          hasTotals: table.showTotals,
          isFiltered: table.autoFilter.isDataFiltered,
        })),
      },
    ]
  })
  return {
    titles: worksheets.items.map(({ name }) => name),
    tableNames: allTables.items.map(({ name }) => name),
    names: names.items.map(({ name, formula, visible }) => ({
      name,
      formula: String(formula),
      isVisible: visible,
    })),
    isStructureProtected: protection.protected,
    sheets: new Map(sheets),
  }
}

/** Loads all that is to be known of a sheet but its cells. */
function askSheet(sheet: Excel.Worksheet) {
  sheet.load('name,id')
  sheet.protection.load('protected,options')
  sheet.autoFilter.load('isDataFiltered')
  sheet.tables.load('items/name,items/showHeaders,items/showTotals')
  return {
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load('address'),
    tag: sheet.customProperties.getItemOrNullObject(structureTag).load('value'),
    printArea: sheet.pageLayout.getPrintAreaOrNullObject().load('address'),
  }
}

const firstCell: CellRange = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }

function withoutSheet(address: string): string | undefined {
  const range = parseRange(address.slice(address.lastIndexOf('!') + 1))
  return range && address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '')
}
