import type { BookContent } from '../book-content.ts'
import { frameworkRows } from '../framework-rows.ts'
import { headersOf } from '../own-tables.ts'
import { styles } from '../styles.ts'
import { digestSetting } from '../digests.ts'
import { schemaVersion } from '../schema-version.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { SheetDraft } from './sheet-draft.ts'

/** What only the add-in reads: the framework's facts, the kind of book, findings that were ignored. */
export function kept(content: BookContent): SheetPlan {
  const { kind, scope, rows, lookup, tables, titles, asOf, digests } = content
  const draft = new SheetDraft()
  const settings: PlannedCell[][] = [
    ['schemaVersion', String(schemaVersion)],
    ['kind', kind],
    ...(scope ? [['scope', scope.unit]] : []),
    ...(asOf === undefined ? [] : [['asOf', asOf]]),
    ...Object.entries(digests ?? {}).map(([part, digest]) => [digestSetting(part), digest]),
    ...frameworkRows(lookup.framework).SettingRows.map((row) => [...row]),
  ]
  const plain = (headers: readonly string[]) => headers.map((header) => ({ header, style: styles.textCell }))
  const column = headersOf('SettingRows', []).length + 2
  draft.table(tables.SettingRows, plain(headersOf('SettingRows', [])), settings, { filter: false })
  draft.row = 1
  draft.table(tables.IgnoredRows, plain(headersOf('IgnoredRows', [])), rows.IgnoredRows, {
    column,
    filter: false,
  })
  return draft.sheet({ key: '_rbb', name: titles._rbb, state: 'veryHidden', widths: [18, 60] })
}
