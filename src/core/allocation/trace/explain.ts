import type { Allocation, PartName, Parts } from '../allocation.ts'
import { partNames } from '../allocation.ts'
import type { AllocationInput } from '../cascade.ts'
import { sumNode, type TraceNode } from './node.ts'
import { tracerOf, type PartAmounts, type Tracer } from './tracer.ts'

/** A figure of the allocation; positions are in printed order. */
export type Figure =
  | { readonly kind: 'total' | 'allocated' | 'notLinked' | 'unallocated' }
  | { readonly kind: 'goal' | 'objective' | 'output' | 'sector' | 'enabler'; readonly at: number }
  /** What of an output's money goes to one objective. */
  | { readonly kind: 'output-to-objective'; readonly at: number; readonly to: number }
  /** What of an objective's or sector's money goes to one goal; to undefined: what no goal takes. */
  | {
      readonly kind: 'objective-to-goal' | 'sector-to-goal'
      readonly at: number
      readonly to: number | undefined
    }

/**
 * Explains a figure: the tree of what it is made of, down to the budget lines, for each of the years asked for.
 * @param figure which figure
 * @param part only this part of it; undefined for the full cost (total, unallocated and enablers have no parts)
 * @returns one node a year, in the order of the years
 */
export function explainByYear(
  input: AllocationInput,
  allocation: Allocation,
  figure: Figure,
  part: PartName | undefined,
  years: readonly number[],
): TraceNode[] {
  const tracer = tracerOf(input, allocation)
  const context = { input, allocation, tracer, chosen: part ? [part] : partNames }
  return years.map((year) => sumNode(String(allocation.years[year] ?? ''), nodesOf(context, figure, year)))
}

interface Context {
  readonly input: AllocationInput
  readonly allocation: Allocation
  readonly tracer: Tracer
  readonly chosen: readonly PartName[]
}

function nodesOf(context: Context, figure: Figure, year: number): readonly TraceNode[] {
  const { input, allocation, tracer } = context
  const { lookup } = input
  const amounts = (parts: Parts | undefined): PartAmounts =>
    Object.fromEntries(context.chosen.map((part) => [part, parts?.[part][year] ?? 0]))
  const objective = (at: number, parts: Parts | undefined, more: Partial<TraceNode> = {}): TraceNode => {
    const below = tracer.objectiveOutputs(at, amounts(parts), year)
    return { ...sumNode(`objective:${lookup.objectives[at]?.code ?? ''}`, below.parts), ...below, ...more }
  }
  const toGoal = (goal: number | undefined, isMeant: (objective: number) => boolean): TraceNode[] =>
    goal === undefined
      ? allocation.notLinked.flatMap((parts, at) => (isMeant(at) ? [objective(at, parts, { stage: 4 })] : []))
      : allocation.goalFlows
          .filter(({ from, to }) => to === goal && isMeant(from))
          .map(({ from, parts, basis }) => objective(from, parts, { stage: 4, basis }))
  switch (figure.kind) {
    case 'goal':
      return toGoal(figure.at, () => true)
    case 'notLinked':
      return toGoal(undefined, () => true)
    case 'objective-to-goal':
      return toGoal(figure.to, (at) => at === figure.at)
    case 'sector-to-goal':
      return toGoal(figure.to, (at) => lookup.objectives[at]?.sector === figure.at)
    case 'allocated':
      return allocation.objectives.map((parts, at) => objective(at, parts))
    case 'sector':
      return allocation.objectives.flatMap((parts, at) =>
        lookup.objectives[at]?.sector === figure.at ? [objective(at, parts)] : [],
      )
    case 'objective':
      return tracer.objectiveOutputs(figure.at, amounts(allocation.objectives[figure.at]), year).parts
    case 'output-to-objective':
      return allocation.outputFlows
        .filter(({ from, to }) => from === figure.at && to === figure.to)
        .flatMap(({ from, parts }) => tracer.outputParts(from, amounts(parts), year))
    case 'output':
      return tracer.outputParts(figure.at, amounts(allocation.outputs[figure.at]), year)
    case 'enabler': {
      const target = lookup.outputs.length + figure.at
      return tracer.lines(target, allocation.pools[figure.at]?.[year] ?? 0, year).parts
    }
    case 'unallocated':
      return unallocated(context, year, () => true)
    case 'total':
      // Where only pending items are looked at, the total is what they hold, whatever was planned.
      return allocation.pending === 'only'
        ? allocation.objectives.map((parts, at) => objective(at, parts))
        : planned(context, year)
  }
}

/** All money as it was planned: on outputs, on enablers, and what could not be placed. */
function planned(context: Context, year: number): TraceNode[] {
  const { allocation, tracer, input } = context
  const { outputs, enablers } = input.lookup
  const node = (what: string, target: number, amount: number): TraceNode => ({
    what,
    amount,
    stage: 0,
    ...tracer.lines(target, amount, year),
  })
  const direct = outputs.map(({ code }, at) =>
    node(`output:${code}`, at, allocation.outputs[at]?.direct[year] ?? 0),
  )
  const pools = enablers.map(({ code }, at) =>
    node(`enabler:${code}`, outputs.length + at, allocation.pools[at]?.[year] ?? 0),
  )
  return [
    sumNode('outputs', direct),
    sumNode('enablers', pools),
    sumNode(
      'unplaced',
      unallocated(context, year, (stage) => stage === 0),
    ),
  ]
}

function unallocated(
  { allocation, tracer, input }: Context,
  year: number,
  wanted: (stage: 0 | 1 | 2) => boolean,
): TraceNode[] {
  return allocation.unallocated
    .filter(({ stage }) => wanted(stage))
    .map(({ from, stage, reason, amounts, source }) => {
      const amount = amounts[year] ?? 0
      if (source.kind === 'line') return { ...tracer.leaf(source.line, amount), stage, reason }
      const target = input.lookup.outputs.length + source.enabler
      return { what: `pool:${from}`, amount, stage, reason, ...tracer.lines(target, amount, year) }
    })
}
