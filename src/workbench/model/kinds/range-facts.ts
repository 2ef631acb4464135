import { boxOf, pointsOfPixel, type Box } from '../chart/chart-place.ts'
import { numberFormatOf } from '../book/styled.ts'
import type { Property } from '../kind.ts'
import type { Place } from '../objects.ts'
import { isSpilled } from './range-links.ts'
import { rangeValues, readCells } from './range-values.ts'

/** In points, as it lies on the sheet: hidden rows and columns have no size. */
const measure = (side: keyof Box): Property<Place> => ({
  get: ({ sheet, area: { top, left, rows, columns } }) => {
    const [from, to] = [
      { row: top, column: left, down: 0, across: 0 },
      { row: top + rows, column: left + columns, down: 0, across: 0 },
    ]
    return boxOf(sheet, { from, to })[side] * pointsOfPixel
  },
})

/** What else there is to know of a range: where it lies, and what its cells are like. */
export const rangeFacts = {
  left: measure('left'),
  top: measure('top'),
  width: measure('width'),
  height: measure('height'),
  // English is the language here.
  formulasLocal: rangeValues.formulas,
  numberFormatLocal: rangeValues.numberFormat,
  numberFormatCategories: {
    get: (place) =>
      readCells(place, ({ sheet }, row, column) => categoryOf(numberFormatOf(sheet, row, column))),
  },
  linkedDataTypeState: { get: (place) => readCells(place, () => 'None') },
  hasSpill: { get: isSpilled },
  savedAsArray: { get: isSpilled },
} as const satisfies Record<string, Property<Place>>

/** What Excel's list of formats files under a name; all else is `Custom`. */
const categories: readonly (readonly [category: string, format: RegExp])[] = [
  ['General', /^General$/i],
  ['Text', /^@$/],
  ['Special', /^(?:00000(?:-0000)?|000-00-0000|\[<=9999999\]###-####;\(###\) ###-####)$/],
  ['Accounting', /^_\(|^_-|\* #/],
  ['Currency', /^(?:"[$€£¥]"|\[\$[^\]-]+(?:-[^\]]*)?\]|[$€£¥])\s?#,##0(?:\.0+)?(?:[_;(].*)?$/],
  ['Percentage', /^0(?:\.0+)?%$/],
  ['Scientific', /^0(?:\.0+)?E\+00$/i],
  ['Fraction', /^# \?+\/(?:\?+|\d+)$/],
  ['Number', /^(?:#,##)?0(?:\.0+)?(?:_\))?(?:;.*)?$/],
]

function categoryOf(format: string): string {
  const found = categories.find(([, pattern]) => pattern.test(format))
  if (found) return found[0]
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|AM\/PM/gi, '')
  if (!/^[dmyhs\s:/.,;@-]+$/i.test(code)) return 'Custom'
  return /[dy]/i.test(code) ? 'Date' : /[hs]/i.test(code) ? 'Time' : 'Date'
}
