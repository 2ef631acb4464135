import type { CellStyle } from '../cell-style.ts'
import { lastColumnOfSheet } from '../reference.ts'
import type { ColumnLook } from '../sheet-look.ts'
import { flag, wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'
import { unknownSetting } from './losses.ts'
import type { Losses } from './losses.ts'
import { levelIn } from './read-level.ts'

const widest = 255

/** How columns look that look alike. */
export function readColumn(
  { min, max, width: chars, hidden, style, outlineLevel }: Attributes,
  where: string,
  styles: readonly CellStyle[],
  losses: Losses,
): ColumnLook {
  const [first, last] = [wholeNumber(min, where), wholeNumber(max, where)]
  if (first < 1 || last < first || last > lastColumnOfSheet)
    throw damaged(`a column of ${where} is not on it`)
  const wide = chars === undefined ? undefined : Number(chars)
  const isSound = wide === undefined || (wide >= 0 && wide <= widest + 1)
  if (!isSound) losses.add(unknownSetting)
  const look = style === undefined || style === '0' ? undefined : styles[wholeNumber(style, where)]
  if (style !== undefined && style !== '0' && look === undefined) {
    throw damaged(`a column of ${where} has a style that is not there`)
  }
  return {
    first,
    last,
    ...(isSound && wide !== undefined && { width: wide }),
    hidden: flag(hidden, false, where),
    ...levelIn(outlineLevel, where),
    ...(look && { style: look }),
  }
}
