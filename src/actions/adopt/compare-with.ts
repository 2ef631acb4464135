import { readAmount } from '../../core/budget/amount.ts'
import { textOf, type Cell } from '../../core/budget/cell.ts'
import type { SourcePreview } from './preview-source.ts'

/** A user's own total beside what her lines add up to, as she counts: in francs or in thousands. */
export type Comparison =
  | { readonly is: 'equal'; readonly to: number | 'plan' }
  | { readonly is: 'different'; readonly to: number | 'plan'; readonly difference: number }
  | { readonly is: 'no-amount'; readonly text: string }

/**
 * Compares a cell of the user's with the total of a year, or of all years.
 * @param to the total that is meant; left out: the one that is nearest
 */
export function compareWith(
  { totals, amountUnit }: SourcePreview,
  cell: Cell | undefined,
  to?: number | 'plan',
): Comparison {
  const amount = centimesIn(cell, amountUnit)
  if (typeof amount !== 'number') return { is: 'no-amount', text: textOf(cell) }
  const plan = totals.reduce((sum, { centimes }) => sum + centimes, 0)
  const all = [
    ...totals.map(({ year, centimes }) => ({ of: year, centimes })),
    { of: 'plan' as const, centimes: plan },
  ]
  const meant = to === undefined ? all : all.filter(({ of }) => of === to)
  const [first, ...others] = meant.map(({ of, centimes }) => ({ of, less: amount - centimes }))
  if (!first) return { is: 'no-amount', text: textOf(cell) }
  const { of, less } = others.reduce(
    (near, one) => (Math.abs(one.less) < Math.abs(near.less) ? one : near),
    first,
  )
  return less === 0
    ? { is: 'equal', to: of }
    : { is: 'different', to: of, difference: less / (100 * amountUnit) }
}

/** A total may be finer than a centime, as averages and shares make it. */
function centimesIn(cell: Cell | undefined, amountUnit: 1 | 1000): ReturnType<typeof readAmount> {
  if (typeof cell === 'number') return Math.round(cell * amountUnit * 100)
  return readAmount(cell, { scale: amountUnit === 1000 ? 5 : 2, textCounts: true })
}
