import type { Budget } from '../../budget/budget.ts'
import type { CodedRole } from '../../budget/line-table.ts'
import { linePlace } from '../../budget/line-place.ts'
import type { Mapping } from '../../budget/mappings.ts'
import type { Param, Severity } from '../../finding.ts'
import type { FrameworkLookup } from '../../framework/lookup.ts'
import { rule, type Rule } from '../rule.ts'

/** What is wrong with a mapping, and what its cell should hold instead where that is certain. */
export interface MappingFault {
  readonly params: Readonly<Record<string, Param>>
  readonly fix?: string
}

/** A rule that needs only the tags of a line: it judges each mapping once, however many lines share it. */
export interface MappingRule<Name extends string = string> extends Rule<Budget, Name> {
  readonly fault: (mapping: Mapping, lookup: FrameworkLookup) => MappingFault | undefined
}

interface Declared<Name extends string> {
  readonly code: `RBB${number}`
  readonly name: Name
  readonly severity: Severity
  /** The column whose cell the finding stands at, and that its fix changes. */
  readonly column: CodedRole
  readonly fault: MappingRule['fault']
}

/** Declares a mapping rule; it reports at every line tagged in a faulty way. */
export function mappingRule<const Name extends string>(declared: Declared<Name>): MappingRule<Name> {
  const { column, fault, ...head } = declared
  const checked = rule<Budget, Name>({
    ...head,
    check({ lines, mappings, lookup }, report) {
      mappings.mappings.forEach((mapping, at) => {
        const found = fault(mapping, lookup)
        if (!found) return
        for (const line of mappings.linesOf(at)) {
          const { place, id } = linePlace(lines, line, column)
          const old = lines.coded[column].texts[lines.coded[column].symbols[line] ?? 0] ?? ''
          const { params, fix: value } = found
          const fix = value === undefined ? {} : { fix: { value, changes: [{ at: place, old, new: value }] } }
          report({ params, at: place, ...id, ...fix })
        }
      })
    },
  })
  return { ...checked, fault }
}
