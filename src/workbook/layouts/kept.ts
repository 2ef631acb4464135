import type { BookContent, Rows } from '../book-content.ts'
import { frameworkRows } from '../framework-rows.ts'
import { headersOf } from '../own-tables.ts'
import { styles } from '../styles.ts'
import { digestSetting } from '../digests.ts'
import { schemaVersion } from '../schema-version.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { SheetDraft } from './sheet-draft.ts'

/** What only the add-in reads: the framework's facts, the kind of book, findings that were ignored, rules for tagging. */
export function kept(content: BookContent): SheetPlan {
  const { kind, scope, rows, lookup, tables, titles, asOf, digests, report, unit } = content
  const draft = new SheetDraft()
  const settings: PlannedCell[][] = [
    ['schemaVersion', String(schemaVersion)],
    ['kind', kind],
    ...(scope ? [['scope', scope.unit]] : []),
    ...(asOf === undefined
      ? []
      : [
          ['asOf', asOf],
          ['pending', report.pending],
          ['unit', String(unit)],
        ]),
    ...Object.entries(digests ?? {}).map(([part, digest]) => [digestSetting(part), digest]),
    ...frameworkRows(lookup.framework).SettingRows.map((row) => [...row]),
  ]
  const plain = (headers: readonly string[]) => headers.map((header) => ({ header, style: styles.textCell }))
  let column = 1
  const beside = (table: 'SettingRows' | 'IgnoredRows' | 'TagRules', cells: Rows): void => {
    const headers = headersOf(table, [])
    draft.row = 1
    draft.table(tables[table], plain(headers), cells, { column, filter: false })
    column += headers.length + 1
  }
  beside('SettingRows', settings)
  beside('IgnoredRows', rows.IgnoredRows)
  beside('TagRules', rows.TagRules)
  return draft.sheet({ key: '_rbb', name: titles._rbb, state: 'veryHidden', widths: [18, 60] })
}
