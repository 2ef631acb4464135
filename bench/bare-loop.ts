import type { Cell } from '../src/core/budget/cell.ts'
import type { FrameworkLookup } from '../src/core/framework/lookup.ts'
import { nonZero } from './answer.ts'
import { at } from './line-cells.ts'

/** What the bare loop finds: no places, no messages, no cascade. */
export interface BareAnswer {
  /** Lines whose id an earlier line has. */
  readonly doubled: number
  /** Lines whose tags are neither an output under its objective nor an enabler. */
  readonly unmapped: number
  /** Centimes by year of the lines tagged in place. */
  readonly sums: Readonly<Record<string, readonly number[]>>
}

/** The yardstick: the plainest loop over rows of cells that looks for doubled ids, checks the mapping and sums. */
export function bareLoop(rows: readonly (readonly Cell[])[], lookup: FrameworkLookup): BareAnswer {
  const years = lookup.framework.years.length
  const objectiveOf = new Map(
    lookup.outputs.map(({ code, objective }) => [code, lookup.objectives[objective]?.code] as const),
  )
  const sumsOf = new Map(
    [...lookup.outputs, ...lookup.enablers].map(({ code }) => [code, new Array<number>(years).fill(0)]),
  )
  const ids = new Set<Cell | undefined>()
  let doubled = 0
  let unmapped = 0
  for (const cells of rows) {
    const id = cells[at.id]
    if (id !== '') {
      if (ids.has(id)) doubled++
      else ids.add(id)
    }
    const output = cells[at.output]
    const enabler = cells[at.enabler]
    const tag = output === '' ? enabler : output
    const sums = sumsOf.get(tag as string)
    const objective = output === '' ? '' : objectiveOf.get(output as string)
    if (!sums || objective !== cells[at.objective] || (output !== '' && enabler !== '')) {
      unmapped++
      continue
    }
    for (let year = 0; year < years; year++) {
      const amount = cells[at.firstYear + year]
      if (typeof amount === 'number') sums[year] = (sums[year] ?? 0) + Math.round(amount * 100)
    }
  }
  return { doubled, unmapped, sums: nonZero(sumsOf) }
}
