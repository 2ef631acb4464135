import type { ToldFinding } from '../../core/report/shapes.ts'

/** Why a finding does not count: `agreed with the Bureau (M. Example, 2019-09-01)`. */
export function ignoredText({ reason, who, date }: NonNullable<ToldFinding['ignored']>): string {
  const by = [who, date].filter((text) => text !== '').join(', ')
  return by === '' ? reason : `${reason} (${by})`
}
