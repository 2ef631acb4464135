import { areaText, columnIndex, parseArea } from '../area.ts'
import { scanFormula } from './scan.ts'

interface Home {
  readonly row: number
  readonly column: number
}

/** `=R[-1]C*2` for `=A1*2` in A2: addresses told from the cell they stand in. */
export function toR1C1(formula: string, home: Home): string {
  return scanFormula(formula)
    .map((token) => {
      if (token.is !== 'reference') return token.text
      const sheet = token.text.slice(0, token.text.length - token.address.length)
      return (
        sheet +
        token.address
          .split(':')
          .map((corner) => cornerToR1C1(corner, home))
          .join(':')
      )
    })
    .join('')
}

function cornerToR1C1(corner: string, { row, column }: Home): string {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
    /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(corner) ?? []
  // Of a whole row the only mark is its own.
  const mark = letters === '' ? columnMark : rowMark
  const rowPart = digits === '' ? '' : `R${part(mark, Number(digits) - 1, row)}`
  const columnPart = letters === '' ? '' : `C${part(columnMark, columnIndex(letters), column)}`
  return rowPart + columnPart
}

function part(mark: string, at: number, home: number): string {
  if (mark === '$') return String(at + 1)
  return at === home ? '' : `[${at - home}]`
}

const step = String.raw`(\[-?\d+\]|\d+)?`
const reference = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(?:R${step}C${step}|R${step}|C${step})(?![\p{L}\p{N}_.(!\[])`,
  'giu',
)

/** The formula with addresses as they are read from the cell it stands in. */
export function fromR1C1(formula: string, home: Home): string {
  return formula.replace(reference, (text: string, ...found: (string | undefined)[]) => {
    if (/^["']/.test(text)) return text
    const [row, column, onlyRow, onlyColumn] = found
    const first = text.charAt(0).toUpperCase()
    if (first === 'R' && /C/i.test(text)) {
      const [line, mark] = place(row, home.row)
      const [across, columnMark] = place(column, home.column)
      const [, letters = '', digits = ''] =
        /^([A-Z]+)(\d+)$/.exec(areaText({ top: line, left: across, rows: 1, columns: 1 })) ?? []
      return `${columnMark}${letters}${mark}${digits}`
    }
    if (first === 'R') {
      const [line, mark] = place(onlyRow, home.row)
      return `${mark}${line + 1}:${mark}${line + 1}`
    }
    const [across, mark] = place(onlyColumn, home.column)
    const letters = areaText({ ...parseArea('A1'), left: across }).replace(/\d/g, '')
    return `${mark}${letters}:${mark}${letters}`
  })
}

/** Where a step leads, and whether the address stays put when it is copied. */
function place(text: string | undefined, home: number): readonly [at: number, mark: '' | '$'] {
  if (text === undefined) return [home, '']
  return text.startsWith('[') ? [home + Number(text.slice(1, -1)), ''] : [Number(text) - 1, '$']
}
