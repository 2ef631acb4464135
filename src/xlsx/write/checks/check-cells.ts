import { forEachCell, isCell } from '../cells.ts'
import { parsePlace } from '../ranges.ts'
import { cellPlace, quoted, refused } from '../refusal.ts'
import type { WrittenSheet, WrittenStyle } from '../written-book.ts'
import { checkStyle } from './check-style.ts'
import { formulaFault } from './formula-fault.ts'
import type { KnownNames } from './known-names.ts'

const longestText = 32_767
const mostLinks = 65_530

/** Every value fits into a cell, formulas can be read, links lead somewhere, styles are such as Excel has. */
export function checkCells(sheet: WrittenSheet, known: KnownNames): void {
  const place = (row: number, column: number): string => cellPlace(sheet.name, row, column)
  checkValues(sheet, place)
  const styles = new Set<WrittenStyle>()
  let links = 0
  for (const block of sheet.blocks) {
    block.styles.forEach((style, right) => style && checkOnce(style, block.row, block.column + right))
  }
  forEachCell(sheet, ({ formula, style, link }, row, column) => {
    if (style) checkOnce(style, row, column)
    const fault = formula === undefined ? undefined : formulaFault(formula, known)
    if (fault !== undefined) throw refused('write-formula', `the formula in ${place(row, column)} ${fault}`)
    if (link === undefined) return
    links += 1
    if (!known.sheets.has(parsePlace(link)?.sheet.toLowerCase() ?? '')) {
      const what = `the link in ${place(row, column)} leads to ${quoted(link)}, which is not there`
      throw refused('write-link', what)
    }
  })
  if (links > mostLinks) throw refused('write-link', `the sheet ${sheet.name} has more than 65,530 links`)

  function checkOnce(style: WrittenStyle, row: number, column: number): void {
    if (!styles.has(style)) checkStyle(style, place(row, column))
    styles.add(style)
  }
}

function checkValues({ blocks }: WrittenSheet, place: (row: number, column: number) => string): void {
  for (const block of blocks) {
    block.rows.forEach((cells, down) => {
      cells.forEach((written, right) => {
        const value = isCell(written) ? written.value : written
        const at = (): string => place(block.row + down, block.column + right)
        if (typeof value === 'number' && !Number.isFinite(value)) {
          throw refused('write-number', `${at()} holds ${value}, which is no number`)
        }
        if (typeof value === 'string' && value.length > longestText) {
          throw refused('write-text-length', `${at()} holds a text of more than 32,767 characters`)
        }
      })
    })
  }
}
