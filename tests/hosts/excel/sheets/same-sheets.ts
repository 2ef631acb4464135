import type { Book } from '../../../../src/workbench/model/book/book.ts'
import { markOf, treatments, type SheetKey } from '../../../../src/workbook/sheet-keys.ts'
import type { WritePlan } from '../../../../src/workbook/write-plan.ts'
import type { SheetState } from './book-state.ts'
import { stateOfBook } from './state-of-book.ts'
import { stateOfPlan } from './state-of-plan.ts'

/** The sheets of ours by the marks that they bear. */
export function ownSheets(book: Book): ReadonlyMap<SheetKey, SheetState> {
  const { sheets } = stateOfBook(book)
  const keys = Object.keys(treatments) as SheetKey[]
  return new Map(
    keys.flatMap((key) => {
      const formula = book.names.find(({ name }) => name === markOf(key))?.formula ?? ''
      const title = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/u.exec(formula)
      const name = title?.[1]?.replaceAll("''", "'") ?? title?.[2]
      const sheet = sheets.find((one) => one.name === name)
      return sheet ? [[key, sheet] as const] : []
    }),
  )
}

/** Holds that sheets are as a plan asks for: those that are replaced, and the head of the first one. */
export function expectAsPlanned(book: Book, plan: WritePlan): void {
  const found = ownSheets(book)
  for (const [at, wanted] of stateOfPlan(plan).sheets.entries()) {
    const { key } = plan.sheets[at] ?? {}
    const sheet = key && found.get(key)
    if (key === undefined || !sheet) throw new Error(`the book has no sheet ${wanted.name}`)
    if (treatments[key] === 'replaced') {
      expect({ ...sheet, state: wanted.state, tabColor: wanted.tabColor }).toEqual(wanted)
    }
    if (treatments[key] === 'head') expect(headOf(sheet)).toEqual(headOf(wanted))
  }
}

/** What stands above the first table, and how high its rows are. */
export function headOf({ cells, heights, merges, tables }: SheetState) {
  const [, first = '1'] = / [A-Z]+(\d+):/.exec(tables[0] ?? '') ?? []
  const isAbove = (row: string | number): boolean => Number(row) < Number(first) - 1
  const rowIn = (address: string): string => /\d+$/.exec(address)?.[0] ?? ''
  return {
    first,
    cells: Object.fromEntries(Object.entries(cells).filter(([address]) => isAbove(rowIn(address)))),
    heights: Object.fromEntries(Object.entries(heights).filter(([row]) => isAbove(row))),
    merges: merges.filter((address) => isAbove(rowIn(address))),
  }
}

/** What stands in the cells of a book, without their looks. */
export function contentsOf(book: Book): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    stateOfBook(book).sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(
        Object.entries(cells).flatMap(([address, text]) => {
          const { content } = JSON.parse(text) as { content?: unknown }
          return content === undefined ? [] : [[address, content]]
        }),
      ),
    ]),
  )
}

export function tablesOf(book: Book): readonly string[] {
  return stateOfBook(book).sheets.flatMap(({ tables }) => tables)
}
