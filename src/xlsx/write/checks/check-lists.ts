import { parseRange } from '../../reference.ts'
import { firstOverlap, parsePlace } from '../ranges.ts'
import { quoted, refused } from '../refusal.ts'
import type { WrittenList, WrittenSheet } from '../written-book.ts'
import type { KnownNames } from './known-names.ts'

const longestTitle = 32
const longestPrompt = 255
const longestRefusal = 225

/** Lists come from a range or a name of the book, their texts fit, and no cell has two. */
export function checkLists(sheet: WrittenSheet, known: KnownNames): void {
  const placed = sheet.lists.map((list) => {
    const range = parseRange(list.ref)
    if (range === undefined) {
      throw refused(
        'write-list',
        `the list for ${quoted(list.ref)} of the sheet ${sheet.name} has no range of cells`,
      )
    }
    checkList(list, sheet.name, known)
    return { list, range }
  })
  const [one, other] = firstOverlap(placed) ?? []
  if (one && other) {
    const both = `${one.list.ref} and ${other.list.ref}`
    throw refused('write-list', `the lists for ${both} of the sheet ${sheet.name} share cells`)
  }
}

function checkList({ ref, from, prompt, refusal }: WrittenList, sheet: string, known: KnownNames): void {
  const where = `the list for ${quoted(ref)} of the sheet ${sheet}`
  const place = parsePlace(from)
  const isThere = place
    ? known.sheets.has(place.sheet.toLowerCase())
    : parseRange(from) !== undefined || known.names.has(from.toLowerCase())
  if (!isThere)
    throw refused('write-list', `${where} comes from ${quoted(from)}, which is no range or name of this book`)
  const isLong =
    [prompt, refusal].some((said) => said && said.title.length > longestTitle) ||
    (prompt && prompt.text.length > longestPrompt) ||
    refusal.text.length > longestRefusal
  if (isLong) {
    throw refused(
      'write-list',
      `${where} says more than Excel keeps: 32 characters in a title, 255 in a prompt, 225 in a refusal`,
    )
  }
}
