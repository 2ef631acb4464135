import type { Budget } from '../../core/budget/budget.ts'
import { bringInTexts } from '../../texts/bring-in.ts'
import { filled } from '../../texts/sheets.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { headerIn, ownTable } from '../../workbook/opened/own-table.ts'
import type { TableInfo } from '../../workbook/port.ts'
import { declaredSources, isSameName } from '../adopt/declared-source.ts'
import type { Done, Refusal } from '../adopt/refusal.ts'

/** Our own table of lines, to which others are brought. */
export interface OwnBudget {
  readonly headers: readonly string[]
  readonly years: readonly number[]
  /** Main units of the currency in one unit of its amounts. */
  readonly amountUnit: 1 | 1000
}

const needed = ['Line', 'Unit', 'Activity', 'Output', 'Enabler']

/** Finds our own table of lines, where what is brought to it counts. */
export function ownBudget(
  book: OpenedBook,
  tables: readonly TableInfo[],
): Done<{ readonly own: OwnBudget }> | Refusal {
  const table = ownTable(book, 'BudgetLines')
  if (!table) return refused('no-budget-sheet')
  const headers = headerIn(book, table)
  const missing = needed.filter((name) => !headers.some((header) => isSameName(header, name)))
  if (missing.length > 0) {
    return refused('columns-missing', { sheet: table.sheet, columns: missing.join(', ') })
  }
  const info = tables.find((one) => one.table === 'BudgetLines' && one.sheet === table.sheet)
  // Where nothing declares it, it counts as soon as it holds a line.
  const isDeclared = declaredSources(book).some(
    ({ texts }) => isSameName(texts.Sheet, table.sheet) || isSameName(texts.Range, table.name),
  )
  if (!info && isDeclared) return refused('budget-not-in-use')
  const years = headers.flatMap((header) => (/^\d{4}$/.test(header) ? [Number(header)] : []))
  return { ok: true, own: { headers, years, amountUnit: info?.amountUnit ?? 1 } }
}

/** Why a budget of another workbook is no part of this one's; undefined where it is. */
export function refusalOfOther(
  here: Budget,
  { name: file, budget: there }: { readonly name: string; readonly budget: Budget },
): Refusal | undefined {
  const [own, other] = [here.lookup.framework, there.lookup.framework]
  if (isSameName(own.id, other.id)) return undefined
  return refused('other-framework', {
    file,
    here: own.title ?? own.id,
    there: other.title ?? other.id,
  })
}

export function refused(
  code: keyof typeof bringInTexts,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  return { ok: false, code, message: filled(bringInTexts[code], values) }
}
