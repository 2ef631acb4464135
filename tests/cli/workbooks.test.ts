import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownSheet, frameworkSheets, xlsxBook, type MadeSheet } from '../xlsx-book.ts'
import { second } from '../budget-of.ts'
import { runRbb } from './run-rbb.ts'

const books = 'tests/fixtures/books'

interface CheckJson {
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly {
    readonly code: string
    readonly name: string
    readonly at: Readonly<Record<'source' | 'sheet' | 'row' | 'column', string | number | null>>
    readonly ignored?: object
  }[]
}

async function check(...argv: readonly string[]): Promise<CheckJson> {
  const { stdout } = await runRbb(['check', ...argv, '--format', 'json'])
  return JSON.parse(stdout) as CheckJson
}

describe('a workbook', () => {
  test.each([
    ['our own tables', 'own-tables.xlsx'],
    ['foreign headers', 'foreign-headers.xlsx'],
  ])('%s is checked, allocated and explained', async (_what, name) => {
    const checked = await runRbb(['check', `${books}/${name}`, '--format', 'json'])
    const allocate = await runRbb(['allocate', `${books}/${name}`, '--format', 'json'])
    const explain = await runRbb(['explain', `${books}/${name}`, '--of', 'total', '--format', 'json'])
    expect([checked.stderr, allocate.stderr, explain.stderr]).toEqual(['', '', ''])
    expect([checked.exitCode, allocate.exitCode, explain.exitCode]).toEqual([0, 0, 0])
    const { total, findings } = JSON.parse(allocate.stdout)
    expect(total.plan).toBe('775000.75')
    expect(JSON.parse(explain.stdout).amount).toBe(total.plan)
    expect(JSON.parse(checked.stdout).counts).toEqual(findings)
  })

  test('has findings where Excel shows them', async () => {
    const { findings } = await check(`${books}/foreign-headers.xlsx`)
    for (const { at } of findings.filter((one) => one.at.row !== null)) {
      expect(at.sheet).toMatch(/^(BR|TSB|GS) 2020-23$/)
      expect(at.column).toMatch(/^[A-Z]$/)
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
    const same = await check(path, '--framework', 'tests/fixtures/frameworks/second.json')
    expect(same.findings.filter(({ name }) => name.startsWith('book-'))).toEqual([])
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...second, title: 'Another title' }))
    const { findings } = await check(path, '--framework', join(folder, 'other.json'))
    const found = findings.filter(({ name }) => name.startsWith('book-'))
    expect(found.map(({ name, at }) => [name, ...Object.values(at)])).toEqual([
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
    const [plain, all] = [await check(path), await check(path, '--all')]
    expect(plain.counts.ignored).toBe(1)
    expect(plain.findings.filter((one) => one.ignored)).toEqual([])
    expect(all.findings.filter((one) => one.ignored)).toMatchObject([
      { code: 'RBB464', ignored: { reason: 'links follow', who: 'M. Example', date: '2026-01-05' } },
    ])
    const text = (await runRbb(['check', path, '--all'])).stdout
    expect(text).toContain('ignored: links follow (M. Example, 2026-01-05)')
    const csv = (await runRbb(['check', path, '--all', '--format', 'csv'])).stdout
    expect(csv).toContain('links follow (M. Example, 2026-01-05)')
  })
})
