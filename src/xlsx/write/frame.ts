import type { WriteOptions } from 'hucre'
import { calibri } from '../cell-style.ts'
import { escapedText } from './escaped-text.ts'
import { cellStyle } from './hucre-style.ts'
import { sheetFrame } from './sheet-frame.ts'
import type { StyleNumbers } from './style-numbers.ts'
import type { WrittenBook, WrittenProperties } from './written-book.ts'

/**
 * The book without its cells, as the library takes it: it would make two objects of every cell. The cells are put
 * in afterwards; in their stead column A of the first sheet has a cell of each style and cell B1 a text, so that
 * the library numbers the styles and makes a part for texts.
 */
export function frameOf(book: WrittenBook, { styles }: StyleNumbers): WriteOptions {
  const sheets = book.sheets.map(sheetFrame)
  const standIns = sheets[0]?.cells
  const { standardFont: standard = calibri } = book
  styles.forEach((style, row) =>
    standIns?.set(`${row},0`, { ...standIns.get(`${row},0`), style: cellStyle(style, standard) }),
  )
  standIns?.set('0,1', { ...standIns.get('0,1'), value: 'text' })
  return {
    sheets,
    defaultFont: { name: standard.font, size: standard.size },
    properties: { title: book.title, ...ofBook(book.properties), modified: new Date(0) },
    ...(book.isStructureProtected && { workbookProtection: { lockStructure: true } }),
    activeSheet: activeIndex(book),
  }
}

function ofBook({ custom, ...texts }: WrittenProperties = {}): NonNullable<WriteOptions['properties']> {
  const written = Object.entries(texts).map(([name, text]): [string, string] => [name, escapedText(text)])
  return {
    ...Object.fromEntries(written),
    ...(custom && Object.keys(custom).length > 0 && { custom: { ...custom } }),
  }
}

/** The sheet that opens, counted from 0. */
export function activeIndex({ sheets, active }: WrittenBook): number {
  return sheets.findIndex(({ name, state }) => (active === undefined ? state === 'visible' : name === active))
}
