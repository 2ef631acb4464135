import { BooleanNumber, BorderStyleTypes, type IStyleData } from '@univerjs/core'
import type { TableState } from '../../../model/book/sheet.ts'

/** The accents of Office's theme, after the black of the styles without a colour. */
const accents = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const

const { TRUE } = BooleanNumber

/** What a table gives a cell under the cell's own look; undefined for a plain one. */
export function tableLook(table: TableState, row: number, column: number): IStyleData | undefined {
  const { top, left, rows, columns } = table.area
  const [, family = '', digits = ''] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? []
  if (family === '') return undefined
  const number = Number(digits) - 1
  const accent = accents[number % accents.length] ?? accents[0]
  const group = Math.floor(number / accents.length)
  const isFilled = family !== 'Light' || group === 1
  const isHeader = table.hasHeaders && row === top
  const isTotal = table.hasTotals && row === top + rows - 1
  const line = lineOf(accent === accents[0] ? '#808080' : tint(accent, 0.6))
  const edge = {
    ...(isHeader && { t: line }),
    b: line,
    ...(column === left && { l: line }),
    ...(column === left + columns - 1 && { r: line }),
  }
  if (isHeader) {
    return isFilled
      ? { bg: { rgb: accent }, cl: { rgb: '#FFFFFF' }, bl: TRUE, bd: edge }
      : { bl: TRUE, bd: { ...edge, b: lineOf(accent) } }
  }
  if (isTotal) return { bl: TRUE, bd: { ...edge, t: lineOf(accent) } }
  const isEmphasised =
    (table.highlightFirstColumn && column === left) ||
    (table.highlightLastColumn && column === left + columns - 1)
  const band = (row - top - (table.hasHeaders ? 1 : 0)) % 2 === 0
  const columnBand = (column - left) % 2 === 0
  const isBanded = (table.showBandedRows && band) || (table.showBandedColumns && columnBand)
  const plain =
    family === 'Dark' ? tint(accent, 0.4) : family === 'Medium' && group === 1 ? tint(accent, 0.8) : undefined
  const fill = isBanded ? tint(accent, plain === undefined ? 0.8 : 0.6) : plain
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(isEmphasised && { bl: TRUE }),
    bd: edge,
  }
}

function lineOf(rgb: string): { readonly s: BorderStyleTypes; readonly cl: { readonly rgb: string } } {
  return { s: BorderStyleTypes.THIN, cl: { rgb } }
}

/** A colour nearer to white: 0.8 leaves a fifth of it. */
function tint(rgb: string, share: number): string {
  const known = tints.get(`${rgb} ${share}`)
  if (known !== undefined) return known
  const parts = [1, 3, 5].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16))
  const lighter = `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
  tints.set(`${rgb} ${share}`, lighter)
  return lighter
}

const tints = new Map<string, string>()
