import type { Budget } from '../../budget/budget.ts'
import type { CodedRole } from '../../budget/line-table.ts'
import { hasColumn, linePlace } from '../../budget/line-place.ts'
import { blankCell, type Mapping } from '../../budget/mappings.ts'
import { placeIn } from '../../budget/rows.ts'
import type { Param, Severity } from '../../finding.ts'
import type { FrameworkLookup } from '../../framework/lookup.ts'
import { rule, type Report, type Rule } from '../rule.ts'

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
  /** Whether the shares of split lines are judged too, as if each were a line of its unit. */
  readonly ofShares?: true
}

/** Declares a mapping rule; it reports at every line, and where asked at every share, tagged in a faulty way. */
export function mappingRule<const Name extends string>(declared: Declared<Name>): MappingRule<Name> {
  const { column, fault, ofShares, ...head } = declared
  const checked = rule<Budget, Name>({
    ...head,
    check(budget, report) {
      const { lines, mappings, lookup } = budget
      mappings.mappings.forEach((mapping, at) => {
        const found = fault(mapping, lookup)
        if (!found) return
        for (const line of mappings.linesOf(at)) {
          if (!hasColumn(lines, line, column)) continue
          const { place, id } = linePlace(lines, line, column)
          const old = lines.coded[column].texts[lines.coded[column].symbols[line] ?? 0] ?? ''
          const { params, fix: value } = found
          const fix = value === undefined ? {} : { fix: { value, changes: [{ at: place, old, new: value }] } }
          report({ params, at: place, ...id, ...fix })
        }
      })
      if (ofShares) reportShares(budget, column === 'Enabler' ? column : 'Output', fault, report)
    },
  })
  return { ...checked, fault }
}

/** Judges each share as a mapping of its line's unit. */
function reportShares(
  { ids, mappings, splits, lookup }: Budget,
  column: 'Output' | 'Enabler',
  fault: MappingRule['fault'],
  report: Report,
): void {
  for (const row of splits.rows) {
    const ofLine = mappings.mappings[mappings.of[ids.at.get(row.line) ?? -1] ?? -1]
    if (!ofLine || ids.doubled.has(row.line)) continue
    const { unit, objectiveColumn } = ofLine
    const found = fault(
      { unit, objective: blankCell, output: row.output, enabler: row.enabler, objectiveColumn },
      lookup,
    )
    if (found) report({ params: found.params, at: placeIn(row, column), line: row.line })
  }
}
