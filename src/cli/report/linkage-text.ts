import type { AllocationReport } from '../../core/report/shapes.ts'
import { grouped, unitName } from '../../texts/amount-words.ts'
import { widthOf } from './plain-text.ts'
import type { Page } from './style.ts'
import { textTable } from './text-table.ts'

type Values = Readonly<Record<string, number>>

/**
 * Which objective serves which goal over the whole plan, rounded and adding up. Goals that the page cannot hold
 * side by side follow in a table of their own.
 */
export function linkageText({ rounded, currency }: AllocationReport, page: Page): readonly string[] {
  const { columns, rows, total } = rounded.byGoal
  const heading = `Plan (${unitName(currency, rounded.unit)})`
  const named = rows.map((row) => ({ ...row, name: row.kind === 'sector' ? row.code : `  ${row.code}` }))
  const keys = [...columns, 'all']
  const nameWidth = Math.max(...[heading, ...named.map(({ name }) => name)].map(widthOf))
  const figureWidth = Math.max(
    ...keys.map((key) => Math.max(widthOf(headingOf(key)), grouped(total[key] ?? 0).length)),
  )
  const room = Math.max(1, Math.floor((page.width - nameWidth) / (figureWidth + 2)))
  return inGroups(keys, room).map((group) => {
    const cells = (name: string, values: Values) => [name, ...group.map((key) => grouped(values[key] ?? 0))]
    return textTable(
      [
        { heading, kind: 'words' },
        ...group.map((key) => ({ heading: headingOf(key), kind: 'number' }) as const),
      ],
      [
        ...named.map(({ kind, name, values, total: all }) => ({
          cells: cells(name, { ...values, all }),
          strong: kind === 'sector',
        })),
        { cells: cells('Total', total), strong: true },
      ],
      page,
    )
  })
}

function headingOf(key: string): string {
  if (key === 'notLinked') return 'Not linked'
  return key === 'all' ? 'All' : key
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )
}
