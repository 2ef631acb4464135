import type { OwnTableName } from './own-tables.ts'

/** Our sheets in their order, by the key that stays when people rename them: at first it is their title. */
export const sheetKeys = [
  'Start',
  'Budget',
  'Splits',
  'Drivers',
  'GoalLinks',
  'Revenue',
  'Ceilings',
  'Appendix A',
  'Allocation',
  'Findings',
  'Explanation',
  'Goals',
  'Targets',
  'Objectives',
  'Outcomes',
  'Outputs',
  'Enablers',
  'Lists',
  '_rbb',
] as const

/** Sheets that a book gets when somebody asks for them, and no new book has. */
export const onRequest: ReadonlySet<string> = new Set<(typeof sheetKeys)[number]>(['Explanation'])

export type SheetKey = (typeof sheetKeys)[number]

/** The sheets that hold the framework's items, each a table of its own name. */
export const referenceKeys = [
  'Goals',
  'Targets',
  'Objectives',
  'Outcomes',
  'Outputs',
  'Enablers',
] as const satisfies readonly SheetKey[]

/** The hidden name that marks a sheet as ours: `_rbb.AppendixA`. */
export function markOf(key: SheetKey): string {
  return `_rbb.${key.replace(/[^A-Za-z]/g, '')}`
}

/** The table by which a sheet of ours is known where its mark was lost. */
export const mainTables: Readonly<Partial<Record<SheetKey, OwnTableName>>> = {
  Start: 'Sources',
  Budget: 'BudgetLines',
  Splits: 'SplitRows',
  Drivers: 'DriverRows',
  GoalLinks: 'GoalLinkRows',
  Revenue: 'RevenueRows',
  Ceilings: 'CeilingRows',
  Allocation: 'AllocationRows',
  Findings: 'FindingRows',
  Goals: 'Goals',
  Targets: 'Targets',
  Objectives: 'Objectives',
  Outcomes: 'Outcomes',
  Outputs: 'Outputs',
  Enablers: 'Enablers',
  Lists: 'SectorRows',
  _rbb: 'SettingRows',
}

/**
 * What becomes of a sheet that is there when it is written again. `kept`: it is the user's. `replaced`: it is made
 * equal to the plan. `head`: so are the rows above its first table. `rows by code`: so are our columns of the rows
 * with the plan's codes; all else is the user's.
 */
export type Treatment = 'kept' | 'replaced' | 'head' | 'rows by code'

export const treatments: Readonly<Record<SheetKey, Treatment>> = {
  Start: 'head',
  Budget: 'kept',
  Splits: 'kept',
  Drivers: 'kept',
  GoalLinks: 'kept',
  Revenue: 'kept',
  Ceilings: 'kept',
  'Appendix A': 'replaced',
  Allocation: 'replaced',
  Findings: 'replaced',
  Explanation: 'replaced',
  Goals: 'rows by code',
  Targets: 'rows by code',
  Objectives: 'rows by code',
  Outcomes: 'rows by code',
  Outputs: 'rows by code',
  Enablers: 'rows by code',
  Lists: 'replaced',
  _rbb: 'replaced',
}
