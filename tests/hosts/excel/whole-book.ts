import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { BookState } from './sheets/book-state.ts'
import { stateOfBook } from './sheets/state-of-book.ts'

/** All that there is to see of the stand-in's book, formulas calculated. */
export async function wholeBook(excel: StandIn): Promise<BookState> {
  await excel.channel.idle()
  await excel.book.calculate()
  return stateOfBook(excel.book)
}

export type Contents = Readonly<Record<string, string>>

const known = new WeakMap<BookState, Contents>()

/** What stands in all cells, by sheet and address, without its look; but for journals, which nobody sees. */
export function contentsOf(book: BookState): Contents {
  const contents = known.get(book) ?? readContents(book)
  known.set(book, contents)
  return contents
}

function readContents({ sheets }: BookState): Contents {
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).flatMap(([address, cell]) => {
        const { content } = JSON.parse(cell) as { readonly content?: unknown }
        const isJournal = name === '_rbb' && /^X\d/.test(address)
        return content === undefined || isJournal
          ? []
          : [[`${name}!${address}`, JSON.stringify(content)] as const]
      }),
    ),
  )
}

/** Where two books differ: the place, what stands in the first, and what in the second. */
export function differences(one: BookState, other: BookState): readonly string[] {
  const [is, was] = [contentsOf(one), contentsOf(other)]
  const places = new Set([...Object.keys(is), ...Object.keys(was)])
  return [...places]
    .filter((place) => is[place] !== was[place])
    .map((place) => `${place}: ${is[place] ?? 'blank'}, not ${was[place] ?? 'blank'}`)
}

/**
 * Cells that hold neither what they held before nor what was wished; blank ones where that is the same, for rows may
 * be inserted and not yet filled.
 */
export function strayCells(now: BookState, before: BookState, wished: BookState): readonly string[] {
  const [is, was, willBe] = [contentsOf(now), contentsOf(before), contentsOf(wished)]
  const filled = Object.keys(is).filter((place) => is[place] !== was[place] && is[place] !== willBe[place])
  const lost = Object.keys(was).filter((place) => is[place] === undefined && was[place] === willBe[place])
  return [...filled, ...lost]
}

/** The same book without some of its cells. */
export function without({ sheets, names }: BookState, places: readonly string[]): BookState {
  return {
    names,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).filter(([address]) => !places.includes(`${sheet.name}!${address}`)),
      ),
    })),
  }
}
