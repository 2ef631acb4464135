import { codeBook, type CodeBook, type Named } from './code-book.ts'
import type { ResultsFramework, Unit } from './schema.ts'

/** An output with all that the cascade asks of it; positions point into the framework's own lists. */
export interface OutputItem {
  readonly code: string
  readonly text: string
  readonly objective: number
  readonly sector: number
  /** Its own brackets, or those of its objective. */
  readonly pending: boolean
}

export interface ObjectiveItem {
  readonly code: string
  readonly title: string
  readonly sector: number
  readonly pending: boolean
}

export interface GoalItem {
  readonly code: string
  readonly title: string
  readonly pending: boolean
}

/** Who receives the money of central enablers: the bureau of a sector, or the sector that has none. */
export interface Receiver {
  readonly code: string
  readonly name: string
  readonly sector: number
}

export interface EnablerItem {
  readonly code: string
  readonly text: string
  readonly unit: number
  /** The receiver a bureau's enabler belongs to; undefined for the central unit's. */
  readonly receiver: number | undefined
  /** Outputs of the objectives it supports, in printed order. */
  readonly outputs: readonly number[]
}

/** A framework prepared for reading budgets: positions instead of codes, and a code book for each kind. */
export interface FrameworkLookup {
  readonly framework: ResultsFramework
  readonly outputs: readonly OutputItem[]
  readonly objectives: readonly ObjectiveItem[]
  readonly goals: readonly GoalItem[]
  readonly enablers: readonly EnablerItem[]
  readonly receivers: readonly Receiver[]
  readonly units: readonly Unit[]
  /** The central unit's code, where there is one. */
  readonly centralUnit: string | undefined
  readonly books: Readonly<Record<CodeKind, CodeBook>>
}

export type CodeKind =
  'objective' | 'output' | 'enabler' | 'goal' | 'unit' | 'receiver' | 'category' | 'fund' | 'revenueSource'

/** Prepares a framework that came through its schema; items with an unknown parent point at -1. */
export function lookupOf(framework: ResultsFramework): FrameworkLookup {
  const { sectors, units } = framework
  const sectorAt = positions(sectors)
  const unitAt = positions(units)
  const objectives = framework.objectives.map(({ code, title, sector, pending }) => ({
    code,
    title,
    sector: sectorAt(sector),
    pending: pending ?? false,
  }))
  const outputs = framework.objectives.flatMap((objective, at) =>
    (objective.outputs ?? []).map((output) => ({
      code: output.code,
      text: output.text,
      objective: at,
      sector: sectorAt(objective.sector),
      pending: (output.pending ?? false) || (objective.pending ?? false),
    })),
  )
  const receivers = sectors.map(({ code, name }, sector) => {
    const bureau = units.find((unit) => unit.role === 'bureau' && sectorAt(unit.sector) === sector)
    return { code: bureau?.code ?? code, name: bureau?.name ?? name, sector }
  })
  const receiverAt = positions(receivers)
  const objectiveAt = positions(objectives)
  const enablers = (framework.enablers ?? []).map(({ code, text, unit: unitCode, objectives: supported }) => {
    const unit = unitAt(unitCode)
    const objectivesOf = new Set(supported.map(objectiveAt))
    return {
      code,
      text,
      unit,
      receiver: units[unit]?.role === 'central' ? undefined : receiverAt(unitCode),
      outputs: [...outputs.keys()].filter((at) => objectivesOf.has(outputs[at]?.objective ?? -1)),
    }
  })
  const goals = framework.goals.map(({ code, title, pending }) => ({
    code,
    title,
    pending: pending ?? false,
  }))
  return {
    framework,
    outputs,
    objectives,
    goals,
    enablers,
    receivers,
    units,
    centralUnit: units.find(({ role }) => role === 'central')?.code,
    books: {
      objective: codeBook(framework.objectives.map((item) => named(item.code, item.title, item.text))),
      output: codeBook(outputs.map(({ code, text }) => named(code, text))),
      enabler: codeBook(enablers.map(({ code, text }) => named(code, text))),
      goal: codeBook(framework.goals.map((item) => named(item.code, item.title, item.text))),
      unit: codeBook(units.map(({ code, name }) => named(code, name))),
      receiver: codeBook(receivers.map(({ code, name }) => named(code, name))),
      category: codeBook((framework.categories ?? []).map(({ code, name }) => named(code, name))),
      fund: codeBook((framework.funds ?? []).map(({ code, name }) => named(code, name))),
      revenueSource: codeBook((framework.revenueSources ?? []).map(({ code, name }) => named(code, name))),
    },
  }
}

function named(code: string, ...names: readonly (string | undefined)[]): Named {
  return { code, names: names.flatMap((name) => name || []) }
}

/** Finds the position of a code without regard to case; -1 where there is none. */
function positions(items: readonly { readonly code: string }[]): (code: string) => number {
  const at = new Map(items.map(({ code }, position) => [code.toLowerCase(), position]))
  return (code) => at.get(code.toLowerCase()) ?? -1
}
