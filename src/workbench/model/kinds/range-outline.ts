import { group, showDetails, stretchOf, ungroup } from '../book/outline.ts'
import type { Given } from '../given.ts'
import type { Members } from '../kind.ts'
import type { Place } from '../objects.ts'

const lines = ({ book, sheet, area }: Place, given: Given): ReturnType<typeof stretchOf> =>
  stretchOf(book, sheet, area, given.text(0))

/** The groups of rows and columns that a range is in. */
export const rangeOutline: NonNullable<Members<Place>['methods']> = {
  group: (place, given) => group(lines(place, given)),
  ungroup: (place, given) => ungroup(lines(place, given)),
  hideGroupDetails: (place, given) => showDetails(lines(place, given), false),
  showGroupDetails: (place, given) => showDetails(lines(place, given), true),
}
