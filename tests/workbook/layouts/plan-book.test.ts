import { makeBook } from '../../../src/actions/make-book.ts'
import { newBook } from '../../../src/actions/new-book.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import { checkBudget } from '../../../src/actions/check-budget.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { ownTables, headersOf, type OwnTableName } from '../../../src/workbook/own-tables.ts'
import { markOf, onRequest, sheetKeys } from '../../../src/workbook/sheet-keys.ts'
import type { CellPlan, PlannedCell, SheetPlan, WritePlan } from '../../../src/workbook/write-plan.ts'
import { second, seed } from '../../budget-of.ts'
import { csvBook, illustrativeBook, messBook } from '../made-books.ts'

const union = lookupOf(seed)
const years = [2021, 2022, 2023, 2024]

async function operationalPlan(): Promise<WritePlan> {
  const request = { kind: 'operational-plan', unitCode: 'BDT', years, files: [] } as const
  return (await newBook(union, request)).plan
}

function sheetOf({ sheets }: WritePlan, key: string): SheetPlan {
  const sheet = sheets.find((one) => one.key === key)
  if (!sheet) throw new Error(`no sheet ${key}`)
  return sheet
}

/** The cells of a sheet by `row,column`. */
function cellsOf({ blocks }: SheetPlan): ReadonlyMap<string, PlannedCell> {
  return new Map(
    blocks.flatMap(({ row, column, rows }) =>
      rows.flatMap((cells, down) =>
        cells.map((cell, across) => [`${row + down},${column + across}`, cell] as const),
      ),
    ),
  )
}

/** What stands under one header of a sheet's first table. */
function columnOf(sheet: SheetPlan, header: string): readonly PlannedCell[] {
  const [table] = sheet.tables
  const at = table?.columns.indexOf(header) ?? -1
  const [top = 0, bottom = 0] = (table?.ref.match(/\d+/g) ?? []).map(Number)
  const cells = cellsOf(sheet)
  return Array.from({ length: bottom - top }, (_, row) => cells.get(`${top + 1 + row},${at + 1}`) ?? null)
}

describe('a book of ours', () => {
  test('has every sheet in its order, each known by a hidden name', async () => {
    const { sheets, names } = await operationalPlan()
    const written = sheetKeys.filter((key) => !onRequest.has(key))
    expect(sheets.map(({ key }) => key)).toEqual(written)
    for (const key of written) {
      expect(names).toContainEqual({ name: markOf(key), refersTo: `'${key}'!$A$1`, hidden: true })
    }
    const hidden = sheets.filter(({ state }) => state === 'hidden').map(({ key }) => key)
    expect(hidden).toEqual(['Goals', 'Targets', 'Objectives', 'Outcomes', 'Outputs', 'Enablers', 'Lists'])
    expect(sheets.filter(({ state }) => state === 'veryHidden').map(({ key }) => key)).toEqual(['_rbb'])
    expect(sheets.filter(({ isProtected }) => isProtected).map(({ key }) => key)).toEqual(['Lists'])
  })

  test('has every table once, with its columns first and as they are named', async () => {
    const { sheets } = await operationalPlan()
    const tables = sheets.flatMap((sheet) => sheet.tables)
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(ownTables).sort())
    for (const { name, columns } of tables) {
      const own = headersOf(name as OwnTableName, years)
      expect(columns.slice(0, own.length)).toEqual(own)
    }
  })

  test('prints every visible sheet across the page, with headers repeated and a footer', async () => {
    const { sheets } = await operationalPlan()
    for (const { key, state, print, freeze } of sheets.filter((one) => one.state === 'visible')) {
      expect([key, state, print?.footer]).toEqual([
        key,
        'visible',
        `Operational plan 2021-2024: Telecommunication Development Bureau: ${key}`,
      ])
      if (key !== 'Start') expect([key, print?.titleRows, freeze?.rows]).not.toContain(undefined)
    }
  })

  test('no formula and no object stands in the budget lines', async () => {
    const budget = await readBudget(illustrativeBook(), union)
    const request = { kind: 'report', pending: 'include', unit: 1000, files: [] } as const
    const { plan } = await makeBook(illustrativeBook(), budget, request)
    for (const header of headersOf('BudgetLines', budget.lines.years)) {
      const cells = columnOf(sheetOf(plan, 'Budget'), header)
      expect(cells.filter(isPlan)).toEqual([])
      expect(cells).toHaveLength(budget.lines.count)
    }
    expect(columnOf(sheetOf(plan, 'Budget'), 'Result')[0]).toBe(
      'Final acts of world radiocommunication conferences, updated Radio Regulations',
    )
  })
})

