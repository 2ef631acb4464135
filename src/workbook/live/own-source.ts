import { liveRoles, type LiveSource } from './live-source.ts'

/** Our own table of lines as a source of live figures. */
export function ownLiveSource(table: string, years: readonly number[]): LiveSource {
  const column = (header: string | number): string => `${table}[${header}]`
  return {
    amountUnit: 1,
    columns: Object.fromEntries(liveRoles.map((role) => [role, column(role)])),
    years: new Map(years.map((year) => [year, column(year)])),
    leftOut: [],
  }
}
