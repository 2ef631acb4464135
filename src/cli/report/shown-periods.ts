/**
 * The periods a table has room for: all of them, else biennia and plan with the years that are in no biennium,
 * else the plan alone.
 */
export function shownPeriods(periods: readonly string[], room: number): readonly string[] {
  const biennia = periods.filter((period) => period.includes('-'))
  const isCovered = (year: string) => biennia.some((biennium) => biennium.split('-').includes(year))
  const upper = periods.filter((period) => !isCovered(period))
  return [periods, upper].find((some) => some.length <= room) ?? ['plan']
}
