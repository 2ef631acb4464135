import { parseLinesOrRange, parseRange } from '../../reference.ts'
import { quoted, refused } from '../refusal.ts'
import type { WrittenSheet } from '../written-book.ts'
import { checkStyle } from './check-style.ts'
import { formulaFault } from './formula-fault.ts'
import type { KnownNames } from './known-names.ts'

const widest = 255.99609375
const longestLiteral = 257
const longestHeader = 255

/** What surrounds the cells of a sheet lies on it, and its formulas and looks can be read. */
export function checkLook({ name, look, rows }: WrittenSheet, known: KnownNames): void {
  for (const { row, style } of rows) if (style) checkStyle(style, `row ${row} of the sheet ${name}`)
  if (!look) return
  for (const { areas, type, formulas, style } of look.highlights) {
    const where = `the highlight for ${quoted(areas.join(' '))} of the sheet ${name}`
    checkAreas(areas, where)
    for (const formula of formulas) checkFormula(formula, where, known)
    if (style) checkStyle(style, where)
    if (type === '') throw refused('write-highlight', `${where} is of no kind`)
  }
  for (const { areas, formulas, settings } of look.validations) {
    const where = `the rule for ${quoted(areas.join(' '))} of the sheet ${name}`
    checkAreas(areas, where)
    for (const formula of formulas) {
      const isLiteral = settings.type === 'list' && formula.startsWith('"')
      if (!isLiteral) checkFormula(formula, where, known)
      else if (formula.length > longestLiteral) {
        throw refused('write-list', `${where} lists more than 255 characters`)
      }
    }
  }
  for (const { first, last, width = 0, style } of look.columns) {
    if (!(first >= 1 && first <= last && last <= 16_384 && width >= 0 && width <= widest)) {
      throw refused('write-column', `a column of the sheet ${name} is not on it, or not from 0 to 255 wide`)
    }
    if (style) checkStyle(style, `a column of the sheet ${name}`)
  }
  for (const { ref } of [...look.links, ...look.notes]) {
    if (parseRange(ref) === undefined)
      throw refused('write-link', `a link or note of the sheet ${name} is on no cell`)
  }
  const { header, footer } = look.page
  if (header.length > longestHeader || footer.length > longestHeader) {
    throw refused('write-print', `the sheet ${name} has a header or footer of more than 255 characters`)
  }
}

function checkAreas(areas: readonly string[], where: string): void {
  if (areas.length === 0 || areas.some((area) => parseLinesOrRange(area) === undefined)) {
    throw refused('write-highlight', `${where} has no range of cells`)
  }
}

function checkFormula(formula: string, where: string, known: KnownNames): void {
  const fault = formulaFault(formula, known, false)
  if (fault !== undefined) throw refused('write-highlight', `the formula of ${where} ${fault}`)
}
