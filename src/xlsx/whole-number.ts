import { damaged } from './xlsx-error.ts'

/** The whole number from 0 that an attribute or index must be; `where` names it for the error. */
export function wholeNumber(text: string | undefined, where: string): number {
  if (text === undefined || !/^\d{1,9}$/.test(text)) throw damaged(`a number in ${where} is broken`)
  return Number(text)
}

/** The value of a yes-or-no attribute; `byDefault` where it is absent. */
export function flag(text: string | undefined, byDefault: boolean, where: string): boolean {
  if (text === undefined) return byDefault
  if (text === '1' || text === 'true' || text === 'on') return true
  if (text === '0' || text === 'false' || text === 'off') return false
  throw damaged(`a yes or no in ${where} is broken`)
}
