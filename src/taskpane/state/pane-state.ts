import type { BookLook } from '../../workbook/port.ts'
import type { Loaded } from '../../engine/loaded.ts'

/** The views in the order of their tabs; the manifest names them. */
export const viewNames = ['plan', 'tag', 'check', 'allocate', 'review'] as const
export type ViewName = (typeof viewNames)[number]

/** All that the shell shows, and views may ask. */
export interface PaneState {
  readonly view: ViewName
  /** The open book at a glance; undefined until it was looked at. */
  readonly look: BookLook | undefined
  /** What was read last; answers of the engine are about this version. */
  readonly read: ReadBook | undefined
  /** Since when what was read is no longer what stands in the book. */
  readonly stale: Stale | undefined
  /** Whether what was changed is being read again, or is about to be. */
  readonly isCatchingUp: boolean
  readonly busy: Busy | undefined
  /** Excel has not answered for a while: mostly a cell is being edited. */
  readonly isWaiting: boolean
  readonly problem: Problem | undefined
  /** The code of the last problem, for support. */
  readonly lastError: string | undefined
  /** What was done last, in words. */
  readonly told: string | undefined
  /** What can be taken back, the last at the end. */
  readonly undo: readonly string[]
  /** Counts how often somebody selected something else. */
  readonly selected: number
  /** Open findings, for the tab; undefined until they were counted. */
  readonly openFindings: number | undefined
}

export interface ReadBook {
  readonly version: number
  readonly at: Date
  readonly loaded: Loaded
}

export interface Stale {
  readonly since: Date
  readonly byOthers: boolean
}

/** Work that goes on. */
export interface Busy {
  readonly title: string
  readonly done: number
  readonly of: number
  /** Whether it ends a write that was interrupted. */
  readonly settles?: boolean
}

/** What went wrong, in three parts. */
export interface Problem {
  readonly code: string | undefined
  readonly happened: string
  /** What was and was not done. */
  readonly done: string
  readonly action: { readonly label: string; readonly act: () => void } | undefined
}

export function firstState(view: ViewName): PaneState {
  return {
    view,
    look: undefined,
    read: undefined,
    stale: undefined,
    isCatchingUp: false,
    busy: undefined,
    isWaiting: false,
    problem: undefined,
    lastError: undefined,
    told: undefined,
    undo: [],
    selected: 0,
    openFindings: undefined,
  }
}
