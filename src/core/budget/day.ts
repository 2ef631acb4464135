/**
 * Reads the day of a driver: `2019-06-30`, or `2019-06` and `2019`, which stand for their first day.
 * @returns the day as `yyyy-mm-dd`, which sorts as text; undefined where there is no such day
 */
export function readDay(text: string): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const exists = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last
  return exists ? `${year}-${month}-${day}` : undefined
}
