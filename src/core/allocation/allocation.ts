import type { ByYear } from '../budget/periods.ts'
import type { DriverFacts } from '../budget/drivers.ts'

/** How pending items are treated: see the method note. */
export const pendingModes = ['include', 'exclude', 'only'] as const
export type PendingMode = (typeof pendingModes)[number]

/** The stages of the cascade, 0 (where money was planned) to 4 (goals of the Union). */
export type Stage = 0 | 1 | 2 | 3 | 4

/** Where allocated money came from, in the order in which ties are settled. */
export const partNames = ['direct', 'bureau', 'services'] as const
export type PartName = (typeof partNames)[number]

/** Centimes by part and year. */
export type Parts = Readonly<Record<PartName, ByYear>>

/** Why money goes where it goes. */
export type FlowBasis =
  | {
      readonly kind: 'driver'
      readonly stage: Stage
      readonly from: string
      readonly to: string
      readonly weight: number
      readonly facts: DriverFacts
    }
  | { readonly kind: 'link'; readonly weight: number | undefined; readonly label: string }
  /** In proportion to direct cost, where no driver applies. */
  | { readonly kind: 'direct-cost' }
  /** The one target there is. */
  | { readonly kind: 'only-target' }
  /** An output serves its own objective, where no driver applies. */
  | { readonly kind: 'own-objective' }

/** Money of one source that reached one target; both are positions in the framework's printed order. */
export interface Flow {
  readonly from: number
  readonly to: number
  readonly parts: Parts
  readonly basis: FlowBasis
}

/** Money of one enabler that reached one receiver (stage 1) or, from a receiver, one output (stage 2). */
export interface PoolFlow {
  readonly enabler: number
  /** The receiver it stands at: at stage 1 where it goes, at stage 2 where it comes from. */
  readonly receiver: number
  /** Stage 2 only: the output. */
  readonly output: number
  readonly amounts: ByYear
  readonly basis: FlowBasis
}

/** Money that stays where it is, with the name of the finding that says why. */
export interface Unallocated {
  /** A line's id, `row 12`, an enabler (`GS.1`) or an enabler at a receiver (`GS.1@BR`). */
  readonly from: string
  readonly stage: 0 | 1 | 2
  readonly reason: string
  readonly amounts: ByYear
  /** What it is: a line, or an enabler's pool (at a receiver). */
  readonly source:
    | { readonly kind: 'line'; readonly line: number }
    | { readonly kind: 'pool'; readonly enabler: number; readonly receiver: number | undefined }
}

/** What went into a stage, came out of it, and was left behind: `in = out + left`. */
export interface StageAccount {
  readonly stage: Stage
  readonly in: ByYear
  readonly out: ByYear
  readonly left: ByYear
}

/** The result of the cascade: every array stands in the framework's printed order, zeros included. */
export interface Allocation {
  readonly years: readonly number[]
  readonly pending: PendingMode
  readonly total: ByYear
  readonly stages: readonly StageAccount[]
  readonly unallocated: readonly Unallocated[]
  /** By enabler: what was planned for it (stage 0). */
  readonly pools: readonly ByYear[]
  /** Central enabler to receiver (stage 1). */
  readonly receiverFlows: readonly PoolFlow[]
  /** Enabler at a receiver to output (stage 2). */
  readonly poolFlows: readonly PoolFlow[]
  /** By output, before stage 3. */
  readonly outputs: readonly Parts[]
  /** Output to objective (stage 3), by output, then objective. */
  readonly outputFlows: readonly Flow[]
  /** By objective and by sector, after stage 3. */
  readonly objectives: readonly Parts[]
  readonly sectors: readonly Parts[]
  /** Objective to goal (stage 4), by objective, then goal. */
  readonly goalFlows: readonly Flow[]
  readonly goals: readonly Parts[]
  /** Of each objective, what no goal takes. */
  readonly notLinked: readonly Parts[]
}
