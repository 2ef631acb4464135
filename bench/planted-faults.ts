import type { Cell } from '../src/core/budget/cell.ts'
import { at } from './line-cells.ts'
import type { Random } from './random.ts'

type Plant = (cells: Cell[], random: Random, earlierId: string) => void

/** The faults of the generated lines, by the name of the rule that finds them. Codes are the ITU framework's. */
const plants = {
  'line-id-missing': (cells) => (cells[at.id] = ''),
  'line-id-doubled': (cells, _, earlierId) => (cells[at.id] = earlierId),
  'unit-unknown': (cells) => (cells[at.unit] = 'XX'),
  'output-unknown': (cells) => tag(cells, 'BR', 'R.1', 'R.9-9', ''),
  'output-not-under-objective': (cells) => tag(cells, 'BR', 'R.2', 'R.1-1', ''),
  'enabler-unknown': (cells) => tag(cells, 'GS', '', '', 'GS.99'),
  'mapping-missing': (cells) => tag(cells, 'BR', '', '', ''),
  'category-unknown': (cells) => (cells[at.category] = '99'),
  'fund-unknown': (cells) => (cells[at.fund] = 'ZZ'),
  'amount-not-a-number': (cells, random) => (cells[at.firstYear + random.below(4)] = 'n/a'),
  'year-amount-blank': (cells, random) => (cells[at.firstYear + random.below(4)] = ''),
  'amounts-zero': (cells) => cells.fill(0, at.firstYear, at.note),
} satisfies Record<string, Plant>

export type FaultKind = keyof typeof plants

export const faultKinds = Object.keys(plants) as FaultKind[]

/** Spoils a tagged line in one way; `earlierId` is the id of a tagged line before it. */
export function plantFault(kind: FaultKind, cells: Cell[], random: Random, earlierId: string): void {
  plants[kind](cells, random, earlierId)
}

function tag(cells: Cell[], unit: string, objective: string, output: string, enabler: string): void {
  cells[at.unit] = unit
  cells.splice(at.objective, 3, objective, output, enabler)
}
