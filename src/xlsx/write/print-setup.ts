import type { WriteSheet } from 'hucre'
import { escapedText } from './escaped-text.ts'
import type { WrittenPrint } from './written-book.ts'

/** In inches. */
const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 }

type PrintSetup = Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'rowBreaks'>

/** A sheet prints one page wide and as many long as it takes. */
export function printSetup({ orientation, paper, footer, breaksBefore = [] }: WrittenPrint): PrintSetup {
  return {
    pageSetup: { orientation, paperSize: paper, fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins },
    headerFooter: { oddFooter: footerText(footer) },
    // The first row of the sheet is 0, and a break stands after the row it names.
    rowBreaks: [...new Set(breaksBefore)].map((row) => row - 2),
  }
}

/** The text at the left, where an ampersand would begin a code, and `Page 1 of 3` at the right. */
export function footerText(left: string): string {
  const text = left === '' ? '' : `&L${left.replaceAll('&', '&&')}`
  return escapedText(`${text}&RPage &P of &N`)
}
