import { areaText, parseArea, splitAddress, type Area } from '../model/area.ts'
import type { Book } from '../model/book/book.ts'
import { handNames } from '../model/book/names.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { ExcelError } from '../model/excel-error.ts'
import type { NameContent } from './book-content.ts'
import { asWritten } from './future-functions.ts'

/** Names that Excel keeps for itself begin so. */
const own = /^_xlnm\./i

/** Takes the names of a file into a book: those for what is printed become the page setup of their sheets. */
export function takeNames(book: Book, names: readonly NameContent[]): void {
  const taken = new Set<string>()
  for (const { name, refersTo, sheet: of, hidden, comment } of names) {
    const sheet = of === undefined ? undefined : book.findSheet(of)
    if (own.test(name)) {
      takeOwn(name.replace(own, '').toLowerCase(), refersTo, sheet)
      continue
    }
    const key = `${of ?? ''}!${name}`.toLowerCase()
    if (!taken.has(key) && refersTo !== '')
      book.names.push({ name, formula: `=${asWritten(refersTo)}`, visible: !hidden, comment, sheet })
    taken.add(key)
  }
  handNames(book)
}

function takeOwn(name: string, refersTo: string, sheet: Sheet | undefined): void {
  const areas = blocksIn(refersTo).flatMap((text) => areaIn(text))
  const [area] = areas
  if (name === 'print_area' && sheet && area) sheet.page.printArea = areaText(area)
  else if (name === 'print_titles' && sheet) {
    for (const one of areas) {
      const text = areaText(one)
      if (/^\d/.test(text)) sheet.page.titleRows = text
      else sheet.page.titleColumns = text
    }
  }
}

/** What of the names of a file is not taken. */
export function nameLosses(names: readonly NameContent[]): readonly string[] {
  const taken = new Set<string>()
  return names.flatMap(({ name, refersTo, sheet }): string[] => {
    const key = `${sheet ?? ''}!${name}`.toLowerCase()
    const isDoubled = taken.has(key)
    taken.add(key)
    if (!own.test(name)) return isDoubled || refersTo === '' ? ['names that are doubled or of nothing'] : []
    const kept = name.replace(own, '').toLowerCase()
    if (kept === 'print_area') return blocksIn(refersTo).length > 1 ? ['printed areas of several blocks'] : []
    // A filter says by itself what it filters.
    return kept === 'print_titles' || kept === '_filterdatabase' ? [] : ['names that Excel keeps for itself']
  })
}

function blocksIn(refersTo: string): readonly string[] {
  return refersTo.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
}

function areaIn(text: string): readonly Area[] {
  try {
    return [parseArea(splitAddress(text).inner)]
  } catch (thrown) {
    if (thrown instanceof ExcelError) return []
    throw thrown
  }
}
