import type { ResultsFramework } from '../../core/framework/schema.ts'
import type { FindingCounts, ToldFinding } from '../../core/report/shapes.ts'
import { countsText } from './count-text.ts'
import { findingsText } from './findings-text.ts'
import { padRight, wrap } from './plain-text.ts'
import { oneLine } from '../../texts/one-line.ts'
import type { Page } from './style.ts'
import { textTable } from './text-table.ts'

/** A framework for people: what it is, how much it holds, its goals and objectives, and what its audit found. */
export function frameworkText(
  framework: ResultsFramework,
  findings: readonly ToldFinding[],
  counts: FindingCounts,
  page: Page,
): string {
  return `${[
    headText(framework, page),
    sizesText(framework, page),
    itemsText(framework, page),
    ...findingsText(findings, true, page),
    page.style.heading(`Audit: ${countsText(counts)}.`),
  ].join('\n\n')}\n`
}

function headText(
  { id, title, version, status, years, currency, source }: ResultsFramework,
  page: Page,
): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Id', id],
    ['Version', [version, status].filter((text) => text !== undefined).join(', ')],
    ['Years', years.join(', ')],
    ['Currency', currency ?? 'CHF'],
    ['Source', [source?.document, source?.date].filter((text) => text !== undefined).join(', ')],
  ]
  const lines = facts.flatMap(([name, fact]) =>
    fact ? [wrap(`${padRight(name, 10)}${oneLine(fact)}`, page.width, ' '.repeat(10))] : [],
  )
  return [page.style.heading(oneLine(title ?? id)), ...lines].join('\n')
}

function sizesText(
  { sectors, units, goals, objectives, enablers, links, ...more }: ResultsFramework,
  page: Page,
): string {
  const targets = goals.flatMap((goal) => goal.targets ?? [])
  const outcomes = objectives.flatMap((objective) => objective.outcomes ?? [])
  const outputs = objectives.flatMap((objective) =>
    (objective.outputs ?? []).map(({ pending }) => ({ pending: pending ?? objective.pending })),
  )
  const sizes: readonly (readonly [
    string,
    readonly { readonly pending?: boolean | undefined }[] | undefined,
  ])[] = [
    ['Sectors', sectors.map(() => ({}))],
    ['Units', units.map(() => ({}))],
    ['Goals', goals],
    ['Targets', targets.map(() => ({}))],
    ['Objectives', objectives],
    ['Outcomes', outcomes],
    ['Outputs', outputs],
    ['Enablers', enablers?.map(() => ({}))],
    ['Links from objectives to goals', links?.map(() => ({}))],
    ['Risks', more.risks?.map(() => ({}))],
  ]
  const rows = sizes.map(([kind, items = []]) => {
    const pending = items.filter((item) => item.pending).length
    return { cells: [kind, String(items.length), pending === 0 ? '' : String(pending)] }
  })
  const columns = [
    { heading: 'Holds', kind: 'words' },
    { heading: 'Number', kind: 'number' },
    { heading: 'Pending', kind: 'number' },
  ] as const
  return textTable(columns, rows, page)
}

function itemsText({ goals, objectives, sectors }: ResultsFramework, page: Page): string {
  const ofSector = (sector: string) =>
    objectives
      .filter((objective) => objective.sector === sector)
      .map(({ code, title, outputs = [] }) => ({ cells: [`  ${code}`, title, String(outputs.length)] }))
  const rows = [
    ...goals.map(({ code, title }) => ({ cells: [code, title, ''] })),
    ...sectors.flatMap(({ code, name }) => [{ cells: [code, name, ''], strong: true }, ...ofSector(code)]),
  ]
  const columns = [
    { heading: 'Code', kind: 'words' },
    { heading: 'Goal, sector and its objectives', kind: 'fill' },
    { heading: 'Outputs', kind: 'number' },
  ] as const
  return textTable(columns, rows, page)
}
