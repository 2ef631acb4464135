import { loaded } from '../excel-run.ts'
import type { GlancedSheet } from '../glance.ts'

/** The addresses of the cells of sheets that hold formulas, by sheet; of none, where there are none. */
export async function formulaCells(
  context: Excel.RequestContext,
  sheets: readonly GlancedSheet[],
): Promise<ReadonlyMap<string, string>> {
  const asked = await loaded(context, () =>
    sheets
      .filter(({ used }) => used)
      .map(({ name }) => ({
        name,
        areas: context.workbook.worksheets
          .getItem(name)
          .getRange()
          .getSpecialCellsOrNullObject('Formulas')
          .load('address'),
      })),
  )
  return new Map(
    asked.flatMap(({ name, areas }) => (areas.isNullObject ? [] : [[name, addressIn(areas.address)]])),
  )
}

/** The blocks of `'BR, 2020'!B7:B9,'BR, 2020'!D7` without their sheet. */
function addressIn(address: string): string {
  return address.replace(/'(?:[^']|'')*'!/g, '').replace(/[^,!']+!/g, '')
}
