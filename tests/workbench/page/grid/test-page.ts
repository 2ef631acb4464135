import { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { Book } from '../../../../src/workbench/model/book/book.ts'
import { excelModel } from '../../../../src/workbench/model/excel-model.ts'
import { showBook } from '../../../../src/workbench/page/grid/show-book.ts'

const element = document.getElementById('grid')
if (!element) throw new Error('there is no place for the grid')
const sent: string[] = []
const shown = await showBook(
  element,
  (openEngine) => new Book(['Budget', 'Lists'], openEngine),
  (book) => new StandIn({ origin: location.origin, send: (text) => sent.push(text) }, book),
)
/** For tests: the book as an add-in finds it, and what was said to the add-in. */
Object.assign(window, { shown, sent, model: excelModel(shown.excel.book) })
