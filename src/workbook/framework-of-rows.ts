import type { TableRow } from '../core/budget/rows.ts'
import type { Place } from '../core/finding.ts'
import type { CodeBook } from '../core/framework/code-book.ts'
import { codesIn, linesIn, sourceIn } from './framework-cells.ts'
import type { FrameworkTableName } from './framework-rows.ts'
import { FrameworkSheets, type CellProblem, type FrameworkTables } from './framework-sheets.ts'

type Json = Readonly<Record<string, unknown>>

/** A framework read from the sheets of a book. */
export interface WrittenFramework {
  /** What `loadFramework` takes; it judges all but `problems`. */
  readonly json: Json
  readonly problems: readonly CellProblem[]
  /** Where a part of the JSON stands, by its path, such as `objectives[0].outputs[2].code`. */
  readonly placeOf: (path: string) => Place | undefined
}

/** The framework that the sheets of a book carry: `frameworkRows` the other way round. */
export function frameworkOfRows(tables: FrameworkTables): WrittenFramework {
  const sheets = new FrameworkSheets(tables)
  const goals = sheets.bookOf('Goals')
  const objectives = sheets.bookOf('Objectives')
  const targetsOf = byParent(sheets, 'Targets', 'Goal', goals)
  const outcomesOf = byParent(sheets, 'Outcomes', 'Objective', objectives)
  const outputsOf = byParent(sheets, 'Outputs', 'Objective', objectives)
  const coded = (row: TableRow): Json => ({
    code: sheets.text(row, 'Code'),
    text: sheets.text(row, 'Text'),
    ...pendingIn(sheets, row),
  })
  const json = {
    ...factsIn(sheets),
    sectors: sheets.items('sectors', sheets.rows('SectorRows'), (row) => ({
      code: sheets.text(row, 'Code'),
      name: sheets.text(row, 'Name'),
    })),
    units: sheets.items('units', sheets.rows('UnitRows'), (row) => unitIn(sheets, row)),
    goals: sheets.items('goals', sheets.rows('Goals'), (row, path) => ({
      ...headIn(sheets, row),
      ...optionalIn(sheets, row, 'Description'),
      targets: sheets.items(`${path}.targets`, targetsOf(row), coded),
    })),
    objectives: sheets.items('objectives', sheets.rows('Objectives'), (row, path) => ({
      ...headIn(sheets, row),
      sector: sheets.text(row, 'Sector'),
      outcomes: sheets.items(`${path}.outcomes`, outcomesOf(row), coded),
      outputs: sheets.items(`${path}.outputs`, outputsOf(row), coded),
    })),
    enablers: sheets.items('enablers', sheets.rows('Enablers'), (row) => ({
      code: sheets.text(row, 'Code'),
      unit: sheets.text(row, 'Unit'),
      objectives: supportedIn(sheets.text(row, 'Objectives'), objectives),
      text: sheets.text(row, 'Text'),
      contributions: linesIn(sheets.text(row, 'Contributions')),
      results: linesIn(sheets.text(row, 'Results')),
    })),
    categories: listIn(sheets, 'categories', 'CategoryRows'),
    funds: listIn(sheets, 'funds', 'FundRows'),
    revenueSources: listIn(sheets, 'revenueSources', 'RevenueSourceRows'),
    links: linksIn(sheets, objectives, goals),
  }
  return { json, problems: sheets.problems, placeOf: (path) => sheets.placeOf(path) }
}

