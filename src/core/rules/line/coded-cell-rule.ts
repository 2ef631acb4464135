import type { Budget } from '../../budget/budget.ts'
import type { CodedRole } from '../../budget/line-table.ts'
import { hasColumn, linePlace } from '../../budget/line-place.ts'
import type { CodeCell } from '../../budget/rows.ts'
import type { CodeKind } from '../../framework/lookup.ts'
import { rule, type Rule } from '../rule.ts'

interface Declared<Name extends string> {
  readonly code: `RBB${number}`
  readonly name: Name
  readonly column: CodedRole
  readonly book: CodeKind
  /** What is wrong with one text: `{}`, or the code it can only mean. */
  readonly fault: (cell: CodeCell) => { readonly code?: string } | undefined
}

/** Declares a rule about one column of codes; it judges each distinct text once. A framework without the list asks nothing. */
export function codedCellRule<const Name extends string>(declared: Declared<Name>): Rule<Budget, Name> {
  const { code, name, column, book, fault } = declared
  return rule<Budget, Name>({
    code,
    name,
    severity: 'error',
    check({ lines, lookup }, report) {
      if (lookup.books[book].items.length === 0) return
      const { texts, symbols } = lines.coded[column]
      const faults = texts.map((text) => fault({ text, is: lookup.books[book].resolve(text) }))
      if (!faults.some((found) => found)) return
      for (let line = 0; line < lines.count; line++) {
        const symbol = symbols[line] ?? 0
        const found = faults[symbol]
        if (!found || !hasColumn(lines, line, column)) continue
        const { place, id } = linePlace(lines, line, column)
        const text = texts[symbol] ?? ''
        const fix = found.code && {
          fix: { value: found.code, changes: [{ at: place, old: text, new: found.code }] },
        }
        report({ params: { text }, at: place, ...id, ...fix })
      }
    },
  })
}

/** A text that names nothing in the list, with the code it can only mean where there is one. */
export function unknownText({ is }: CodeCell): { readonly code?: string } | undefined {
  if (is.kind === 'misspelt') return { code: is.code }
  return is.kind === 'unknown' || is.kind === 'ambiguous' ? {} : undefined
}
