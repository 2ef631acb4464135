import { parseRange } from '../../reference.ts'
import { quoted, refused } from '../refusal.ts'
import type { WrittenSheet, WrittenStyle } from '../written-book.ts'
import { checkStyle } from './check-style.ts'
import { formulaFault } from './formula-fault.ts'
import type { KnownNames } from './known-names.ts'

/** What a highlight can change in Excel; a border only where it is thin. */
const changeable = new Set<string>([
  'bold',
  'italic',
  'underline',
  'color',
  'fill',
  'numberFormat',
  'top',
  'bottom',
  'left',
  'right',
])

export function checkHighlights({ name, highlights }: WrittenSheet, known: KnownNames): void {
  for (const { ref, formula, style } of highlights) {
    const where = `the highlight for ${quoted(ref)} of the sheet ${name}`
    if (parseRange(ref) === undefined) throw refused('write-highlight', `${where} has no range of cells`)
    const fault = formulaFault(formula, known, false)
    if (fault !== undefined) throw refused('write-highlight', `the formula of ${where} ${fault}`)
    checkStyle(style, where)
    if (!isChangeable(style))
      throw refused('write-highlight', `${where} asks for what a highlight cannot change`)
  }
}

function isChangeable(style: WrittenStyle): boolean {
  const borders = [style.top, style.bottom, style.left, style.right]
  return (
    Object.keys(style).every((key) => changeable.has(key)) &&
    borders.every((border) => border === undefined || border.line === 'thin' || border.line === 'hair')
  )
}
