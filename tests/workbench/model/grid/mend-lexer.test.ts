import { LexerTreeBuilder } from '@univerjs/engine-formula'
import { Book } from '../../../../src/workbench/model/book/book.ts'
import { writeCells } from '../../../../src/workbench/model/book/write-cells.ts'

it('calculates after the beginning of a structured reference was read', async () => {
  const book = new Book(['Budget'])
  book.engine.injector.get(LexerTreeBuilder).sequenceNodesBuilder('=[@Amou')
  writeCells(book, book.active, { top: 0, left: 0, rows: 1, columns: 2 }, [[20, '=Budget!$A$1*2.125']])
  await book.settle()
  expect(book.active.grid.cell(0, 1)?.v).toBe(42.5)
  await book.close()
})
