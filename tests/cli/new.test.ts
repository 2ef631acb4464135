import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWorkbook, type Workbook } from '../../src/xlsx/read-workbook.ts'
import { illustrative, mess, runRbb } from './run-rbb.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rbb-new-'))
})
afterAll(() => rm(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

async function bookAt(name: string): Promise<Workbook> {
  return readWorkbook(await readFile(at(name)))
}

describe('rbb new', () => {
  test('makes a blank book, and says so', async () => {
    const run = await runRbb(['new', 'financial-plan', '-o', at('blank.xlsx')])
    expect(run).toEqual({ exitCode: 0, stdout: '', stderr: `Written: ${at('blank.xlsx')}\n` })
    const book = await bookAt('blank.xlsx')
    const lines = book.tables.find(({ name }) => name === 'BudgetLines')
    expect(lines?.columns.filter((column) => /^\d+$/.test(column))).toEqual(['2020', '2021', '2022', '2023'])
  })

  test('is the template that is kept in the repository', async () => {
    const request = ['--for', 'bdt', '--years', '2021-2024', '-o', at('bdt.xlsx')]
    expect((await runRbb(['new', 'operational-plan', ...request])).exitCode).toBe(0)
    const kept = await readFile(join(__dirname, '../../templates/operational-plan.xlsx'))
    expect((await readFile(at('bdt.xlsx'))).equals(kept)).toBe(true)
  })

  test('fills a book with a budget, and exits by what is wrong in it', async () => {
    const filled = await runRbb(['new', 'financial-plan', ...illustrative, '-o', at('filled.xlsx')])
    expect(filled.exitCode).toBe(0)
    const wrong = await runRbb(['new', 'financial-plan', ...mess, '-o', at('mess.xlsx')])
    expect([wrong.exitCode, wrong.stderr]).toEqual([1, `Written: ${at('mess.xlsx')}\n`])
    const { rows } = (await bookAt('mess.xlsx')).readSheet('Findings')
    expect(rows.length).toBeGreaterThan(80)
  })

  test('keeps years of the budget that are not among those asked for', async () => {
    const years = ['--years', '2023-2024', '-o', at('years.xlsx')]
    await runRbb(['new', 'financial-plan', ...illustrative, ...years])
    const lines = (await bookAt('years.xlsx')).tables.find(({ name }) => name === 'BudgetLines')
    expect(lines?.columns.filter((column) => /^\d+$/.test(column))).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ])
  })

  test.each<[string, readonly string[], RegExp]>([
    ['no output', ['new', 'financial-plan'], /-o BOOK\.xlsx/],
    ['no template', ['new', '-o', 'x.xlsx'], /template/],
    ['an unknown template', ['new', 'budget', '-o', 'x.xlsx'], /“budget”: choose financial-plan/],
    ['an unknown unit', ['new', 'operational-plan', '--for', 'XX', '-o', 'x.xlsx'], /“XX”: choose one of BR/],
    ['years that are none', ['new', 'financial-plan', '--years', '24', '-o', 'x.xlsx'], /2021-2024/],
    ['years backwards', ['new', 'financial-plan', '--years', '2024-2021', '-o', 'x.xlsx'], /2021-2024/],
    ['another format', ['new', 'financial-plan', '-o', 'x.xls'], /must end in \.xlsx/],
    ['no such folder', ['new', 'financial-plan', '-o', 'no/such/x.xlsx'], /there is no such folder/],
    ['splits alone', ['new', 'financial-plan', '--splits', 's.csv', '-o', 'x.xlsx'], /--lines/],
  ])('refuses in one line: %s', async (_, argv, words) => {
    const { exitCode, stdout, stderr } = await runRbb(argv)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('a file that exists', () => {
  test('is replaced only when forced', async () => {
    await writeFile(at('mine.xlsx'), 'mine')
    const command = ['new', 'financial-plan', '-o', at('mine.xlsx')]
    const refused = await runRbb(command)
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      `rbb: “${at('mine.xlsx')}” exists already: add --force to replace it.\n`,
    ])
    expect(await readFile(at('mine.xlsx'), 'utf8')).toBe('mine')
    expect((await runRbb([...command, '--force'])).exitCode).toBe(0)
    expect((await bookAt('mine.xlsx')).sheets.length).toBeGreaterThan(10)
  })

  test('is never replaced where it is read, not even when forced', async () => {
    const path = at('lines.xlsx')
    await writeFile(path, 'Line')
    const run = await runRbb(['allocate', '--lines', path, '-o', `${folder}/./lines.xlsx`, '--force'])
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('are never changed')])
    expect(await readFile(path, 'utf8')).toBe('Line')
  })
})

describe('rbb allocate -o', () => {
  test('writes the report, prints the same as without, and exits by the findings', async () => {
    const plain = await runRbb(['allocate', ...mess, '--format', 'json'])
    const written = await runRbb(['allocate', ...mess, '--format', 'json', '-o', at('report.xlsx')])
    expect(written.stdout).toBe(plain.stdout)
    expect([plain.exitCode, written.exitCode]).toEqual([1, 1])
    const { sheets } = await bookAt('report.xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Appendix A', 'Allocation', 'Findings']),
    )
  })

  test('writes the same bytes again', async () => {
    for (const name of ['one.xlsx', 'two.xlsx']) await runRbb(['allocate', ...illustrative, '-o', at(name)])
    expect((await readFile(at('one.xlsx'))).equals(await readFile(at('two.xlsx')))).toBe(true)
  })
})
