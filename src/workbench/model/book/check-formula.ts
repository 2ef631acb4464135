import { LexerTreeBuilder } from '@univerjs/engine-formula'
import { type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { NoSuchPart, translate } from '../formula/structured.ts'
import type { Book } from './book.ts'
import type { Sheet } from './sheet.ts'
import { tableShape } from './table-shape.ts'

/** Refuses a formula that is none, such as `=1+`; people are told, while add-ins find an error in the cell. */
export function checkFormula(book: Book, sheet: Sheet, { top, left }: Area, text: string): void {
  if (!text.startsWith('=') || text.length < 2) return
  const place = { sheet: sheet.name, row: top, column: left }
  let plain: string
  try {
    plain = translate(text, book.tables.map(tableShape), place).formula
  } catch (thrown) {
    if (!(thrown instanceof NoSuchPart)) throw thrown
    throw new ExcelError('InvalidArgument', `This formula names what is not in the book: ${text}`)
  }
  if (typeof new LexerTreeBuilder().treeBuilder(plain) === 'string') {
    throw new ExcelError(
      'InvalidArgument',
      `There is a problem with this formula: ${text} To type a text that begins like one, put an apostrophe (') before it.`,
    )
  }
}
