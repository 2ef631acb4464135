import { allocateBudget } from '../../src/actions/allocate-budget.ts'
import { makeBook } from '../../src/actions/make-book.ts'
import { readBooks } from '../../src/actions/read-books.ts'
import { readBudget } from '../../src/actions/read-budget.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import type { AllocationReport } from '../../src/core/report/shapes.ts'
import { openXlsxBook } from '../../src/hosts/file/xlsx-book.ts'
import type { SheetPlan } from '../../src/workbook/write-plan.ts'
import { writeWorkbook } from '../../src/xlsx/write/write-workbook.ts'
import type { WrittenSheet, WrittenValue } from '../../src/xlsx/write/written-book.ts'
import { seed } from '../budget-of.ts'
import { recalculated, recalculationTime, type RecalculatedBook } from '../libreoffice/recalculate.ts'
import { decimal, sectionsOf } from './appendix-sections.ts'
import { csvBook } from './made-books.ts'

/** Her own workbook: two header rows, the upper one merged; subtotals and a note between lines; CHF 000. */
const bureau: readonly (readonly WrittenValue[])[] = [
  ['Radiocommunication Bureau, draft of June', null, null, null, null, null, null],
  ['No.', 'What', 'Serves', null, 'Nature', 'Budget (CHF 000)', null],
  [null, null, 'output', 'enabler', null, '2020', '2021'],
  ['Conferences', null, null, null, null, null, null],
  ['B1', 'Secretariat', 'R.1-1', null, '1', 100.5, 200],
  ['B2', 'Interpreters', 'r.1-1', null, '3', 10, 20.25],
  [
    null,
    'Subtotal',
    null,
    null,
    null,
    { formula: 'SUM(F5:F6)', value: 110.5 },
    { formula: 'SUM(G5:G6)', value: 220.25 },
  ],
  ['Notices', null, null, null, null, null, null],
  ['B3', 'Examination', 'R.1-4', null, '1', 1000, 1000.123],
  ['B4', 'Software', null, 'BR.1', '7', 50, 0],
  ['B5', 'Not tagged yet', null, null, '1', 7, 7],
  [
    'Total',
    null,
    null,
    null,
    null,
    { formula: 'SUM(F5:F6,F9:F11)', value: 1167.5 },
    { formula: 'SUM(G5:G6,G9:G11)', value: 1227.373 },
  ],
]

const humanResources = seed.enablers?.find(({ code }) => code === 'GS.6')?.text ?? ''

/** Another sheet of hers: whole francs, one header row, the unit given for all of it, only one of the years. */
const secretariat: readonly (readonly WrittenValue[])[] = [
  ['Item', 'Text', 'Result', 'Support', 'Cat', 'Y2021'],
  ['S1', 'Council', 'I.1-1', null, '1', 400000.4],
  ['S2', 'Payroll', null, `GS.6 ${humanResources}`, '2', 250000],
  ['S3', 'Accounts', null, 'GS.6', '2', -1.05],
]

const sources = [
  ['Source', 'Sheet', 'Range', 'HeaderRows', 'AmountUnit', 'Unit', 'InUse'],
  ['Bureau', 'BR', 'A2:G12', '2', 'CHF 000', 'BR', 'yes'],
  ['Secretariat', 'Secretariat', 'A1:F4', '1', 'CHF', 'GS', 'yes'],
]

const columns = [
  ['Source', 'Role', 'Header'],
  ...[
    ['Line', 'No.'],
    ['Activity', 'What'],
    ['Output', 'Serves output'],
    ['Enabler', 'Serves enabler'],
    ['Category', 'Nature'],
    ['2020', 'Budget (CHF 000) 2020'],
    ['2021', 'Budget (CHF 000) 2021'],
  ].map((row) => ['Bureau', ...row]),
  ...[
    ['Line', 'Item'],
    ['Activity', 'Text'],
    ['Output', 'Result'],
    ['Enabler', 'Support'],
    ['Category', 'Cat'],
    ['2021', 'Y2021'],
  ].map((row) => ['Secretariat', ...row]),
]

const asCsv = `Line,Unit,Activity,Output,Enabler,Category,Fund,2020,2021
B1,BR,Secretariat,R.1-1,,1,,100500,200000
B2,BR,Interpreters,R.1-1,,3,,10000,20250
B3,BR,Examination,R.1-4,,1,,1000000,1000123
B4,BR,Software,,BR.1,7,,50000,0
B5,BR,Not tagged yet,,,1,,7000,7000
S1,GS,Council,I.1-1,,1,,,400000.4
S2,GS,Payroll,,GS.6,2,,,250000
S3,GS,Accounts,,GS.6,2,,,-1.05`

