import { areaText } from '../area.ts'
import { findArea, type Found } from '../book/find-area.ts'
import { guardAction } from '../book/protection.ts'
import { refuse, type Given } from '../given.ts'
import type { OfSheet } from '../objects.ts'
import { range } from './range.ts'

/** Cells that a chart is given, as a formula names them. */
export function sourceOf({ book, sheet }: OfSheet, given: Given): string {
  guardAction(sheet, 'allowEditObjects')
  const value = given.at(0)
  const found: Found =
    typeof value === 'string' ? findArea(book, sheet, value) : (range.behind(value) ?? refuse())
  return `=${book.address(found.sheet, areaText(found.area, '$'))}`
}
