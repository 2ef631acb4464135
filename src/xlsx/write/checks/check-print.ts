import { lastRowOfSheet, parseRange } from '../../reference.ts'
import { footerText } from '../print-setup.ts'
import { isFromOneTo, parseRows } from '../ranges.ts'
import { quoted, refused } from '../refusal.ts'
import type { WrittenPrint, WrittenSheet } from '../written-book.ts'

const longestFooter = 255
const mostBreaks = 1026

/** Repeated rows, the printed area and page breaks lie on the sheet; the footer fits. */
export function checkPrint({ name, print }: WrittenSheet): void {
  const fault = print && printFault(print)
  if (fault !== undefined) throw refused('write-print', `the sheet ${name} ${fault}`)
}

function printFault({ titleRows, area, footer, breaksBefore = [] }: WrittenPrint): string | undefined {
  if (titleRows !== undefined && parseRows(titleRows) === undefined) {
    return `repeats the rows ${quoted(titleRows)}, which are none`
  }
  if (area !== undefined && parseRange(area) === undefined)
    return `prints the area ${quoted(area)}, which is none`
  if (footerText(footer).length > longestFooter) return 'has a footer of more than 255 characters'
  const isPlaced = breaksBefore.every((row) => isFromOneTo(row - 1, lastRowOfSheet - 1))
  return isPlaced && breaksBefore.length <= mostBreaks
    ? undefined
    : 'has too many page breaks, or one before a row that is not on it'
}
