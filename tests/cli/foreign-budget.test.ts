import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cell } from '../../src/core/budget/cell.ts'
import { ownSheet, xlsxBook, type MadeSheet } from '../xlsx-book.ts'
import { withPart } from '../xlsx/book-files.ts'
import { runRbb } from './run-rbb.ts'

type Rows = readonly (readonly Cell[])[]

/** A sheet a Bureau: a title, two header rows, the upper one merged over the years, headings and subtotals. */
const upper = [
  'Id',
  'Work',
  'Product',
  'Support',
  'Nature',
  'Fund',
  'Draft budget (CHF 000)',
  null,
  'Last plan',
]
const lower = [null, null, null, null, null, null, 2020, 2021, 2020]
const merges = ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => `${column}3:${column}4`).concat('G3:H3')

function sheet(name: string, rows: Rows): MadeSheet {
  return { name, rows: [[`Budget of ${name}`], [], upper, lower, ...rows], merges }
}

const radio = sheet('BR 20-21', [
  ['1. Regulation'],
  ['B-1', 'Publish notices', 'R.1-1', null, '1', 'RB', 100, 100.5, 99],
  ['B-2', 'Publish and advise', null, null, '2', 'RB', 10.12345, 20, 9],
  [null, 'Subtotal regulation', null, null, null, null, 110.12345, 120.5, 108],
  ['2. Support'],
  ['B-3', 'Run the databases', null, 'BR.1', '1', 'RB', 10, 10, 10],
  ['Total', null, null, null, null, null, 120.12345, 130.5, 118],
  [null, 'Figures as agreed in June'],
])

const standards = sheet('TSB 20-21', [
  ['T-1', 'Study groups', 'T.1-4', null, '1', 'RB', 50, 50, 50],
  ['T-2', 'Still to be tagged', null, null, '1', 'RB', 7, 7, 7],
  ['Total', null, null, null, null, null, 57, 57, 57],
])

const roles: Rows = [
  ['Line', 'Id'],
  ['Activity', 'Work'],
  ['Output', 'Product'],
  ['Enabler', 'Support'],
  ['Category', 'Nature'],
  ['Fund', 'Fund'],
  [2020, 'Draft budget (CHF 000) 2020'],
  [2021, 2021],
]

const book: readonly MadeSheet[] = [
  radio,
  standards,
  { name: 'Old', rows: [['Id', 2019]] },
  ownSheet('Sources', [
    ['BR', 'BR 20-21', 'A3:I12', 2, 'CHF 000', 'BR', 'yes'],
    ['TSB', 'TSB 20-21', null, '3:4', "CHF '000", 'TSB', null],
    ['2019', 'Old', null, 1, 'CHF', null, 'no'],
  ]),
  ownSheet('Columns', [...roles.map((row) => ['BR', ...row]), ...roles.map((row) => ['TSB', ...row])]),
  ownSheet('SplitRows', [
    ['B-2', 'R.1-1', null, { number: 0.4, format: 'percent', text: '40%' }],
    ['B-2', 'R.1-2', null, { number: 0.6, format: 'percent', text: '60%' }],
  ]),
]

const csv = {
  lines: `Line,Unit,Activity,Output,Enabler,Category,Fund,2020,2021
B-1,BR,Publish notices,R.1-1,,1,RB,100000,100500
B-2,BR,Publish and advise,,,2,RB,10123.45,20000
B-3,BR,Run the databases,,BR.1,1,RB,10000,10000
T-1,TSB,Study groups,T.1-4,,1,RB,50000,50000
T-2,TSB,Still to be tagged,,,1,RB,7000,7000
`,
  splits: 'Line,Output,Enabler,Share\nB-2,R.1-1,,40\nB-2,R.1-2,,60\n',
}

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-'))
  const { bytes } = await xlsxBook('her.xlsx', book)
  writeFileSync(at('her.xlsx'), bytes)
  const macros = withPart(bytes, '[Content_Types].xml', (xml) =>
    xml.replace(
      /application\/[^"]*sheet\.main\+xml/u,
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
  )
  writeFileSync(at('her.xlsm'), macros)
  writeFileSync(at('lines.csv'), csv.lines)
  writeFileSync(at('splits.csv'), csv.splits)
})
afterAll(() => rmSync(folder, { recursive: true }))

const tables = (): string[] => ['--lines', at('lines.csv'), '--splits', at('splits.csv')]

test.each(['include', 'exclude', 'only'])(
  'allocates as its lines do from CSV, pending items: %s',
  async (pending) => {
    const mode = ['--pending', pending, '--format', 'json']
    const hers = await runRbb(['allocate', at('her.xlsx'), ...mode])
    const same = await runRbb(['allocate', ...tables(), ...mode])
    const { findings, ...figures } = JSON.parse(hers.stdout)
    const { findings: others, ...wanted } = JSON.parse(same.stdout)
    expect(figures).toEqual(wanted)
    // Rows left out are told once for each of her sheets.
    expect(findings).toEqual({ ...others, info: Number(others.info) + 2 })
    expect([hers.exitCode, same.exitCode]).toEqual([1, 1])
  },
)

test('tells the rows that are no lines, with their sum, once a sheet', async () => {
  const { stdout } = await runRbb(['check', at('her.xlsx')])
  const told = stdout.replace(/\s+/gu, ' ')
  expect(told).toContain(
    'info RBB210 BR BR 20-21!5: Rows without a result and without an id, or called a total, are left out: 5 from “1. Regulation” on, CHF 481,246.90 together.',
  )
  expect(told).toContain(
    'TSB 20-21!7: Rows without a result and without an id, or called a total, are left out: 1 from “Total” on, CHF 114,000.00 together.',
  )
})

test('the same with macros, which are never run', async () => {
  const { stdout, exitCode } = await runRbb(['allocate', at('her.xlsm'), '--format', 'json'])
  expect([JSON.parse(stdout).total.plan, exitCode]).toEqual(['364623.45', 1])
})
