import { groupBy } from '../../budget/group-by.ts'
import { lineName } from '../../budget/line-place.ts'
import { partNames, type Allocation, type Flow, type PartName, type PoolFlow } from '../allocation.ts'
import type { AllocationInput } from '../cascade.ts'
import { lineFeeds } from './line-feeds.ts'
import { sumNode, type TraceNode } from './node.ts'
import { traceBack } from './trace-back.ts'

/** Amounts in centimes of the parts asked about. */
export type PartAmounts = Readonly<Partial<Record<PartName, number>>>

/** Builds the trees below figures of one allocation, for one year at a time, down to the lines. */
export interface Tracer {
  /** Money that reached an output, as it stands before stage 3 or as part of it. */
  readonly outputParts: (output: number, amounts: PartAmounts, year: number) => TraceNode[]
  /** Money that reached an objective, by the outputs it came from. */
  readonly objectiveOutputs: (objective: number, amounts: PartAmounts, year: number) => Below
  /** Money planned for an output or enabler (a position in the list of outputs, then enablers), by line. */
  readonly lines: (target: number, amount: number, year: number) => Below
  /** One line's amount. */
  readonly leaf: (line: number, amount: number) => TraceNode
}

/** What stands below a node. */
export interface Below {
  readonly parts: readonly TraceNode[]
  readonly credits?: readonly TraceNode[]
}

export function tracerOf(input: AllocationInput, allocation: Allocation): Tracer {
  const { lookup } = input
  const feedsOf = lineFeeds(input)
  const flowsInto = groupBy(allocation.outputFlows, ({ to }) => to)
  const poolsInto = groupBy(allocation.poolFlows, ({ output }) => output)

  function leaf(line: number, amount: number): TraceNode {
    return { what: `line:${lineName(input.lines, line)}`, amount, line, parts: [] }
  }

  function lines(target: number, amount: number, year: number): Below {
    const { given, credits } = traceBack(amount, feedsOf(target, year))
    return below(
      given.filter((one) => one.amount !== 0).map(({ feed, amount: share }) => leaf(feed.line, share)),
      credits.map((feed) => leaf(feed.line, feed.amount)),
    )
  }

  function pool({ enabler, receiver, basis }: PoolFlow, amount: number, year: number): TraceNode {
    const what = `enabler:${lookup.enablers[enabler]?.code ?? ''}`
    const planned = lines(lookup.outputs.length + enabler, amount, year)
    const received = allocation.receiverFlows.find(
      (flow) => flow.enabler === enabler && flow.receiver === receiver,
    )
    if (!received) return { what, amount, stage: 2, basis, ...planned }
    const at = `pool:${lookup.enablers[enabler]?.code ?? ''}@${lookup.receivers[receiver]?.code ?? ''}`
    const before: TraceNode = { what, amount, stage: 1, basis: received.basis, ...planned }
    return { what: at, amount, stage: 2, basis, parts: [before] }
  }

  function outputPart(output: number, part: PartName, amount: number, year: number): TraceNode {
    if (part === 'direct') return { what: part, amount, stage: 0, ...lines(output, amount, year) }
    const flows = (poolsInto.get(output) ?? []).filter(
      ({ enabler }) => (lookup.enablers[enabler]?.receiver === undefined) === (part === 'services'),
    )
    const feeds = flows.map((flow) => ({ flow, amount: flow.amounts[year] ?? 0 }))
    const { given, credits } = traceBack(amount, feeds)
    const nodes = given.filter(({ amount: share }) => share !== 0)
    return {
      what: part,
      amount,
      ...below(
        nodes.map(({ feed, amount: share }) => pool(feed.flow, share, year)),
        credits.map(({ flow, amount: credit }) => pool(flow, credit, year)),
      ),
    }
  }

  function outputParts(output: number, amounts: PartAmounts, year: number): TraceNode[] {
    return entries(amounts)
      .map(([part, amount]) => outputPart(output, part, amount, year))
      .filter(({ amount, parts }) => amount !== 0 || parts.length > 0)
  }

  function objectiveOutputs(objective: number, amounts: PartAmounts, year: number): Below {
    const flows = flowsInto.get(objective) ?? []
    const shares = flows.map((): Partial<Record<PartName, number>> => ({}))
    const credits: TraceNode[] = []
    for (const [part, amount] of entries(amounts)) {
      const feeds = flows.map((flow, at) => ({ at, amount: flow.parts[part][year] ?? 0 }))
      const traced = traceBack(amount, feeds)
      for (const { feed, amount: share } of traced.given) {
        const own = shares[feed.at]
        if (own) own[part] = share
      }
      for (const { at, amount: credit } of traced.credits) {
        const output = flows[at]?.from ?? -1
        credits.push(outputNode(flows[at], outputParts(output, { [part]: credit }, year)))
      }
    }
    const parts = flows.map((flow, at) => outputNode(flow, outputParts(flow.from, shares[at] ?? {}, year)))
    return below(
      parts.filter((node) => node.amount !== 0 || node.parts.length > 0),
      credits,
    )
  }

  function outputNode(flow: Flow | undefined, parts: readonly TraceNode[]): TraceNode {
    const what = `output:${lookup.outputs[flow?.from ?? -1]?.code ?? ''}`
    return sumNode(what, parts, flow ? { stage: 3, basis: flow.basis } : {})
  }

  return { outputParts, objectiveOutputs, lines, leaf }
}

function below(parts: readonly TraceNode[], credits: readonly TraceNode[]): Below {
  return credits.length > 0 ? { parts, credits } : { parts }
}

function entries(amounts: PartAmounts): readonly (readonly [PartName, number])[] {
  return partNames.flatMap((part) => {
    const amount = amounts[part]
    return amount === undefined ? [] : [[part, amount] as const]
  })
}
