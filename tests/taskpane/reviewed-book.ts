import { cellAt } from '../../src/workbook/address.ts'
import type { ResultsFramework } from '../../src/core/framework/schema.ts'
import type { BookRequest } from '../../src/actions/make-book.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { reportOn } from '../hosts/excel/sheets/small-plans.ts'

/** A report on a few lines: direct ones, a bureau's pool, a central pool with a driver, and one that is not placed. */
export function reviewedBook(
  request: Partial<BookRequest> = {},
  framework?: ResultsFramework,
): Promise<WritePlan> {
  return reportOn(
    [
      'L1,SEA-B,Buoys,OBJ-A,A/01,,,,1000,2000,0,illustrative',
      'L2,SEA-B,Charts,OBJ-B,B/02,,,,700,80,90,',
      'L3,HQ,Accounts,,,Treasury,,,300,300,300,',
      'L4,LAND-B,Quays,OBJ-C,C/01,,,,500,500,500,',
      'L5,SEA-B,Lost,,,,,,10,10,10,',
    ],
    request,
    framework,
  )
}

/** The cell of a column in the first row of a sheet that begins with a code. */
export function cellOf({ sheets }: WritePlan, key: string, code: string, column: number): string {
  const sheet = sheets.find((one) => one.key === key)
  for (const { row, column: first, rows } of sheet?.blocks ?? []) {
    const down = first === 1 ? rows.findIndex(([cell]) => cell === code) : -1
    if (down >= 0) return cellAt(row + down, column)
  }
  throw new Error(`${key} has no row ${code}`)
}
