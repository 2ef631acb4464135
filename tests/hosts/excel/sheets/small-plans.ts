import { lookupOf } from '../../../../src/core/framework/lookup.ts'
import type { ResultsFramework } from '../../../../src/core/framework/schema.ts'
import type { BookRequest } from '../../../../src/actions/make-book.ts'
import type { SheetKey } from '../../../../src/workbook/sheet-keys.ts'
import type { SheetPlan, WritePlan } from '../../../../src/workbook/write-plan.ts'
import { second } from '../../../budget-of.ts'
import { csvBook, madeReport } from '../../../workbook/made-books.ts'

const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2025,2026,2027,Note'

/** Lines on the invented framework: a few, more of them, and some that are wrong. */
export const fewLines = [
  'L1,SEA-B,Buoys,OBJ-A,A/01,,,,1000,2000,0,',
  'L2,LAND-B,Quays,OBJ-C,C/01,,,,500,500,500,',
  'L3,HQ,Accounts,,,Treasury,,,300,300,300,',
]
export const moreLines = [
  ...fewLines,
  'L4,SEA-B,Charts,OBJ-B,B/02,,,,70,80,90,',
  'L5,LAND-B,Roads,OBJ-D,D/02,,,,11,12,13,',
  'L6,HQ,Ships,,,Fleet-IT,,,40,0,40,',
]
export const wrongLines = [...moreLines, 'L7,SEA-B,Lost,,,,,,1,1,1,', 'L7,SEA-B,Twice,OBJ-A,A/9,,,,1,x,1,']

/** A report on lines, with the framework in it. */
export async function reportOn(
  lines: readonly string[],
  request: Partial<BookRequest> = {},
  framework: ResultsFramework = second,
): Promise<WritePlan> {
  const book = csvBook({ BudgetLines: [header, ...lines].join('\n') })
  const { plan } = await madeReport(book, request, lookupOf(framework))
  return plan
}

export function sheetOf({ sheets }: WritePlan, key: SheetKey): SheetPlan {
  const sheet = sheets.find((one) => one.key === key)
  if (!sheet) throw new Error(`no sheet ${key} is planned`)
  return sheet
}
