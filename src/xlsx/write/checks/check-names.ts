import { needsEscape } from '../escaped-text.ts'
import { looksLikeCell } from '../ranges.ts'
import { quoted, refused } from '../refusal.ts'
import type { WrittenBook } from '../written-book.ts'
import { formulaFault } from './formula-fault.ts'
import type { KnownNames } from './known-names.ts'

const legalName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u

/** Names and tables share one space of names; each is legal, and what a name refers to can be read. */
export function checkNames(book: WrittenBook, known: KnownNames): void {
  const taken = new Set<string>()
  const take = (
    code: 'write-name' | 'write-table-name',
    what: string,
    name: string,
    sheet?: string,
  ): void => {
    // A name of one sheet may be one of the book, too.
    const key = sheet === undefined ? name.toLowerCase() : `${sheet}!${name}`.toLowerCase()
    const fault = nameFault(name) ?? (taken.has(key) ? 'is taken already' : undefined)
    if (fault !== undefined) throw refused(code, `the name ${quoted(name)} of ${what} ${fault}`)
    taken.add(key)
  }
  for (const { name, refersTo, sheet } of book.names) {
    if (sheet !== undefined && !known.sheets.has(sheet.toLowerCase())) {
      throw refused(
        'write-name',
        `the name ${quoted(name)} is of the sheet ${quoted(sheet)}, which is not there`,
      )
    }
    take('write-name', 'cells', name, sheet)
    const fault = formulaFault(refersTo, known)
    if (fault !== undefined) throw refused('write-name', `what the name ${name} refers to ${fault}`)
  }
  for (const sheet of book.sheets) {
    for (const { name } of sheet.tables) take('write-table-name', `a table of the sheet ${sheet.name}`, name)
  }
}

/** What keeps Excel from taking a name, for a sentence that ends with it. */
export function nameFault(name: string): string | undefined {
  if (!legalName.test(name) || needsEscape(name)) {
    return 'is not made of letters, digits, dots and underscores alone, or begins with a digit or dot'
  }
  if (/^(?:_xl.*|true|false)$/i.test(name)) return 'is one that Excel keeps for itself'
  return looksLikeCell(name) ? 'reads as a cell' : undefined
}
