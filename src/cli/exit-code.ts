import type { FindingCounts } from '../core/report/shapes.ts'

/** What the process says at its end. */
export const exitCodes = { clean: 0, errorsFound: 1, refused: 2 } as const

/** 0 where nothing found is an error, else 1. */
export function exitCodeOf({ error }: Pick<FindingCounts, 'error'>): number {
  return error === 0 ? exitCodes.clean : exitCodes.errorsFound
}
