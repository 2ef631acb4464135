import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  bookContenders,
  type BookContender,
  type BookContenderName,
  type BookWork,
} from '../../bench/books/book-contenders.ts'
import { booksTable } from '../../bench/books/books-table.ts'
import { generateBook } from '../../bench/books/generated-book.ts'
import { runNode } from '../../bench/books/run-node.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'

const lines = 600
const folder = mkdtempSync(join(tmpdir(), 'rbb-bench-test-'))
const built = join(__dirname, '../../dist/rbb.js')
let work: BookWork

beforeAll(async () => {
  if (!existsSync(built)) throw new Error('dist/rbb.js is missing: run npm run build first')
  const rbb = join(folder, 'rbb.js')
  copyFileSync(built, rbb)
  work = { book: await generateBook(join(folder, 'book.xlsx'), lines), rbb, output: join(folder, 'out.xlsx') }
})
beforeEach(() => rmSync(work.output, { force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

test('the workbook has 16 columns of lines, and faults in them', () => {
  const workbook = readWorkbook(new Uint8Array(readFileSync(work.book.path)))
  const table = workbook.tables.find(({ name }) => name === 'BudgetLines')
  expect(table?.columns).toHaveLength(16)
  const { firstRow = 0, lastRow = 0 } = table?.range ?? {}
  expect(lastRow - firstRow).toBe(lines)
  expect(work.book.errors).toBeGreaterThan(5)
})

const names = Object.keys(bookContenders) as BookContenderName[]

test.each(names)('%s does its work, in a process that is measured', async (name) => {
  const { args, fault }: BookContender = bookContenders[name]
  const finished = await runNode(args(work))
  expect(await fault(finished, work)).toBeUndefined()
  expect(finished.seconds).toBeGreaterThan(0)
  // Node alone takes more than 20 MB.
  expect(finished.peak).toBeGreaterThan(20)
})

test('memory is counted of all processes of a program', async () => {
  const one = await runNode(['-e', '0'])
  const nested = `require('node:child_process').spawnSync(process.execPath, [...process.execArgv.slice(0, 2), '-e', '0'])`
  const two = await runNode(['-e', nested])
  expect(two.peak).toBeGreaterThan(1.5 * one.peak)
})

describe('work that is not done is told', () => {
  const done = { code: 1, stdout: '', stderr: '', seconds: 1, peak: 1 }

  test.each<[BookContenderName, Partial<typeof done>, string]>([
    ['rbb check', {}, 'it did not find'],
    ['rbb check', { code: 2 }, 'it ended with 2'],
    ['exceljs, reading', { code: 0, stdout: '12\n' }, 'it read 12 rows of 600'],
    ['rbb allocate -o', { code: 2 }, 'it ended with 2'],
    ['exceljs, reading and writing', { code: 1 }, 'it ended with 1'],
    ['workbench, opening', { code: 0, stdout: '12\n' }, 'it opened 12 rows of 600'],
    ['workbench, opening and saving', { code: 1 }, 'it ended with 1'],
  ])('%s %j', async (name, changes, words) => {
    const { fault }: BookContender = bookContenders[name]
    expect(await fault({ ...done, ...changes }, work)).toContain(words)
  })

  test('a report with rows lacking', async () => {
    const { path } = await generateBook(work.output, 30)
    const { fault }: BookContender = bookContenders['rbb allocate -o']
    expect(await fault(done, { ...work, output: path })).toMatch(/^it wrote \d+ rows of 600$/)
  })
})

test('the table sets medians beside those of exceljs', () => {
  const runs = {
    'rbb check': [5, 3, 4].map((seconds) => ({ seconds, peak: 190.4 })),
    'exceljs, reading': [{ seconds: 16, peak: 1000 }],
    'rbb allocate -o': [{ seconds: 6, peak: 400 }],
    'exceljs, reading and writing': [{ seconds: 24, peak: 2000 }],
    'workbench, opening': [{ seconds: 8, peak: 700 }],
    'workbench, opening and saving': [{ seconds: 12, peak: 900 }],
  }
  const table = booksTable([{ lines: 10, runs }])
  expect(table).toMatch(/\| rbb check +\| +4\.00 \| +3\.00 - 5\.00 \| 0\.25 x exceljs, reading +\| +190 \|/)
  expect(table).toContain('0.25 x exceljs, reading and writing')
})
