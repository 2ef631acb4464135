import type { NamedCode, ResultsFramework } from '../core/framework/schema.ts'
import { codesCell, linesCell, sourceCell, type PlainCell } from './framework-cells.ts'
import { ownTables } from './own-tables.ts'

/** The tables that carry a framework in a book. */
export const frameworkTables = [
  'SettingRows',
  'SectorRows',
  'UnitRows',
  'Goals',
  'Targets',
  'Objectives',
  'Outcomes',
  'Outputs',
  'Enablers',
  'CategoryRows',
  'FundRows',
  'RevenueSourceRows',
  'GoalLinkRows',
] as const satisfies readonly (keyof typeof ownTables)[]

export type FrameworkTableName = (typeof frameworkTables)[number]

/** Rows of cells in the columns of `own-tables.ts`. */
export type FrameworkRows = Readonly<Record<FrameworkTableName, readonly (readonly PlainCell[])[]>>

/**
 * A framework as the rows that carry it in a book, and the other way round in `framework-of-rows.ts`. Keywords,
 * which are the user's, are blank; of `SettingRows` there are the facts of the framework and no others.
 */
export function frameworkRows(framework: ResultsFramework): FrameworkRows {
  const { goals, objectives, enablers = [], sectors, units, links = [] } = framework
  const facts = {
    framework: framework.id,
    title: framework.title,
    version: framework.version,
    status: framework.status,
    currency: framework.currency,
    years: framework.years.join(', '),
  }
  return {
    SettingRows: Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [rowOf('SettingRows', { Name: name, Value: value })],
    ),
    SectorRows: sectors.map(({ code, name }) => rowOf('SectorRows', { Code: code, Name: name })),
    UnitRows: units.map((unit) =>
      rowOf('UnitRows', {
        Code: unit.code,
        Name: unit.name,
        Role: unit.role,
        Sector: unit.role === 'bureau' ? unit.sector : null,
      }),
    ),
    Goals: goals.map(({ code, title, text, description, pending }) =>
      rowOf('Goals', {
        Code: code,
        Title: title,
        Text: text,
        Description: description,
        Pending: wordFor(pending),
      }),
    ),
    Targets: goals.flatMap((goal) =>
      (goal.targets ?? []).map(({ code, text }) =>
        rowOf('Targets', { Code: code, Goal: goal.code, Text: text }),
      ),
    ),
    Objectives: objectives.map(({ code, sector, title, text, pending }) =>
      rowOf('Objectives', {
        Code: code,
        Sector: sector,
        Title: title,
        Text: text,
        Pending: wordFor(pending),
      }),
    ),
    Outcomes: objectives.flatMap((objective) =>
      (objective.outcomes ?? []).map(({ code, text, pending }) =>
        rowOf('Outcomes', { Code: code, Objective: objective.code, Text: text, Pending: wordFor(pending) }),
      ),
    ),
    Outputs: objectives.flatMap((objective) =>
      (objective.outputs ?? []).map(({ code, text, pending }) =>
        rowOf('Outputs', { Code: code, Objective: objective.code, Text: text, Pending: wordFor(pending) }),
      ),
    ),
    Enablers: enablers.map(({ code, unit, objectives: supported, text, contributions, results }) =>
      rowOf('Enablers', {
        Code: code,
        Unit: unit,
        Objectives: codesCell(supported),
        Text: text,
        Contributions: linesCell(contributions),
        Results: linesCell(results),
      }),
    ),
    CategoryRows: listRows('CategoryRows', framework.categories),
    FundRows: listRows('FundRows', framework.funds),
    RevenueSourceRows: listRows('RevenueSourceRows', framework.revenueSources),
    GoalLinkRows: links.map(({ objective, goal, kind, weight }) =>
      rowOf('GoalLinkRows', { Objective: objective, Goal: goal, Kind: kind, Weight: weight }),
    ),
  }
}

function listRows(
  table: 'CategoryRows' | 'FundRows' | 'RevenueSourceRows',
  items: readonly NamedCode[] = [],
): FrameworkRows[typeof table] {
  return items.map((item) => rowOf(table, { Code: item.code, Name: item.name, Source: sourceCell(item) }))
}

type CellsOf<Table extends FrameworkTableName> = Readonly<
  Partial<Record<(typeof ownTables)[Table][number], PlainCell | undefined>>
>

/** The cells in the order of the table's columns; what is not given is blank. */
function rowOf<Table extends FrameworkTableName>(table: Table, cells: CellsOf<Table>): readonly PlainCell[] {
  const byHeader: Readonly<Record<string, PlainCell | undefined>> = cells
  return ownTables[table].map((header) => (byHeader[header] === '' ? null : (byHeader[header] ?? null)))
}

function wordFor(pending: boolean | undefined): PlainCell {
  return pending ? 'pending' : null
}
