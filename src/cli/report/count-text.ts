import type { FindingCounts } from '../../core/report/shapes.ts'

/** `1 error`, `2 errors`, `no errors`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`
}

/** `2 errors, 1 warning, no infos`; what is ignored only where something is. */
export function countsText({ error, warning, info, ignored }: FindingCounts): string {
  const open = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'info')]
  return [...open, ...(ignored > 0 ? [`${ignored} ignored`] : [])].join(', ')
}
