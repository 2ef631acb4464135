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
  'Goals',
  'Targets',
  'Objectives',
  'Outcomes',
  'Outputs',
  'Enablers',
  'Lists',
  '_rbb',
] as const

export type SheetKey = (typeof sheetKeys)[number]

/** The hidden name that marks a sheet as ours: `_rbb.AppendixA`. */
export function markOf(key: SheetKey): string {
  return `_rbb.${key.replace(/[^A-Za-z]/g, '')}`
}
