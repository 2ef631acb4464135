import type { LineTable } from '../budget/line-table.ts'
import { lineName } from '../budget/line-place.ts'
import type { ByYear } from '../budget/periods.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'
import type { PendingMode, Unallocated } from './allocation.ts'
import { apportion } from './apportion.ts'
import { addTo, isNil, zeros } from './by-year.ts'
import type { PlacedShare, Placement } from './placement.ts'

/** The money as planned (stage 0): what each output and each enabler was given directly. */
export interface Planned {
  readonly total: ByYear
  readonly direct: readonly ByYear[]
  readonly pools: readonly ByYear[]
  readonly left: readonly Unallocated[]
}

/** Sums lines and shares by output and enabler; excluded money on pending outputs stays behind. */
export function planMoney(
  lookup: FrameworkLookup,
  lines: LineTable,
  placement: Placement,
  pending: PendingMode,
): Planned {
  refuseBeyondExact(lines)
  const years = lines.years.length
  const targets = lookup.outputs.length + lookup.enablers.length
  const byTarget = lines.amounts.map((amounts) => sumByTarget(amounts, placement.target, targets))
  const sums = Array.from({ length: targets }, (_, at) => byTarget.map((column) => column[at] ?? 0))
  for (const { line, shares } of placement.split) {
    apportionLine(lines, line, shares).forEach((amounts, at) => {
      const sum = sums[shares[at]?.target ?? -1]
      if (sum) addTo(sum, amounts)
    })
  }
  const unplaced = placement.unplaced.map(({ line, reason }) =>
    leftAt(lines, line, reason, amountsOf(lines, line)),
  )
  const excluded = pending === 'exclude' ? excludePending(lookup, lines, placement) : []
  const direct = sums.slice(0, lookup.outputs.length)
  if (pending === 'exclude') {
    for (const [at, output] of lookup.outputs.entries()) if (output.pending) direct[at] = zeros(years)
  }
  return {
    total: byTarget.map((column) => column.reduce((sum, amount) => sum + amount, 0)),
    direct,
    pools: sums.slice(lookup.outputs.length),
    left: [...unplaced, ...excluded].sort((a, b) => a.source.line - b.source.line),
  }
}

/** One amount for each share and year; the shares of a line sum to the line in each year. */
export function apportionLine(lines: LineTable, line: number, shares: readonly PlacedShare[]): ByYear[] {
  const weights = shares.map(({ basisPoints }) => basisPoints)
  const byYear = amountsOf(lines, line).map((amount) => apportion(amount, weights))
  return shares.map((_, at) => byYear.map((amounts) => amounts[at] ?? 0))
}

export function amountsOf(lines: LineTable, line: number): ByYear {
  return lines.amounts.map((amounts) => amounts[line] ?? 0)
}

/** The sum of each target, and behind them that of the lines that are not tagged in place. */
export function sumByTarget(amounts: Float64Array, target: Int32Array, targets: number): Float64Array {
  const sums = new Float64Array(targets + 1)
  for (let line = 0; line < amounts.length; line++) {
    const tagged = target[line] ?? -1
    const at = tagged < 0 ? targets : tagged
    sums[at] = (sums[at] ?? 0) + (amounts[line] ?? 0)
  }
  return sums
}

/** Sums are kept as exact integers, which end at 90 trillion francs; no budget comes near, but a file may. */
function refuseBeyondExact({ amounts }: LineTable): void {
  const size = amounts.reduce((sum, column) => sum + sizeOf(column), 0)
  if (size > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(
      'The amounts of this budget add up to more than 90 trillion, which cannot be summed exactly.',
    )
  }
}

function sizeOf(amounts: Float64Array): number {
  let size = 0
  for (let line = 0; line < amounts.length; line++) size += Math.abs(amounts[line] ?? 0)
  return size
}

type LeftLine = Unallocated & { readonly source: { readonly kind: 'line'; readonly line: number } }

function leftAt(lines: LineTable, line: number, reason: string, amounts: ByYear): LeftLine {
  return { from: lineName(lines, line), stage: 0, reason, amounts, source: { kind: 'line', line } }
}

/** Of each line, the money on pending outputs: the whole of a direct line, the shares of a split one. */
function excludePending(lookup: FrameworkLookup, lines: LineTable, { target, split }: Placement): LeftLine[] {
  const isPending = (at: number): boolean => lookup.outputs[at]?.pending ?? false
  const left: LeftLine[] = []
  target.forEach((at, line) => {
    const amounts = isPending(at) ? amountsOf(lines, line) : []
    if (!isNil(amounts)) left.push(leftAt(lines, line, pendingExcluded, amounts))
  })
  for (const { line, shares } of split) {
    const amounts = zeros(lines.years.length)
    apportionLine(lines, line, shares).forEach((share, at) => {
      if (isPending(shares[at]?.target ?? -1)) addTo(amounts, share)
    })
    if (!isNil(amounts)) left.push(leftAt(lines, line, pendingExcluded, amounts))
  }
  return left
}

/** Why money on pending outputs stays behind when they are excluded. */
export const pendingExcluded = 'pending-excluded'
