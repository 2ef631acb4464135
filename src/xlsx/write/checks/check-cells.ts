import { isCell } from '../cells.ts'
import { parsePlace } from '../ranges.ts'
import { cellPlace, refused } from '../refusal.ts'
import type { WrittenCell, WrittenSheet, WrittenValue } from '../written-book.ts'
import { checkStyle } from './check-style.ts'
import { formulaFault } from './formula-fault.ts'
import type { KnownNames } from './known-names.ts'

const longestText = 32_767
const mostLinks = 65_530

/** Every value fits into a cell, formulas can be read, links lead somewhere, styles exist. */
export function checkCells(sheet: WrittenSheet, known: KnownNames): void {
  let links = 0
  for (const { row: top, column: left, rows, styles } of sheet.blocks) {
    styles.forEach((style, right) => checkStyle(style, () => cellPlace(sheet.name, top, left + right)))
    rows.forEach((cells, down) => {
      cells.forEach((value, right) => {
        if (!isCell(value)) checkValue(value, sheet.name, top + down, left + right)
        else {
          checkCell(value, known, sheet.name, top + down, left + right)
          if (value.link !== undefined) links += 1
        }
      })
    })
  }
  if (links > mostLinks) throw refused('write-link', `the sheet ${sheet.name} has more than 65,530 links`)
}

function checkValue(
  value: Exclude<WrittenValue, WrittenCell>,
  sheet: string,
  row: number,
  column: number,
): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw refused('write-number', `${cellPlace(sheet, row, column)} holds ${value}, which is no number`)
  }
  if (typeof value === 'string' && value.length > longestText) {
    throw refused(
      'write-text-length',
      `${cellPlace(sheet, row, column)} holds a text of more than 32,767 characters`,
    )
  }
}

function checkCell(cell: WrittenCell, known: KnownNames, sheet: string, row: number, column: number): void {
  const { value = null, formula, link, style } = cell
  checkValue(value, sheet, row, column)
  checkStyle(style, () => cellPlace(sheet, row, column))
  if (formula !== undefined) {
    const fault = formulaFault(formula, known)
    if (fault !== undefined) {
      throw refused('write-formula', `the formula in ${cellPlace(sheet, row, column)} ${fault}`)
    }
  }
  if (link === undefined) return
  const target = parsePlace(link)
  if (target === undefined || !known.sheets.has(target.sheet.toLowerCase())) {
    throw refused(
      'write-link',
      `the link in ${cellPlace(sheet, row, column)} leads to ${link}, which is not there`,
    )
  }
}
