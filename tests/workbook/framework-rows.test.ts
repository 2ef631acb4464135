import type { Cell } from '../../src/core/budget/cell.ts'
import { readHeader } from '../../src/core/budget/header.ts'
import { rowsOf } from '../../src/core/budget/rows.ts'
import { loadFramework } from '../../src/core/framework/load.ts'
import type { ResultsFramework } from '../../src/core/framework/schema.ts'
import { frameworkOfRows } from '../../src/workbook/framework-of-rows.ts'
import { frameworkRows, frameworkTables, type FrameworkTableName } from '../../src/workbook/framework-rows.ts'
import type { FrameworkTables } from '../../src/workbook/framework-sheets.ts'
import { ownTables } from '../../src/workbook/own-tables.ts'
import { second, seed } from '../budget-of.ts'

type Cells = Readonly<Partial<Record<FrameworkTableName, readonly (readonly Cell[])[]>>>

/** Rows of cells as a book hands them over, each table in a sheet of its own name with headers in row 1. */
function tablesOf(cells: Cells): FrameworkTables {
  return Object.fromEntries(
    frameworkTables.map((name) => {
      const shape = { required: ownTables[name], optional: [], years: false }
      const header = readHeader(ownTables[name], shape)
      return [
        name,
        rowsOf({ name: 'book.xlsx', sheet: name, header }, [{ firstRow: 2, rows: cells[name] ?? [] }]),
      ]
    }),
  )
}

function load(cells: Cells): ResultsFramework {
  const { json, problems } = frameworkOfRows(tablesOf(cells))
  expect(problems).toEqual([])
  const loaded = loadFramework(json)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.framework
}

const listItem = ({ code, name, illustrative, source }: NonNullable<ResultsFramework['funds']>[number]) => ({
  code,
  name,
  ...(illustrative && { illustrative }),
  ...(source && { source }),
})

/** What a book carries of a framework; the rest of the plan stays in its own document. */
function carried(framework: ResultsFramework) {
  const { id, title, version, status, currency, years, sectors, units, links = [] } = framework
  const item = ({ code, text, pending }: { code: string; text: string; pending?: boolean | undefined }) => ({
    code,
    text,
    ...(pending && { pending }),
  })
  return {
    facts: { id, title, version, status, currency, years, sectors, units, links },
    goals: framework.goals.map((goal) => ({
      ...{
        code: goal.code,
        title: goal.title,
        text: goal.text,
        description: goal.description,
        pending: goal.pending,
      },
      targets: (goal.targets ?? []).map(item),
    })),
    objectives: framework.objectives.map(
      ({ code, sector, title: name, text, pending, outcomes = [], outputs = [] }) => ({
        ...{ code, sector, title: name, text, pending },
        outcomes: outcomes.map(item),
        outputs: outputs.map(item),
      }),
    ),
    enablers: (framework.enablers ?? []).map(
      ({ code, unit, objectives, text, contributions = [], results = [] }) => ({
        ...{ code, unit, objectives, text, contributions, results },
      }),
    ),
    lists: [framework.categories, framework.funds, framework.revenueSources].map((list = []) =>
      list.map(listItem),
    ),
  }
}

describe('what a book carries of a framework comes back', () => {
  test.each([
    ['the ITU seed', seed],
    ['the second framework', second],
  ])('%s', (_name, framework) => {
    expect(carried(load(frameworkRows(framework)))).toEqual(carried(framework))
  })
})

test('rows stand in the columns of their tables, with what people read in them', () => {
  const rows = frameworkRows(seed)
  expect(rows.Outputs[0]?.slice(0, 2)).toEqual(['R.1-1', 'R.1'])
  expect(rows.UnitRows.map((row) => row.slice(2))).toEqual([
    ['bureau', 'ITU-R'],
    ['bureau', 'ITU-T'],
    ['bureau', 'ITU-D'],
    ['central', null],
  ])
  expect(rows.SettingRows.at(-1)).toEqual(['years', '2020, 2021, 2022, 2023'])
  expect(rows.CategoryRows[0]?.[2]).toMatch(/^illustrative: Decision 5/)
  expect(frameworkRows(second).GoalLinkRows[1]).toEqual(['OBJ-B', 'AIM-Open', 'secondary', 1])
  for (const table of frameworkTables) {
    for (const row of rows[table]) expect(row).toHaveLength(ownTables[table].length)
  }
})

