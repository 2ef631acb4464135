import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownSheet, frameworkSheets, xlsxBook, type MadeSheet } from '../xlsx-book.ts'
import { second } from '../budget-of.ts'
import { runRbb } from './run-rbb.ts'

const books = 'tests/fixtures/books'

describe('a workbook', () => {
  test.each([
    ['our own tables', 'own-tables.xlsx'],
    ['foreign headers', 'foreign-headers.xlsx'],
  ])('%s is checked, allocated and explained', async (_what, name) => {
    const check = await runRbb(['check', `${books}/${name}`, '--format', 'json'])
    const allocate = await runRbb(['allocate', `${books}/${name}`, '--format', 'json'])
    const explain = await runRbb(['explain', `${books}/${name}`, '--of', 'total', '--format', 'json'])
    expect([check.stderr, allocate.stderr, explain.stderr]).toEqual(['', '', ''])
    expect([check.exitCode, allocate.exitCode, explain.exitCode]).toEqual([0, 0, 0])
    const { total, findings } = JSON.parse(allocate.stdout)
    expect(total.plan).toBe('875000.75')
    expect(JSON.parse(explain.stdout).amount).toBe(total.plan)
    expect(JSON.parse(check.stdout).counts).toEqual(findings)
  })

  test('has findings where Excel shows them', async () => {
    const { stdout } = await runRbb(['check', `${books}/foreign-headers.xlsx`, '--format', 'json'])
    const places = JSON.parse(stdout).findings.map(({ at }: { at: object }) => Object.values(at))
    for (const [, sheet, row, column] of places.filter(([, , row]: unknown[]) => row !== null)) {
      expect([sheet, row, column]).toEqual([
        expect.stringMatching(/^(BR|TSB|GS) 2020-23$/),
        expect.any(Number),
        expect.stringMatching(/^[A-Z]?$/),
      ])
    }
  })
})

describe('several workbooks', () => {
  let folder = ''
  const save = async (name: string, sheets: readonly MadeSheet[]): Promise<string> => {
    const path = join(folder, name)
    writeFileSync(path, (await xlsxBook(name, sheets)).bytes)
    return path
  }
  const book = (unit: string, id: string, more: readonly MadeSheet[] = []): MadeSheet[] => [
    ownSheet(
      'BudgetLines',
      [[id, unit, 'Train pilots', 'OBJ-A', 'A/01', null, null, 'PAY', 'DUES', null, 10, 20, 30, null]],
      {
        years: second.years,
        name: 'Budget',
      },
    ),
    ...frameworkSheets(second),
    ...more,
  ]

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'books-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('are one budget, each by its own name', async () => {
    const paths = [await save('sea.xlsx', book('SEA-B', 'P1')), await save('hq.xlsx', book('HQ', 'P1'))]
    const { stdout, stderr } = await runRbb(['allocate', ...paths, '--format', 'json'])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      framework: second.id,
      currency: 'EUR',
      total: { plan: '120.00' },
    })
    const text = (await runRbb(['check', ...paths])).stdout
    expect(text).toContain('hq.xlsx BudgetLines Budget!')
  })

  test('a framework given beside a book wins, and what differs is told', async () => {
    const path = await save('harbour.xlsx', book('SEA-B', 'P1'))
    const same = await runRbb([
      'check',
      path,
      '--framework',
      'tests/fixtures/frameworks/second.json',
      '--format',
      'json',
    ])
    expect(same.stdout).not.toContain('book-item')
    const other = { ...second, title: 'Another title' }
    writeFileSync(join(folder, 'other.json'), JSON.stringify(other))
    const differing = await runRbb([
      'check',
      path,
      '--framework',
      join(folder, 'other.json'),
      '--format',
      'json',
    ])
    const found = JSON.parse(differing.stdout).findings.filter(({ name }: { name: string }) =>
      name.startsWith('book-'),
    )
    expect(found.map(({ name, at }: { name: string; at: object }) => [name, ...Object.values(at)])).toEqual([
      ['book-item-differs', 'SettingRows', 'SettingRows', 3, 'B'],
    ])
  })

  test('ignored findings are counted, and listed with their reason where all are asked for', async () => {
    const ignored = ownSheet('IgnoredRows', [
      ['RBB464', null, null, 'OBJ-A', 'links follow', 'M. Example', '2026-01-05'],
    ])
    const sheets = book('SEA-B', 'P1', [ignored]).map((sheet) =>
      sheet.name === 'GoalLinkRows' ? ownSheet('GoalLinkRows', []) : sheet,
    )
    const path = await save('ignored.xlsx', sheets)
    const plain = JSON.parse((await runRbb(['check', path, '--format', 'json'])).stdout)
    const all = JSON.parse((await runRbb(['check', path, '--all', '--format', 'json'])).stdout)
    expect(plain.counts.ignored).toBe(1)
    expect(plain.findings.filter((one: { ignored?: object }) => one.ignored)).toEqual([])
    expect(all.findings.filter((one: { ignored?: object }) => one.ignored)).toMatchObject([
      { code: 'RBB464', ignored: { reason: 'links follow', who: 'M. Example', date: '2026-01-05' } },
    ])
    const text = (await runRbb(['check', path, '--all'])).stdout
    expect(text).toContain('ignored: links follow (M. Example, 2026-01-05)')
    const csv = (await runRbb(['check', path, '--all', '--format', 'csv'])).stdout
    expect(csv).toContain('links follow (M. Example, 2026-01-05)')
  })
})
