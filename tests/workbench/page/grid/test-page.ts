import { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { parseArea } from '../../../../src/workbench/model/area.ts'
import { Book } from '../../../../src/workbench/model/book/book.ts'
import { addTable } from '../../../../src/workbench/model/book/tables.ts'
import { showBook } from '../../../../src/workbench/page/grid/show-book.ts'

const element = document.getElementById('grid')
if (!element) throw new Error('there is no place for the grid')
const sent: string[] = []
const shown = await showBook(
  element,
  (openEngine) => new Book(['Budget', 'Lists'], openEngine),
  (book) => new StandIn({ origin: location.origin, send: (text) => sent.push(text) }, book),
)
const { excel } = shown

/** For tests: the book, what was said to the add-in, and what an add-in does. */
Object.assign(window, {
  shown,
  sent,
  addIn: {
    do: (what: (book: Book) => void): void => {
      excel.undo.begin()
      what(excel.book)
      excel.undo.end()
    },
    addTable: (sheet: string, area: string, name: string): void => {
      const table = addTable(excel.book, excel.book.sheet(sheet), parseArea(area), true)
      table.name = name
    },
  },
})
