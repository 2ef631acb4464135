import type { PlannedCell, PlannedValue } from '../../../workbook/planned-cell.ts'

/** What stands in a cell; a formula with its leading `=`, a blank cell as null. */
export type CellContent = PlannedValue | CellFormula

export interface CellFormula {
  readonly formula: string
}

export function isFormula(content: CellContent): content is CellFormula {
  return typeof content === 'object' && content !== null
}

export function contentOf(cell: PlannedCell): CellContent {
  if (typeof cell !== 'object' || cell === null) return cell === '' ? null : cell
  if (cell.formula !== undefined) return { formula: `=${cell.formula}` }
  return cell.value === '' ? null : (cell.value ?? null)
}

/** What Excel told of a cell: a text may look like a formula, and is none where it is its own value. */
export function contentRead(formula: unknown, value: unknown): CellContent {
  if (looksLikeFormula(formula) && value !== formula) return { formula }
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula
  return typeof formula === 'string' && formula !== '' ? formula : null
}

export function looksLikeFormula(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.length > 1 && formula.startsWith('=')
}

/** Whether two cells hold the same for those who read and calculate. */
export function isSame(one: CellContent, other: CellContent): boolean {
  if (isFormula(one)) return isFormula(other) && plainFormula(one.formula) === plainFormula(other.formula)
  if (isFormula(other)) return false
  if (typeof one === 'string' && typeof other === 'string') return plainText(one) === plainText(other)
  if (typeof one === 'number' && typeof other === 'number') {
    // Excel keeps fifteen digits.
    return one === other || Number(one.toPrecision(15)) === Number(other.toPrecision(15))
  }
  return one === other
}

function plainText(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}

/** Excel writes names of functions in capitals, and drops spaces and quotation marks that are not needed. */
function plainFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'|[^"']+/gu, (part, sheet: string | undefined) => {
    if (part.startsWith('"')) return part
    return (sheet ?? part).replace(/\s+/gu, '').toLowerCase()
  })
}
