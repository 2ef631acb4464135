import { nameFault } from '../../xlsx/write/checks/check-names.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import type { WrittenName } from '../../xlsx/write/written-book.ts'
import type { NameState } from '../model/book/book.ts'
import { filedCellFormula } from './filed-formula.ts'

/** The names that a file can hold. */
export function filedNames(names: readonly NameState[], known: KnownNames): readonly WrittenName[] {
  return names.flatMap(({ name, formula, visible, comment, sheet }): WrittenName[] => {
    const refersTo = filedCellFormula(formula, known, undefined)
    if (refersTo === undefined || nameFault(name) !== undefined) return []
    return [
      {
        name,
        refersTo,
        hidden: !visible,
        ...(sheet && { sheet: sheet.name }),
        ...(comment !== '' && { comment: comment.slice(0, 255) }),
      },
    ]
  })
}
