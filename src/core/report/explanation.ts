import type { FlowBasis, PartName } from '../allocation/allocation.ts'
import type { AllocationInput } from '../allocation/cascade.ts'
import type { Allocation } from '../allocation/allocation.ts'
import { explainByYear, type Figure } from '../allocation/trace/explain.ts'
import type { TraceNode } from '../allocation/trace/node.ts'
import { linePlace } from '../budget/line-place.ts'
import type { LineTable } from '../budget/line-table.ts'
import type { Period } from '../budget/periods.ts'
import { decimalOf } from './money.ts'
import type { Explanation, ExplanationNode } from './shapes.ts'

/** A figure asked for, by the name it was asked with: `goal:G.1`. */
export interface Question {
  readonly what: string
  readonly figure: Figure
  readonly part: PartName | undefined
  readonly period: Period
  /** Whether anything in the budget says that it is made up. */
  readonly illustrative: boolean
}

/** Explains a figure to the lines: years first where the period has several, then stage by stage. */
export function explanationOf(
  input: AllocationInput,
  allocation: Allocation,
  { what, figure, part, period, illustrative }: Question,
): Explanation {
  const byYear = explainByYear(input, allocation, figure, part, period.years)
  const [single, other] = byYear
  const parts = single && !other ? single.parts : byYear.filter(hasMoney)
  const amount = byYear.reduce((sum, node) => sum + node.amount, 0)
  return {
    what,
    ...(part ? { part } : {}),
    period: period.key,
    pending: allocation.pending,
    amount: decimalOf(amount),
    illustrative,
    parts: parts.map((node) => shown(node, input.lines)),
  }
}

function hasMoney({ amount, parts }: TraceNode): boolean {
  return amount !== 0 || parts.length > 0
}

function shown(node: TraceNode, lines: LineTable): ExplanationNode {
  const { what, amount, stage, basis, reason, line, credits, parts } = node
  return {
    what,
    amount: decimalOf(amount),
    ...(stage === undefined ? {} : { stage }),
    ...(basis ? { driver: driverOf(basis) } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(line === undefined ? {} : leafOf(line, lines)),
    ...(credits
      ? { credits: credits.map((credit) => ({ what: credit.what, amount: decimalOf(credit.amount) })) }
      : {}),
    parts: parts.map((part) => shown(part, lines)),
  }
}

function leafOf(line: number, lines: LineTable): Pick<ExplanationNode, 'line' | 'at' | 'activity'> {
  const { place } = linePlace(lines, line, 'Line')
  return { line: lines.id[line] ?? '', at: place, activity: lines.activity[line] ?? '' }
}

/** Why the money came this way, as texts: the driver with its facts, the link, or the default that stood in. */
function driverOf(basis: FlowBasis): Readonly<Record<string, string>> {
  if (basis.kind === 'driver') {
    const { stage, from, to, weight, facts } = basis
    return { kind: 'driver', stage: String(stage), from, to, weight: weightOf(weight), ...facts }
  }
  if (basis.kind === 'link') {
    return { kind: 'link', link: basis.label, ...(basis.weight ? { weight: weightOf(basis.weight) } : {}) }
  }
  return { kind: basis.kind }
}

/** Millionths as a plain number: 2500000 is `2.5`. */
function weightOf(millionths: number): string {
  return String(millionths / 1_000_000)
}
