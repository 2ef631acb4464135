/** The days of Excel's count before 1 January 1970. */
const epoch = 25_569

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const steps: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 }

/** Whether a value is a date of the kind that a filter names, such as `ThisMonth`; undefined for no such name. */
export function isInPeriod(name: string, value: number, today: Date): boolean | undefined {
  const date = new Date((Math.floor(value) - epoch) * 86_400_000)
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()]
  const single = { Yesterday: -1, Today: 0, Tomorrow: 1 }[name]
  if (single !== undefined)
    return isWithin(date, [year, month, day + single], [year, month, day + single + 1])
  const all = /^AllDatesInPeriod(?:Quarter([1-4])|([A-Z][a-z]+))$/.exec(name)
  if (all?.[1] !== undefined) return Math.floor(date.getUTCMonth() / 3) === Number(all[1]) - 1
  if (all?.[2] !== undefined) return months[date.getUTCMonth()] === all[2]
  if (name === 'YearToDate') return isWithin(date, [year, 0, 1], [year, month, day + 1])
  const [, word = '', unit = ''] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(name) ?? []
  const step = steps[word]
  if (step === undefined) return undefined
  // Weeks begin on Sunday.
  const sunday = day - today.getDay() + 7 * step
  if (unit === 'Week') return isWithin(date, [year, month, sunday], [year, month, sunday + 7])
  if (unit === 'Month') return isWithin(date, [year, month + step, 1], [year, month + step + 1, 1])
  if (unit === 'Year') return date.getUTCFullYear() === year + step
  const quarter = 3 * (Math.floor(month / 3) + step)
  return isWithin(date, [year, quarter, 1], [year, quarter + 3, 1])
}

type Day = readonly [year: number, month: number, day: number]

function isWithin(date: Date, from: Day, to: Day): boolean {
  return date.getTime() >= Date.UTC(...from) && date.getTime() < Date.UTC(...to)
}

const precisions: Readonly<Record<string, number>> = { Year: 4, Month: 7, Day: 10 }

/** Whether a value is the date that a filter names: all of a year, of a month, or one day. */
export function isDate(value: number, date: string, specificity: string): boolean {
  const length = precisions[specificity] ?? 10
  const own = new Date((Math.floor(value) - epoch) * 86_400_000).toISOString()
  return own.slice(0, length) === date.slice(0, length)
}