/** The facts of a framework that stand in no sheet of its own, by their names in `SettingRows`. */
function factsIn(sheets: FrameworkSheets): Json {
  const facts = new Map<string, string>()
  for (const row of sheets.rows('SettingRows')) {
    const name = sheets.text(row, 'Name')
    facts.set(name, sheets.text(row, 'Value'))
    sheets.keep(name === 'framework' ? 'id' : name, row)
  }
  const optional = ['title', 'version', 'status', 'currency'].flatMap((name) => {
    const value = facts.get(name) ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  const years = facts.get('years')?.match(/[^\s,;]+/gu) ?? []
  return { id: facts.get('framework') ?? '', ...Object.fromEntries(optional), years: years.map(yearIn) }
}

function yearIn(text: string): number | string {
  return /^\d+$/u.test(text) ? Number(text) : text
}

/** Gives, by the row of a parent, the rows that name it; a row that names none is a problem. */
function byParent(
  sheets: FrameworkSheets,
  table: FrameworkTableName,
  column: 'Goal' | 'Objective',
  parents: CodeBook,
): (parent: TableRow) => readonly TableRow[] {
  const children = new Map<number, TableRow[]>()
  for (const row of sheets.rows(table)) {
    const text = sheets.text(row, column)
    const at = positionOf(text, parents)
    if (at === undefined) {
      const kind = column.toLowerCase()
      sheets.note(
        row,
        column,
        text === ''
          ? `does not say which ${kind} the row belongs to`
          : `names “${text}”, which is no ${kind}`,
      )
    } else children.set(at, [...(children.get(at) ?? []), row])
  }
  const rows = sheets.rows(column === 'Goal' ? 'Goals' : 'Objectives')
  return (parent) => children.get(rows.indexOf(parent)) ?? []
}

/** The item that a text names; of several with one code the first, because the doubled code is told by itself. */
function positionOf(text: string, book: CodeBook): number | undefined {
  const found = book.resolve(text)
  if (found.kind === 'known') return found.at
  if (found.kind !== 'ambiguous') return undefined
  const [code = ''] = found.codes
  return book.items.findIndex((item) => item.code === code)
}

function headIn(sheets: FrameworkSheets, row: TableRow): Json {
  const head = { code: sheets.text(row, 'Code'), title: sheets.text(row, 'Title') }
  return { ...head, ...optionalIn(sheets, row, 'Text'), ...pendingIn(sheets, row) }
}

function optionalIn(sheets: FrameworkSheets, row: TableRow, column: 'Text' | 'Description'): Json {
  const text = sheets.text(row, column)
  return text === '' ? {} : { [column.toLowerCase()]: text }
}

function pendingIn(sheets: FrameworkSheets, row: TableRow): Json {
  const text = sheets.text(row, 'Pending')
  if (text === '') return {}
  if (text.toLowerCase() !== 'pending')
    sheets.note(row, 'Pending', `holds “${text}”, which is neither “pending” nor blank`)
  return { pending: true }
}

function unitIn(sheets: FrameworkSheets, row: TableRow): Json {
  const sector = sheets.text(row, 'Sector')
  const unit = {
    code: sheets.text(row, 'Code'),
    name: sheets.text(row, 'Name'),
    role: sheets.text(row, 'Role').toLowerCase(),
  }
  return unit.role === 'bureau' ? { ...unit, sector } : unit
}

/** `R.1, R.2`, or `All` for every objective there is; what names none stays as it is, for the audit to tell. */
function supportedIn(text: string, objectives: CodeBook): readonly string[] {
  const codes = objectives.items.map(({ code }) => code)
  const all = text.trim().toLowerCase() === 'all' && positionOf(text, objectives) === undefined
  return all ? codes : codesIn(text).map((code) => codes[positionOf(code, objectives) ?? -1] ?? code)
}

function listIn(
  sheets: FrameworkSheets,
  path: string,
  table: 'CategoryRows' | 'FundRows' | 'RevenueSourceRows',
): readonly Json[] {
  return sheets.items(path, sheets.rows(table), (row) => ({
    code: sheets.text(row, 'Code'),
    name: sheets.text(row, 'Name'),
    ...sourceIn(sheets.text(row, 'Source')),
  }))
}

/** The links that can be understood; the others are judged where a budget's links are. */
function linksIn(sheets: FrameworkSheets, objectives: CodeBook, goals: CodeBook): readonly Json[] {
  return sheets.rows('GoalLinkRows').flatMap((row) => {
    const objective = objectives.resolve(sheets.text(row, 'Objective'))
    const goal = goals.resolve(sheets.text(row, 'Goal'))
    if (objective.kind !== 'known' || goal.kind !== 'known') return []
    const kind = sheets.text(row, 'Kind').toLowerCase()
    const weight = sheets.text(row, 'Weight')
    return [
      {
        objective: objectives.items[objective.at]?.code,
        goal: goals.items[goal.at]?.code,
        kind: kind === 'secondary' ? kind : 'primary',
        ...(weight !== '' && Number.isFinite(Number(weight)) ? { weight: Number(weight) } : {}),
      },
    ]
  })
}
