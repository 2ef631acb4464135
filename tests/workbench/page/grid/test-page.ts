import { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { Book } from '../../../../src/workbench/model/book/book.ts'
import { showBook } from '../../../../src/workbench/page/grid/show-book.ts'

const element = document.getElementById('grid')
if (!element) throw new Error('no place for the grid')
const shown = await showBook(
  element,
  (openEngine) => new Book(['Budget', 'Other'], openEngine),
  (book) => new StandIn({ origin: location.origin, send: () => undefined }, book),
)
Object.assign(window, { shown })
