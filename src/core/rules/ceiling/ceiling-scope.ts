import type { Budget } from '../../budget/budget.ts'
import { amountOf, periodsOf, type Period } from '../../budget/periods.ts'
import type { CeilingRow } from '../../budget/revenue.ts'
import { totalOf, totalsBy } from '../../budget/totals.ts'
import type { CodeBook } from '../../framework/code-book.ts'

/** The kinds of ceiling that stand for a whole period and so need no key. */
export function isOfPeriod({ kind }: CeilingRow): boolean {
  return kind === 'plan' || kind === 'biennium' || kind === 'year'
}

/** The period a ceiling is set for; the plan needs none written. */
export function periodOf({ kind, period }: CeilingRow, { lines }: Budget): Period | undefined {
  const written = period === '' && kind === 'plan' ? 'plan' : period.toLowerCase()
  const found = periodsOf(lines.years).find(({ key }) => key === written)
  const isYear = found !== undefined && /^\d{4}$/.test(found.key)
  const fits = kind === 'plan' ? found?.key === 'plan' : kind === 'year' ? isYear : true
  const fitsBiennium = kind !== 'biennium' || (found !== undefined && !isYear && found.key !== 'plan')
  return fits && fitsBiennium ? found : undefined
}

/** The list a ceiling's key is looked up in; groups have none, they are what the lines say. */
export function keyBook({ kind }: CeilingRow, { lookup }: Budget): CodeBook | undefined {
  return kind === 'category' || kind === 'unit' || kind === 'fund' ? lookup.books[kind] : undefined
}

/** The lines and years that fall under a ceiling: all lines, or those with one of some texts in one column. */
export interface CeilingScope {
  readonly period: Period
  readonly only: { readonly role: CeilingColumn; readonly texts: readonly string[] } | undefined
}

type CeilingColumn = 'Category' | 'Unit' | 'Fund' | 'Group'

/** @returns undefined where no line could fall under it: an unknown period or key */
export function scopeUnder(ceiling: CeilingRow, budget: Budget): CeilingScope | undefined {
  const period = periodOf(ceiling, budget)
  if (!period) return undefined
  if (isOfPeriod(ceiling)) return { period, only: undefined }
  const sameKey = keyTest(ceiling, budget)
  const role = roleOf(ceiling)
  if (!sameKey || !role) return undefined
  return { period, only: { role, texts: budget.lines.coded[role].texts.filter(sameKey) } }
}

/** What is planned under a ceiling, in centimes; undefined where no line could fall under it. */
export function plannedUnder(ceiling: CeilingRow, budget: Budget): number | undefined {
  const scope = scopeUnder(ceiling, budget)
  if (!scope) return undefined
  const { period, only } = scope
  if (!only) return amountOf(period, totalOf(budget.lines))
  const totals = totalsBy(budget.lines, only.role)
  return only.texts.reduce((sum, text) => sum + amountOf(period, totals.get(text) ?? []), 0)
}

function keyTest(ceiling: CeilingRow, budget: Budget): ((text: string) => boolean) | undefined {
  const book = keyBook(ceiling, budget)
  if (!book || book.items.length === 0) {
    const key = ceiling.key.toLowerCase()
    return (text) => text.trim().toLowerCase() === key
  }
  const key = book.resolve(ceiling.key)
  if (key.kind !== 'known') return undefined
  return (text) => {
    const written = book.resolve(text)
    return written.kind === 'known' && written.at === key.at
  }
}

function roleOf({ kind }: CeilingRow): CeilingColumn | undefined {
  if (kind === 'category') return 'Category'
  if (kind === 'unit') return 'Unit'
  if (kind === 'fund') return 'Fund'
  return kind === 'group' ? 'Group' : undefined
}