describe('a Bureau’s own book', () => {
  test('carries the whole framework, and folds other sectors away', async () => {
    const outputs = sheetOf(await operationalPlan(), 'Outputs')
    const codes = columnOf(outputs, 'Code')
    expect(codes).toHaveLength(70)
    const first = Number(/\d+/.exec(outputs.tables[0]?.ref ?? '')?.[0]) + 1
    const hidden = new Set(outputs.rows.filter((row) => row.hidden).map(({ row }) => row))
    const shown = codes.filter((_, at) => !hidden.has(first + at)).map(String)
    expect(new Set(shown.map((code) => code[0]))).toEqual(new Set(['D', 'I']))
    expect(shown).toHaveLength(38)
  })

  test('offers its own results, enablers and unit to choose from', async () => {
    const plan = await operationalPlan()
    const lists = cellsOf(sheetOf(plan, 'Lists'))
    const chosen = (name: string): string[] => {
      const refersTo = plan.names.find((one) => one.name === name)?.refersTo ?? ''
      const [, letters = '', top = '', bottom = ''] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)/.exec(refersTo) ?? []
      const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
      const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, at) => Number(top) + at)
      return rows.map((row) => {
        expect(lists.get(`${row},${column + 1}`)).not.toBeNull()
        const code = lists.get(`${row},${column}`)
        return typeof code === 'string' ? code : ''
      })
    }
    expect(chosen('RBB_Units')).toEqual(['BDT'])
    expect(chosen('RBB_Enablers')).toEqual(['BDT.1', 'BDT.2', 'BDT.3', 'BDT.4', 'BDT.5', 'BDT.6'])
    expect(chosen('RBB_Outputs')).toHaveLength(38)
    expect(chosen('RBB_Goals')).toEqual(['G.1', 'G.2', 'G.3', 'G.4', 'G.5'])
  })

  test('shows money that stands outside its sector all the same', async () => {
    const lines =
      'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2021\nX,BDT,a,R.1,R.1-1,,1,RB,5000'
    const request = { kind: 'operational-plan', unitCode: 'BDT', years: [2021], files: [] } as const
    const { plan } = await newBook(union, request, csvBook({ BudgetLines: lines }))
    const sheet = sheetOf(plan, 'Appendix A')
    const hidden = new Set(sheet.rows.filter((row) => row.hidden).map(({ row }) => row))
    const rows = [...cellsOf(sheet)].filter(([, cell]) => cell === 'R.1-1' || cell === 'R.1-2')
    const shown = rows.filter(([place]) => !hidden.has(Number(place.split(',')[0]))).map(([, cell]) => cell)
    expect(shown.filter((code) => code === 'R.1-1').length).toBeGreaterThan(2)
    expect(shown.filter((code) => code === 'R.1-2')).toEqual([])
  })

  test('exists for every organisation', async () => {
    const request = { kind: 'operational-plan', unitCode: 'LAND-B', years: [2025], files: [] } as const
    const { plan } = await newBook(lookupOf(second), request)
    expect(plan.title).toBe('Operational plan 2025: Bureau of quays and roads')
  })
})

describe('the findings of a book', () => {
  test('each link to the cell that was written for the one they are about', async () => {
    const book = messBook()
    const budget = await readBudget(book, union)
    const request = { kind: 'report', pending: 'include', unit: 1000, files: [] } as const
    const { plan, counts } = await makeBook(book, budget, request)
    const where = columnOf(sheetOf(plan, 'Findings'), 'Where')
    const lines = columnOf(sheetOf(plan, 'Findings'), 'Line')
    const inOrder = (severity: string) =>
      checkBudget(budget).findings.filter((one) => one.severity === severity)
    const findings = ['error', 'warning', 'info'].flatMap(inOrder)
    expect(where).toHaveLength(counts.error + counts.warning + counts.info)
    let followed = 0
    findings.forEach(({ at, line }, position) => {
      const cell = where[position]
      const link = isPlan(cell) ? cell.link : undefined
      expect([at, link === undefined]).toEqual([at, at.row === null])
      if (link === undefined || typeof line !== 'string') return
      const [, key = '', row = ''] = /^'(.*)'!([A-Z]+\d+)$/.exec(link) ?? []
      const linked = cellsOf(sheetOf(plan, key)).get(`${/\d+/.exec(row)?.[0]},1`)
      expect([link, linked, lines[position]]).toEqual([link, line, line])
      followed += 1
    })
    expect(followed).toBeGreaterThan(70)
  })
})

function isPlan(cell: PlannedCell | undefined): cell is CellPlan {
  return typeof cell === 'object' && cell !== null
}
