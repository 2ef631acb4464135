import type { Losses } from '../../xlsx/appearance/losses.ts'
import { parseArea } from '../model/area.ts'
import type { NameContent, SheetContent } from './book-content.ts'
import { typeOfLook } from './charts.ts'
import { isLargeLink } from './content-area.ts'
import { nameLosses } from './names.ts'
import { pageLosses } from './pages.ts'

/** The kinds of conditional formats that the model has, as files name them. */
const highlights: ReadonlySet<string> = new Set([
  ...['expression', 'cellIs', 'containsText', 'notContainsText', 'beginsWith', 'endsWith', 'containsBlanks'],
  ...['notContainsBlanks', 'containsErrors', 'notContainsErrors', 'duplicateValues', 'uniqueValues', 'top10'],
  ...['aboveAverage', 'timePeriod', 'colorScale', 'dataBar', 'iconSet'],
])

/** Counts what was read, but has no place in the model. */
export function countContentLosses(
  sheets: readonly SheetContent[],
  names: readonly NameContent[],
  losses: Losses,
): void {
  for (const loss of nameLosses(names)) losses.add(loss)
  for (const sheet of sheets) {
    for (const { type, settings } of sheet.highlights) {
      if (settings.minLength !== undefined || settings.maxLength !== undefined)
        losses.add('shortest and longest data bars')
      if (!highlights.has(type)) losses.add('conditional formats of other kinds')
    }
    for (const { ref } of sheet.links) if (isLargeLink(parseArea(ref))) losses.add('links over many cells')
    for (const loss of pageLosses(sheet.page)) losses.add(loss)
    losses.add('charts', sheet.charts.filter((look) => typeOfLook(look) === undefined).length)
  }
}
