import { isList, isObject, plainText } from '../../../json.ts'
import type { FilterState, Sheet } from '../../../model/book/sheet.ts'
import { shownText } from '../../../model/book/styled.ts'
import { entriesAt, hasList } from '../../../model/book/typing-rules.ts'
import { filterAt } from '../../../model/person-at-cells.ts'
import { activeCell, areaOfCell } from '../active-cell.ts'
import type { Hands } from '../hands.ts'
import type { Buttons } from '../paint/paint.ts'
import { EntryList } from './EntryList.tsx'
import { FilterMenu } from './FilterMenu.tsx'
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
      const at = column - filter.area.left
      popups.open(row, column, (close) => (
        <FilterMenu
          header={shownText(sheet, row, column)}
          texts={textsBelow(sheet, filter, column)}
          shown={shownTexts(filter, at)}
          filter={(texts) => {
            close()
            hands.act((person) => person.filterBelow(header, texts))
          }}
          sort={(ascending) => {
            close()
            const body = hands.address([bodyBelow(sheet, filter)], sheet)
            hands.act((person) => person.sort(body, at, ascending))
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
  if (filter) buttons.openFilter(sheet, filter, row, column)
  else if (hasList(sheet, row, column)) buttons.openList(sheet, row, column)
  else return false
  return true
}

function bodyBelow(sheet: Sheet, { area }: FilterState): FilterState['area'] {
  const hasTotals = sheet.tables.some((table) => table.filter.area === area && table.hasTotals)
  return { ...area, top: area.top + 1, rows: area.rows - 1 - (hasTotals ? 1 : 0) }
}

function textsBelow(sheet: Sheet, filter: FilterState, column: number): readonly string[] {
  const { top, rows } = bodyBelow(sheet, filter)
  const texts = new Set(Array.from({ length: rows }, (_, down) => shownText(sheet, top + down, column)))
  const order = new Intl.Collator('en', { numeric: true })
  // Blanks come last, as in Excel.
  return [...texts].sort((one, other) =>
    one === '' || other === '' ? Number(one === '') - Number(other === '') : order.compare(one, other),
  )
}

/** The texts that a column is filtered by; undefined where it is not, or by something else. */
function shownTexts({ criteria }: FilterState, at: number): readonly string[] | undefined {
  const criterion = criteria.get(at)
  if (!isObject(criterion)) return undefined
  const values = criterion['values']
  return isList(values) ? values.map(plainText) : []
}
