import type { HostObject } from '../host-object.ts'
import { refuse } from '../given.ts'
import { findArea } from '../book/find-area.ts'
import { kind } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import { range } from './range.ts'

export const freezePanes = kind<OfSheet>('WorksheetFreezePanes', {
  methods: {
    freezeAt: (self, given) => {
      const value = given.at(0)
      const area =
        typeof value === 'string'
          ? findArea(self.book, self.sheet, value).area
          : (range.behind(value)?.area ?? refuse())
      freeze(self, area.top + area.rows, area.left + area.columns)
    },
    freezeRows: (self, given) => freeze(self, given.optionalWhole(0) ?? 1, 0),
    freezeColumns: (self, given) => freeze(self, 0, given.optionalWhole(0) ?? 1),
    unfreeze: (self) => freeze(self, 0, 0),
    getLocation: (self) => location(self) ?? refuse(),
    getLocationOrNullObject: (self) => location(self),
  },
})

function freeze({ sheet }: OfSheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) refuse()
  sheet.frozen = { rows, columns }
  sheet.grid.mutate('set-frozen', {
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
    ySplit: rows,
    xSplit: columns,
  })
}

/** The frozen cells; rows alone are whole rows, as in Excel. */
function location({ objects, sheet }: OfSheet): HostObject | null {
  const { rows, columns } = sheet.frozen
  if (rows === 0 && columns === 0) return null
  return objects.range(sheet, {
    top: 0,
    left: 0,
    rows: rows === 0 ? 1_048_576 : rows,
    columns: columns === 0 ? 16_384 : columns,
  })
}
