import { boxOf, pointsOfPixel, type Box } from '../chart/chart-place.ts'
import type { Property } from '../kind.ts'
import type { Place } from '../objects.ts'

/** In points, from the upper left corner of the sheet. */
const measure = (side: keyof Box): Property<Place> => ({
  get: ({ sheet, area: { top, left, rows, columns } }) => {
    const from = { row: top, column: left, down: 0, across: 0 }
    const to = { row: top + rows, column: left + columns, down: 0, across: 0 }
    return boxOf(sheet, { from, to })[side] * pointsOfPixel
  },
})

/** Where cells lie on their sheet. */
export const rangePlace = {
  left: measure('left'),
  top: measure('top'),
  width: measure('width'),
  height: measure('height'),
}
