import { partNames } from '../../src/core/allocation/allocation.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import type { ByPeriod } from '../../src/core/report/shapes.ts'
import { words } from '../../src/texts/words.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { columnLetter } from '../../src/xlsx/reference.ts'
import type { CellValue } from '../../src/xlsx/cell-value.ts'
import { seed, second } from '../budget-of.ts'
import {
  recalculated,
  recalculatedAll,
  recalculationTime,
  type RecalculatedBook,
} from '../libreoffice/recalculate.ts'
import { decimal, decimalSum, sectionsOf, type SectionRow } from './appendix-sections.ts'
import { csvBook, illustrativeBook, madeReport, madeTemplate, type MadeBook } from './made-books.ts'

const asOf = '2020-03-31 10:15 UTC'

const longTitle = seed.objectives
  .flatMap(({ outputs = [] }) => outputs)
  .find(({ code }) => code === 'D.2-1')?.text

const unplaced = {
  BudgetLines: `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,2021,Note
L1,BR,tagged,R.1,R.1-1,,1,RB,100.10,200.20,illustrative
L2,BR,tagged by name,r.1,R.1-2 Final acts of regional radiocommunication conferences\\, regional agreements,,1,RB,10,20,
L3,BR,not placed,R.2,R.1-1,,2,RB,7.77,0.01,
L4,BDT,"an amount that is none",D.1,D.1-1,,3,RB,"1,234",5,
L5,GS,a pool,,,GS.1,x,RB,1000.03,-20.07,
L6,TSB,split,,,,1,RB,33.33,0.05,
L7,BR,untagged,,,,,RB,5,5,
L8,BDT,a pool without a basis,,,BDT.4,1,RB,9.99,9.99,
L9,GS,pending,I.1,I.1-5,,1,RB,3,4,
L10,br,the unit in small letters,R.1,R.1-1,,Staff costs,rb,5,6,
L11,Br,a category by its name,R.1,R.1-1,,STAFF COSTS,Rb,7,8,
L12,BDT,a title too long for a criterion,D.2,"${longTitle}",,1,RB,11,12,`.replace('\\,', ','),
  CeilingRows: `Kind,Key,Period,Amount,Source
unit,BR,2020,1000,illustrative
category,1,plan,500,illustrative
fund,rb,plan,10,illustrative
plan,,plan,10000,illustrative
year,,2021,5000,illustrative
group,${'g'.repeat(300)},plan,1,illustrative`,
  SplitRows: 'Line,Output,Enabler,Share\nL6,T.1-1,,33.33\nL6,T.1-2,,33.33\nL6,,TSB.1,33.34',
  GoalLinkRows: 'Objective,Goal,Kind,Weight\nR.1,G.1,primary,\nT.1,G.1,primary,2\nT.1,G.4,secondary,1',
}

const other = {
  BudgetLines: `Line;Unit;Activity;Objective;Output;Enabler;Category;Fund;2025;2026;2027
A;LAND-B;quays;OBJ-C;C/01;;PAY;DUES;1000,10;2000,20;3000,30
B;HQ;accounts;;;Treasury;BUY;DUES;500,55;600,66;700,77
C;LAND-B;workshop;;;Workshop;BUY;DUES;70,01;80,02;90,03
D;HQ;pilots;OBJ-A;A/01;;PAY;DUES;-10;20;0,01`,
}

const only = (code: string) => (table: string, row: string) =>
  table !== 'BudgetLines' || row.startsWith(`${code}-`) || row === ''