function userSheet(
  name: string,
  rows: readonly (readonly WrittenValue[])[],
  merges: readonly string[] = [],
): WrittenSheet {
  return {
    name,
    state: 'visible',
    columns: [],
    rows: [],
    blocks: [{ row: 1, column: 1, rows, styles: [] }],
    merges,
    tables: [],
    lists: [],
    highlights: [],
  }
}

const hers = [userSheet('BR', bureau, ['C2:D2', 'F2:G2']), userSheet('Secretariat', secretariat)]

/** The same with the two tables that say where her lines stand. */
async function declared(): Promise<Uint8Array> {
  const setUp: WrittenSheet = {
    ...userSheet('Where', [...sources, ...Array<WrittenValue[]>(2).fill([]), ...columns]),
    tables: [
      { name: 'Sources', ref: 'A1:G3', columns: sources[0] ?? [] },
      { name: 'Columns', ref: `A6:C${5 + columns.length}`, columns: columns[0] ?? [] },
    ],
  }
  return writeWorkbook({ title: 'Her budget', sheets: [...hers, setUp], names: [] })
}

interface Adopted {
  readonly report: AllocationReport
  readonly bytes: Uint8Array
  readonly calculated: RecalculatedBook
}

async function read(bytes: Uint8Array) {
  const named = { name: 'hers.xlsx', book: openXlsxBook({ name: 'hers.xlsx', bytes }) }
  return readBooks([named], { fallback: seed })
}

async function adopted(): Promise<Adopted> {
  const { book, budget } = await read(await declared())
  const { plan } = await makeBook(book, budget, {
    kind: 'financial-plan',
    pending: 'include',
    unit: 1000,
    files: ['hers.xlsx'],
    asOf: '2020-03-31 10:15 UTC',
    linesStay: true,
  })
  const sheets: readonly (WrittenSheet | SheetPlan)[] = [...hers, ...plan.sheets]
  const bytes = await writeWorkbook({ ...plan, sheets })
  return {
    report: allocateBudget(budget, { pending: 'include', unit: 1000 }),
    bytes,
    calculated: await recalculated(bytes),
  }
}

let book: Adopted
beforeAll(async () => {
  book = await adopted()
}, recalculationTime)

describe('her own workbook', () => {
  test('gives the same allocation as the same lines in our columns', async () => {
    const budget = await readBudget(csvBook({ BudgetLines: asCsv }), lookupOf(seed))
    const same = allocateBudget(budget, { pending: 'include', unit: 1000 })
    // a column that is missing is told once, and its cells in another table line by line
    expect({ ...book.report, findings: same.findings }).toEqual(same)
  })

  test('is not changed, and read again gives the same allocation', async () => {
    const { budget } = await read(book.bytes)
    expect(allocateBudget(budget, { pending: 'include', unit: 1000 })).toEqual(book.report)
    for (const [at, cells] of bureau.entries()) {
      cells.forEach((cell, column) => {
        if (typeof cell === 'object') return
        expect(book.calculated.value('BR', `${'ABCDEFG'[column] ?? ''}${at + 1}`)).toBe(cell)
      })
    }
  })

  test('is summed live where its lines stand: thousands, subtotals, units, no objective column', () => {
    const { report, calculated } = book
    const sections = sectionsOf(calculated)
    const direct = new Map((sections.get(4) ?? []).map(({ code, title, left }) => [code || title, left]))
    expect(decimal(direct.get('R.1-1')?.['2020'])).toBe('110500.00')
    expect(decimal(direct.get('R.1-4')?.['2021'])).toBe('1000123.00')
    expect(decimal(direct.get('BR.1')?.['2020'])).toBe('50000.00')
    expect(decimal(direct.get('GS.6')?.['2021'])).toBe('249998.95')
    expect(decimal(direct.get('Total')?.['2020'])).toBe(report.total['2020'])
    expect(decimal(direct.get('Total')?.['2021'])).toBe(report.total['2021'])
    expect(calculated.value('Appendix A', 'B4')).toBe(0)
    const left = (sections.get(8) ?? []).filter(({ title }) => /Subtotal|^Total$/.test(title))
    expect(left.length).toBeGreaterThan(1)
  })

  test(
    'changed by hand, shows that the allocation is out of date',
    async () => {
      const after = await recalculated(book.bytes, [{ sheet: 'BR', cell: 'F9', value: 1000.001 }])
      expect(after.value('Appendix A', 'B4')).toBe('out of date: allocate again')
    },
    recalculationTime,
  )
})
