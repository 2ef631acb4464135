import type { CellPlan } from '../write-plan.ts'

/** A live figure: its formula, and in centimes what the formula gives now. */
export interface Figure {
  readonly formula: string
  readonly centimes: number
}

export function cellOf({ formula, centimes }: Figure): CellPlan {
  return { formula, value: centimes / 100 }
}

/** The sum of figures that stand in other cells. */
export function sumOfFigures(parts: readonly { readonly cell: string; readonly figure: Figure }[]): Figure {
  return {
    formula: parts.length === 0 ? '0' : parts.map(({ cell }) => cell).join('+'),
    centimes: parts.reduce((sum, { figure }) => sum + figure.centimes, 0),
  }
}

/** The first figure less the others. */
export function lessFigures(whole: Figure, cells: readonly string[], figures: readonly Figure[]): Figure {
  return {
    formula: [`(${whole.formula})`, ...cells].join('-'),
    centimes: figures.reduce((rest, { centimes }) => rest - centimes, whole.centimes),
  }
}
