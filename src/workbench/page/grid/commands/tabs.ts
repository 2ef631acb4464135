import { activeCell, type Cell } from '../active-cell.ts'
import type { Hands } from '../hands.ts'
import type { OnSheet } from './given.ts'

/** What people do at the tabs of sheets. */
export function handleTabs(hands: Hands): void {
  const { act, book } = hands
  const name = ({ subUnitId }: OnSheet): string => hands.sheet(subUnitId).name
  hands.replace('sheet.command.set-worksheet-name', (given: OnSheet & { readonly name: string }) =>
    act((person) => person.rename(name(given), given.name)),
  )
  hands.replace('sheet.command.set-worksheet-order', (given: OnSheet & { readonly order: number }) =>
    act((person) => person.move(name(given), given.order)),
  )
  hands.replace('sheet.command.set-tab-color', (given: OnSheet & { readonly value: string | null }) =>
    act((person) => person.colourTab(name(given), given.value ?? '')),
  )
  hands.replace('sheet.command.insert-sheet', () =>
    act((person) => person.addSheet(book.sheets.indexOf(book.active) + 1)),
  )
  hands.replace('sheet.command.remove-sheet', (given: OnSheet) =>
    act((person) => person.deleteSheet(name(given))),
  )
  hands.replace('sheet.command.copy-sheet', (given: OnSheet) =>
    act((person) => person.copySheet(name(given))),
  )
  hands.replace('sheet.command.set-worksheet-hidden', (given: OnSheet) =>
    act((person) => person.show(name(given), 'Hidden')),
  )
  hands.replace('sheet.command.set-worksheet-show', (given: OnSheet) =>
    hands.sheet(given.subUnitId).visibility === 'VeryHidden'
      ? hands.refuse(
          'A program has hidden this sheet from people: Excel does not list it, and nobody can show it by hand.',
        )
      : act((person) => {
          person.show(name(given), 'Visible')
          person.select(
            hands.address([{ top: 0, left: 0, rows: 1, columns: 1 }], hands.sheet(given.subUnitId)),
          )
        }),
  )
  hands.replace(
    'sheet.command.set-frozen',
    (given: { startRow: number; startColumn: number; ySplit: number; xSplit: number } & OnSheet) =>
      act((person) => person.freeze(name(given), Math.max(0, given.ySplit), Math.max(0, given.xSplit))),
  )
  for (const [what, place] of [
    ['selection', ({ row, column }: Cell) => [row, column]],
    ['row', ({ row }: Cell) => [row, 0]],
    ['col', ({ column }: Cell) => [0, column]],
    ['first-row', () => [1, 0]],
    ['first-column', () => [0, 1]],
  ] as const) {
    hands.replace(`sheet.command.set-${what}-frozen`, () => {
      const [rows = 0, columns = 0] = place(activeCell(hands))
      return act((person) => person.freeze(book.active.name, rows, columns))
    })
  }
  hands.replace('sheet.command.cancel-frozen', (given: OnSheet) =>
    act((person) => person.freeze(name(given), 0, 0)),
  )
}