test('people may write names for codes, All for every objective, and any case', () => {
  const rows = frameworkRows(second)
  const framework = load({
    ...rows,
    Outputs: [['A/01', 'obj-a Pilotage', 'Trained pilots', 'Pending', null]],
    Enablers: [['Hydrography', 'SEA-B', 'all', 'Hydrographic office', null, null, null]],
  })
  expect(framework.objectives[0]?.outputs).toEqual([{ code: 'A/01', text: 'Trained pilots', pending: true }])
  expect(framework.enablers?.[0]?.objectives).toEqual(framework.objectives.map(({ code }) => code))
})

describe('what is wrong in the sheets is told where it stands', () => {
  const rows = frameworkRows(second)
  const output = ['A/09', 'OBJ-A', 'Tugs', null, null]

  test.each<[string, Cells, string]>([
    [
      'an output of no objective',
      { Outputs: [output, ['A/09', 'OBJ-Z', 'Tugs']] },
      'Outputs 3 Objective names “OBJ-Z”, which is no objective',
    ],
    [
      'an output that hangs nowhere',
      { Outputs: [['A/09', null, 'Tugs']] },
      'Outputs 2 Objective does not say which objective the row belongs to',
    ],
    [
      'a target of no goal',
      { Targets: [['t', 'AIM-X', 'Tugs']] },
      'Targets 2 Goal names “AIM-X”, which is no goal',
    ],
    [
      'pending in other words',
      { Outputs: [['A/09', 'OBJ-A', 'Tugs', 'maybe']] },
      'Outputs 2 Pending holds “maybe”, which is neither “pending” nor blank',
    ],
    [
      'an Excel error',
      { Goals: [['G.1', { fault: 'error', text: '#REF!' }]] },
      'Goals 2 Title holds “#REF!”, which is no value',
    ],
  ])('%s', (_what, change, told) => {
    const { problems } = frameworkOfRows(tablesOf({ ...rows, ...change }))
    expect(problems.map(({ at, problem }) => `${at.sheet} ${at.row} ${at.column} ${problem}`)).toContain(told)
  })

  test.each<[string, Cells, string]>([
    ['a missing code', { Outputs: [output, [null, 'OBJ-A', 'Tugs']] }, 'Outputs 3 Code is empty'],
    ['a missing text', { Enablers: [['E', 'SEA-B', 'All', null]] }, 'Enablers 2 Text is empty'],
    [
      'a role that is none',
      { UnitRows: [['HQ', 'Head office', 'main', null]] },
      'UnitRows 2 Role must be one of “bureau”, “central”, not “main”',
    ],
    [
      'a year that is none',
      {
        SettingRows: [
          ['framework', 'x'],
          ['years', '2020, soon'],
        ],
      },
      'SettingRows 3 Value must be a number, not “soon”',
    ],
    [
      'a status that is none',
      {
        SettingRows: [
          ['framework', 'x'],
          ['years', 2020],
          ['status', 'old'],
        ],
      },
      'SettingRows 4 Value must be one of “draft”, “adopted”, not “old”',
    ],
  ])('%s', (_what, change, told) => {
    const { json, placeOf } = frameworkOfRows(tablesOf({ ...rows, ...change }))
    const loaded = loadFramework(json)
    const problems = loaded.ok ? [] : loaded.problems
    const shown = problems.map(({ path, problem }) => {
      const at = placeOf(path)
      return `${at?.sheet} ${at?.row} ${at?.column} ${problem}`
    })
    expect(shown).toContain(told)
  })
})
