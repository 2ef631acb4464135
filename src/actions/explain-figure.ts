import { partNames } from '../core/allocation/allocation.ts'
import { allocate } from '../core/allocation/cascade.ts'
import type { Allocation, PendingMode } from '../core/allocation/allocation.ts'
import type { Figure } from '../core/allocation/trace/explain.ts'
import type { Budget } from '../core/budget/budget.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import { periodsOf } from '../core/budget/periods.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import { explanationOf } from '../core/report/explanation.ts'
import type { Explanation } from '../core/report/shapes.ts'
import { allocationInput } from '../core/rules/check-budget.ts'
import { HostError } from '../workbook/host-error.ts'

/**
 * A figure as people ask for it: `goal:G.1`, `direct`, `2020-2021`. Behind `@` stands where only some of its money
 * goes: `output:R.1-1@R.2`, `objective:R.1@G.1`, `sector:ITU-R@notLinked`.
 */
export interface FigureRequest {
  readonly of: string
  readonly part?: string
  readonly period?: string
  /** How the allocation treats pending items; left out: as the explainer is told to. */
  readonly pending?: PendingMode
}

/**
 * Explains one figure of the allocation, down to the lines.
 * @throws HostError `figure-unknown` in words where there is no such figure
 */
export function explainFigure(budget: Budget, request: FigureRequest): Explanation {
  return figureExplainer(budget)(request)
}

/**
 * Explains one figure after another of a budget that is allocated once for each way to treat pending items.
 * @param usual how they are treated where a figure does not say it
 */
export function figureExplainer(
  budget: Budget,
  usual: PendingMode = 'include',
): (request: FigureRequest) => Explanation {
  const periods = periodsOf(budget.lines.years)
  const illustrative = holdsIllustrative(budget)
  const input = allocationInput(budget)
  const allocations = new Map<PendingMode, Allocation>()
  return ({ of, part, period = 'plan', pending = usual }) => {
    const figure = figureOf(of, budget.lookup)
    const partName = partNames.find((name) => name === part)
    if (part !== undefined && !partName)
      throw unknown(`There is no part “${part}”: choose ${partNames.join(', ')}.`)
    if (partName && !hasParts(figure)) throw unknown(`“${of}” has no parts: ask for it without a part.`)
    const found = periods.find(({ key }) => key === period)
    if (!found) {
      throw unknown(
        `There is no period “${period}” in this budget: choose ${periods.map(({ key }) => key).join(', ')}.`,
      )
    }
    const what = nameOf(figure, budget.lookup)
    const allocation = allocations.get(pending) ?? allocate(input, pending)
    allocations.set(pending, allocation)
    return explanationOf(input, allocation, { what, figure, part: partName, period: found, illustrative })
  }
}

const kinds = {
  goal: ({ goals }) => goals,
  objective: ({ objectives }) => objectives,
  output: ({ outputs }) => outputs,
  sector: ({ framework }) => framework.sectors,
  enabler: ({ enablers }) => enablers,
} satisfies Record<string, (lookup: FrameworkLookup) => readonly { readonly code: string }[]>

type CodedKind = keyof typeof kinds

function figureOf(of: string, lookup: FrameworkLookup): Figure {
  const whole = (['total', 'allocated', 'notLinked', 'unallocated'] as const).find((kind) => kind === of)
  if (whole) return { kind: whole }
  const [kind = '', ...rest] = of.split(':')
  const code = rest.join(':').toLowerCase()
  if (!isCoded(kind)) {
    throw unknown(
      `There is no figure “${of}”: ask for total, notLinked, unallocated, or ${Object.keys(kinds).join(', ')} with a code, such as goal:G.1.`,
    )
  }
  const at = positionIn(kinds[kind](lookup), code)
  if (at < 0 && isGiving(kind)) {
    const flow = flowOf(kind, code, lookup)
    if (flow) return flow
  }
  if (at < 0) throw unknown(`The framework has no ${kind} “${rest.join(':')}”.`)
  return { kind, at }
}

/** What gives its money on, and to what. */
const receiversOf = {
  output: { kind: 'output-to-objective', takers: ({ objectives }) => objectives },
  objective: { kind: 'objective-to-goal', takers: ({ goals }) => goals },
  sector: { kind: 'sector-to-goal', takers: ({ goals }) => goals },
} as const satisfies Partial<
  Record<
    CodedKind,
    { kind: Figure['kind']; takers: (lookup: FrameworkLookup) => readonly { readonly code: string }[] }
  >
>

function isGiving(kind: CodedKind): kind is keyof typeof receiversOf {
  return Object.hasOwn(receiversOf, kind)
}

/** The money that one item gives to another: `r.1-1@r.2`. */
function flowOf(kind: keyof typeof receiversOf, codes: string, lookup: FrameworkLookup): Figure | undefined {
  const [, from = '', taker = ''] = /^(.*)@(.*)$/su.exec(codes) ?? []
  const at = positionIn(kinds[kind](lookup), from)
  const receiver = receiversOf[kind]
  const to = positionIn(receiver.takers(lookup), taker)
  if (at < 0) return undefined
  if (receiver.kind === 'output-to-objective') return to < 0 ? undefined : { kind: receiver.kind, at, to }
  if (taker === 'notlinked') return { kind: receiver.kind, at, to: undefined }
  return to < 0 ? undefined : { kind: receiver.kind, at, to }
}

function positionIn(items: readonly { readonly code: string }[], code: string): number {
  return items.findIndex((item) => item.code.toLowerCase() === code)
}

function isCoded(kind: string): kind is CodedKind {
  return Object.hasOwn(kinds, kind)
}

function nameOf(figure: Figure, lookup: FrameworkLookup): string {
  if (!('at' in figure)) return figure.kind
  if (!('to' in figure)) return `${figure.kind}:${kinds[figure.kind](lookup)[figure.at]?.code ?? ''}`
  const [kind] = figure.kind.split('-')
  if (kind === undefined || !isCoded(kind) || !isGiving(kind)) return figure.kind
  const from = kinds[kind](lookup)[figure.at]?.code ?? ''
  const to = figure.to === undefined ? 'notLinked' : (receiversOf[kind].takers(lookup)[figure.to]?.code ?? '')
  return `${kind}:${from}@${to}`
}

function hasParts({ kind }: Figure): boolean {
  return kind !== 'total' && kind !== 'unallocated' && kind !== 'enabler'
}

function unknown(message: string): HostError {
  return new HostError('figure-unknown', message)
}
