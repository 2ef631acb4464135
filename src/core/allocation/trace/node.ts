import type { FlowBasis, Stage } from '../allocation.ts'

/** One node of a trace, in centimes: its parts sum to its amount exactly. A leaf is a line's amount, or zero. */
export interface TraceNode {
  /** `goal:G.1`, `output:R.1-1`, `enabler:GS.1`, `direct`, `2021` ... */
  readonly what: string
  readonly amount: number
  /** The stage that brought this money where it is. */
  readonly stage?: Stage
  readonly basis?: FlowBasis
  readonly reason?: string
  /** A leaf: the position of its line. */
  readonly line?: number
  /** Credits among what fed a flow: shown beside, not counted in it. */
  readonly credits?: readonly TraceNode[]
  readonly parts: readonly TraceNode[]
}

/** An inner node: its amount is the sum of its parts, those without any money left out. */
export function sumNode(
  what: string,
  parts: readonly TraceNode[],
  more: Omit<TraceNode, 'what' | 'amount' | 'parts'> = {},
): TraceNode {
  const kept = parts.filter((part) => part.amount !== 0 || part.parts.length > 0)
  return { what, amount: kept.reduce((sum, part) => sum + part.amount, 0), ...more, parts: kept }
}
