import type { Span } from './branch.ts'

/** The exact cells of a table: whole numbers, of which `unit` make one as shown (CHF 000: 100,000 centimes). */
export interface ExactTable {
  /** By leaf row, then leaf column. */
  readonly cells: readonly (readonly bigint[])[]
  readonly unit: bigint
}

/** The exact value of a cell at any level: the sum of the leaf cells it covers. */
export function exactSum(cells: readonly (readonly bigint[])[], row: Span, column: Span): bigint {
  let sum = 0n
  for (let r = row.first; r < row.end; r++) {
    for (let c = column.first; c < column.end; c++) sum += cells[r]?.[c] ?? 0n
  }
  return sum
}

/** The shown value of a cell at any level: the sum of the shown leaf cells it covers. */
export function shownSum(shown: readonly (readonly number[])[], row: Span, column: Span): number {
  let sum = 0
  for (let r = row.first; r < row.end; r++) {
    for (let c = column.first; c < column.end; c++) sum += shown[r]?.[c] ?? 0
  }
  return sum
}

/** The whole units at or below a value; towards minus infinity. */
export function floorOf(value: bigint, unit: bigint): bigint {
  const quotient = value / unit
  return quotient * unit > value ? quotient - 1n : quotient
}

/** The nearest whole units, halves away from zero. */
export function nearestOf(value: bigint, unit: bigint): bigint {
  const size = value < 0n ? -value : value
  const units = (2n * size + unit) / (2n * unit)
  return value < 0n ? -units : units
}

/**
 * What showing the ceiling of a value adds to its distance from the exact one over showing the floor:
 * negative where the ceiling is nearer, `unit` where the value is whole already.
 */
export function stepUp(value: bigint, unit: bigint): bigint {
  return unit - 2n * (value - floorOf(value, unit) * unit)
}
