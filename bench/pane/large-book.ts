import { newBook } from '../../src/actions/new-book.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { Book } from '../../src/workbench/model/book/book.ts'
import { resizeTable } from '../../src/workbench/model/book/tables.ts'
import { writtenBook } from '../../scripts/pane/written-book.ts'
import { ituLookup } from '../framework.ts'

/** A financial plan of our own, without lines. */
export async function emptyPlan(): Promise<Book> {
  const { plan } = await newBook(ituLookup(), { kind: 'financial-plan', files: [] })
  return writtenBook(plan)
}

/** Somebody types so many illustrative lines into it, one of three without a tag. */
export function typeLines(count: number): (excel: StandIn) => void {
  const { outputs, objectives } = ituLookup()
  const rows = Array.from({ length: count }, (_, at) => {
    const output = outputs[at % outputs.length]
    const objective = objectives[output?.objective ?? 0]
    const [first, second] = at % 3 === 0 ? ['', ''] : [objective?.code ?? '', output?.code ?? '']
    const what = `Examination of notices, part ${at % 50} (illustrative)`
    const amounts = [1000 + at, 2000.25 + (at % 7), -3 * (at % 11), 4000.5]
    return [`L-${at + 1}`, 'BR', what, first, second, '', '', String((at % 9) + 1), 'RB', '', ...amounts, '']
  })
  return (excel) => {
    const table = excel.book.findTable('BudgetLines')
    if (!table) throw new Error('there is no table of lines')
    const { top } = table.area
    excel.act('person', (person) => person.type(`Budget!A${top + 2}`, rows))
    if (table.area.rows < count + 1) resizeTable(excel.book, table, { ...table.area, rows: count + 1 })
  }
}
