import { partNames } from '../core/allocation/allocation.ts'
import { allocate } from '../core/allocation/cascade.ts'
import type { Figure } from '../core/allocation/trace/explain.ts'
import type { Budget } from '../core/budget/budget.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import { periodsOf } from '../core/budget/periods.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import { explanationOf } from '../core/report/explanation.ts'
import type { Explanation } from '../core/report/shapes.ts'
import { allocationInput } from '../core/rules/check-budget.ts'
import { HostError } from '../workbook/host-error.ts'

/** A figure as people ask for it: `goal:G.1`, `direct`, `2020-2021`. */
export interface FigureRequest {
  readonly of: string
  readonly part?: string
  readonly period?: string
}

/**
 * Explains one figure of the allocation, pending items included, down to the lines.
 * @throws HostError `figure-unknown` in words where there is no such figure
 */
export function explainFigure(budget: Budget, { of, part, period = 'plan' }: FigureRequest): Explanation {
  const figure = figureOf(of, budget.lookup)
  const partName = partNames.find((name) => name === part)
  if (part !== undefined && !partName)
    throw unknown(`There is no part “${part}”: choose ${partNames.join(', ')}.`)
  if (partName && !hasParts(figure)) throw unknown(`“${of}” has no parts: ask for it without a part.`)
  const periods = periodsOf(budget.lines.years)
  const found = periods.find(({ key }) => key === period)
  if (!found) {
    throw unknown(
      `There is no period “${period}” in this budget: choose ${periods.map(({ key }) => key).join(', ')}.`,
    )
  }
  const input = allocationInput(budget)
  const question = {
    what: nameOf(figure, budget.lookup),
    figure,
    part: partName,
    period: found,
    illustrative: holdsIllustrative(budget),
  }
  return explanationOf(input, allocate(input, 'include'), question)
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
  const whole = (['total', 'notLinked', 'unallocated'] as const).find((kind) => kind === of)
  if (whole) return { kind: whole }
  const [kind = '', ...rest] = of.split(':')
  const code = rest.join(':').toLowerCase()
  if (!isCoded(kind)) {
    throw unknown(
      `There is no figure “${of}”: ask for total, notLinked, unallocated, or ${Object.keys(kinds).join(', ')} with a code, such as goal:G.1.`,
    )
  }
  const at = kinds[kind](lookup).findIndex((item) => item.code.toLowerCase() === code)
  if (at < 0) throw unknown(`The framework has no ${kind} “${rest.join(':')}”.`)
  return { kind, at }
}

function isCoded(kind: string): kind is CodedKind {
  return Object.hasOwn(kinds, kind)
}

function nameOf(figure: Figure, lookup: FrameworkLookup): string {
  if (!('at' in figure)) return figure.kind
  return `${figure.kind}:${kinds[figure.kind](lookup)[figure.at]?.code ?? ''}`
}

function hasParts({ kind }: Figure): boolean {
  return kind !== 'total' && kind !== 'unallocated' && kind !== 'enabler'
}

function unknown(message: string): HostError {
  return new HostError('figure-unknown', message)
}