const made: Readonly<Record<string, () => Promise<MadeBook>>> = {
  'the report': () => madeReport(illustrativeBook()),
  'the report without pending items': () => madeReport(illustrativeBook(), { pending: 'exclude' }),
  'the report on pending items': () => madeReport(illustrativeBook(), { pending: 'only' }),
  'the financial plan': () =>
    madeTemplate(illustrativeBook(), {
      kind: 'financial-plan',
      years: seed.years,
      files: ['illustrative.csv'],
      asOf,
    }),
  'the operational plan': () =>
    madeTemplate(illustrativeBook(only('BDT')), {
      kind: 'operational-plan',
      unitCode: 'BDT',
      years: [2020, 2021, 2022, 2023],
      files: ['illustrative.csv'],
      asOf,
    }),
  'a budget with money that is not placed': () => madeReport(csvBook(unplaced)),
  'the same without pending items': () => madeReport(csvBook(unplaced), { pending: 'exclude' }),
  'a budget of another organisation': () => madeReport(csvBook(other), {}, lookupOf(second)),
}

const names = Object.keys(made)
const books = new Map<string, MadeBook & { readonly calculated: RecalculatedBook }>()

beforeAll(async () => {
  const all = await Promise.all(Object.values(made).map((make) => make()))
  const calculated = await recalculatedAll(all.map(({ bytes }) => bytes))
  names.forEach((name, at) => {
    const [book, live] = [all[at], calculated[at]]
    if (book && live) books.set(name, { ...book, calculated: live })
  })
}, recalculationTime)

function bookOf(name: string) {
  const book = books.get(name)
  if (!book) throw new Error(`no book ${name}`)
  return { ...book, sections: sectionsOf(book.calculated) }
}

describe('LibreOffice, calculating anew, gives the engine’s figures', () => {
  test.each(names)('in every cell of %s', (name) => {
    const { bytes, calculated } = bookOf(name)
    const written = readWorkbook(bytes)
    let cells = 0
    for (const { name: sheet } of written.sheets) {
      for (const { row, cells: values } of written.readSheet(sheet).rows) {
        values.forEach((value, at) => {
          const cell = `${columnLetter(at + 1)}${row}`
          cells += 1
          expect([sheet, cell, shown(calculated.value(sheet, cell))]).toEqual([sheet, cell, shown(value)])
        })
      }
    }
    expect(cells).toBeGreaterThan(2_000)
  })

  test.each(names)('by objective and output in %s', (name) => {
    const { report, sections } = bookOf(name)
    const rows = sections.get(1) ?? []
    for (const { code, full } of report.objectives) expectPeriods(rowOf(rows, code).right, full)
    for (const { code, full } of report.sectors) expectPeriods(rowOf(rows, code).right, full)
    expectPeriods(rowOf(rows, '', 'Total').right, report.total)
    for (const { code, full } of report.outputs) {
      const pairs = rows.filter((row) => row.code === code)
      for (const period of report.periods) {
        expect(decimalSum(pairs.map(({ right }) => right[headOf(period)]))).toBe(full[period])
      }
    }
  })

  test.each(names)('by goal and by part in %s', (name) => {
    const { report, sections } = bookOf(name)
    const byGoal = rowOf(sections.get(2) ?? [], '', 'Total').right
    const goalHeads = Object.keys(byGoal)
    report.goals.forEach(({ full }, at) => expect(decimal(byGoal[goalHeads[at] ?? ''])).toBe(full['plan']))
    expect(decimal(byGoal['Not linked to a goal'])).toBe(report.notLinked.full['plan'])
    for (const objective of report.objectives) {
      const { right } = rowOf(sections.get(3) ?? [], objective.code)
      for (const part of [...partNames, 'full'] as const) {
        const head = part === 'full' ? 'Total' : words.parts[part]
        expect(decimal(right[head])).toBe(objective[part]['plan'])
      }
    }
  })

  test.each(names)('stage by stage in %s', (name) => {
    const { report, sections } = bookOf(name)
    const rows = sections.get(5) ?? []
    report.stages.forEach((account, at) => {
      expectPeriods(rows[3 * at]?.left, account.in)
      expectPeriods(rows[3 * at + 1]?.left, account.out)
      expectPeriods(rows[3 * at + 2]?.left, account.left)
    })
  })

  test.each(names)('published in %s as rounded, adding up', (name) => {
    const { report, sections } = bookOf(name)
    const rows = sections.get(1) ?? []
    const { rows: rounded, total } = report.rounded.byPeriod
    expect(rows.map(({ code }) => code)).toEqual([
      ...rounded.map(({ kind, code }) => (kind === 'unallocated' ? '' : code)),
      '',
    ])
    rounded.forEach(({ values, share }, at) => {
      for (const period of report.periods) expect(rows[at]?.left[headOf(period)]).toBe(values[period])
      expect(rows[at]?.left['Share']).toBe(share)
    })
    for (const period of report.periods) {
      const tops = rows.filter(
        (_, at) => rounded[at]?.kind === 'sector' || rounded[at]?.kind === 'unallocated',
      )
      expect(decimalSum(tops.map(({ left }) => left[headOf(period)]))).toBe(`${total[period]}.00`)
    }
  })

  test.each(names.filter((name) => name !== 'the report on pending items'))(
    'and its controls at zero in %s',
    (name) => {
      const { calculated, sections } = bookOf(name)
      expect(calculated.value('Appendix A', 'B4')).toBe(0)
      expect(Object.values(calculated.cells('Start'))).not.toContain('out of date: allocate again')
      for (const { left } of sections.get(4) ?? []) expect(left['Control']).toBe(0)
    },
  )

  test('and the money that is not placed, by stage and reason', () => {
    const { report, sections, calculated } = bookOf('a budget with money that is not placed')
    const rows = sections.get(6) ?? []
    const sum = report.periods.map((period) => decimalSum(rows.map(({ left }) => left[headOf(period)])))
    const left = report.stages.slice(0, 3).map((stage) => stage.left)
    expect(sum).toEqual(report.periods.map((period) => decimalSum(left.map((one) => Number(one[period])))))
    expect(rows.length).toBeGreaterThan(2)
    // 1,234 may mean two numbers, so it counts as nothing and stays in its cell as text
    expect(Object.values(calculated.cells('Budget'))).toContain('1,234')
  })
})

