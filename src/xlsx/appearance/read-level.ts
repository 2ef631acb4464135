import { deepestGroup } from '../sheet-look.ts'
import { wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'

/** How many groups of an outline a row or column is in, where it is in any. */
export function levelIn(text: string | undefined, where: string): { readonly level?: number } {
  const level = text === undefined ? 0 : wholeNumber(text, where)
  if (level > deepestGroup) throw damaged(`a group of ${where} is ${level} deep`)
  return level === 0 ? {} : { level }
}
