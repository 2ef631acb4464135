import { filteredLines } from '../../../model/book/filter-rows.ts'
import { shownText } from '../../../model/book/styled.ts'
import { entriesAt, hasList } from '../../../model/book/typing-rules.ts'
import { filterAt } from '../../../model/person-at-cells.ts'
import { activeCell, areaOfCell, bringIntoSight } from '../active-cell.ts'
import type { Hands } from '../hands.ts'
import type { Buttons } from '../paint/paint.ts'
import { filteredColumn } from '../filter/column.ts'
import { FilterMenu } from '../filter/FilterMenu.tsx'
import { EntryList } from './EntryList.tsx'
import type { Popups } from './popups.tsx'

/** What the buttons in cells open. */
export function buttonsOf(hands: Hands, popups: Popups): Buttons {
  return {
    openList: (sheet, row, column) => {
      const entries = entriesAt(hands.book, sheet, row, column)
      if (!entries) {
        hands.refuse('The list of this cell comes from a formula that this stand-in for Excel cannot read.')
        return
      }
      const address = hands.address([{ top: row, left: column, rows: 1, columns: 1 }], sheet)
      popups.open(row, column, (close) => (
        <EntryList
          entries={entries}
          chosen={shownText(sheet, row, column)}
          choose={(entry) => {
            close()
            hands.act((person) => person.enter(address, entry))
          }}
          close={close}
        />
      ))
    },
    openFilter: (sheet, filter, row, column) => {
      const header = hands.address([{ top: row, left: column, rows: 1, columns: 1 }], sheet)
      const facts = filteredColumn(sheet, filter, column)
      popups.open(row, column, (close) => (
        <FilterMenu
          column={facts}
          filter={(criterion) => {
            close()
            hands.act((person) => person.filterBy(header, criterion))
          }}
          sort={(ascending) => {
            close()
            const { area } = filter
            const rows = filteredLines(sheet, filter).length
            const body = hands.address([{ ...area, top: area.top + 1, rows }], sheet)
            hands.act((person) => person.sort(body, column - area.left, ascending))
          }}
          close={close}
        />
      ))
    },
  }
}

/** Opens the list or the filter of the cell that is typed into; false where it has none. */
export function openButtonAt(hands: Hands, buttons: Buttons): boolean {
  const { active: sheet } = hands.book
  const { row, column } = activeCell(hands)
  const filter = filterAt(sheet, areaOfCell({ row, column }))
  bringIntoSight(hands, sheet, { row, column })
  if (filter) buttons.openFilter(sheet, filter, row, column)
  else if (hasList(sheet, row, column)) buttons.openList(sheet, row, column)
  else return false
  return true
}
