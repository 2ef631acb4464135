import { readDay } from './day.ts'

/** Whether the day of a driver is more than two years before the book's first year begins. */
export function isOldDay(date: string, firstYear: number | undefined): boolean {
  const day = readDay(date)
  return firstYear !== undefined && day !== undefined && day < `${firstYear - 2}-01-01`
}