describe('a line changed by hand', () => {
  const edits: readonly [string, { readonly cell: string; readonly value: string | number }][] = [
    ['an amount', { cell: 'K6', value: 1 }],
    ['a centime', { cell: 'L6', value: 448100.01 }],
    ['the output', { cell: 'E6', value: 'R.1-2' }],
    ['the output taken away', { cell: 'E6', value: 'unknown' }],
    ['an enabler beside the output', { cell: 'F6', value: 'BR.1' }],
  ]
  test.each(edits)(
    'shows that the allocation is out of date: %s',
    async (_, { cell, value }) => {
      const { bytes, calculated } = bookOf('the report')
      expect(calculated.value('Budget', 'A6')).toBe('BR-0002')
      const after = await recalculated(bytes, [{ sheet: 'Budget', cell, value }])
      expect(after.value('Appendix A', 'B4')).toBe('out of date: allocate again')
      expect(Object.values(after.cells('Start'))).toContain('out of date: allocate again')
    },
    recalculationTime,
  )
})

function rowOf(rows: readonly SectionRow[], code: string, title?: string): SectionRow {
  const found = rows.filter((row) => row.code === code && (title === undefined || row.title === title))
  const [row] = found
  if (!row || found.length > 1) throw new Error(`${found.length} rows ${code} ${title ?? ''}`)
  return row
}

function expectPeriods(cells: Readonly<Record<string, CellValue>> | undefined, amounts: ByPeriod): void {
  const shownCells = Object.keys(amounts).map((period) => [period, decimal(cells?.[headOf(period)])])
  expect(Object.fromEntries(shownCells)).toEqual(amounts)
}

function headOf(period: string): string {
  return period === 'plan' ? 'Plan' : period
}

/** Numbers to the centime: LibreOffice keeps 15 digits. */
function shown(value: CellValue | undefined): unknown {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return decimal(value)
  return typeof value === 'object' && value !== null && 'number' in value ? value.number.toFixed(6) : value
}
