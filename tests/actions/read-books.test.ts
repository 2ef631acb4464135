import { readBooks } from '../../src/actions/read-books.ts'
import type { Budget } from '../../src/core/budget/budget.ts'
import type { ResultsFramework } from '../../src/core/framework/schema.ts'
import { allocateBudget, findingsOf } from '../../src/core/rules/check-budget.ts'
import { openXlsxBook } from '../../src/hosts/file/xlsx-book.ts'
import { frameworkRows } from '../../src/workbook/framework-rows.ts'
import { second, seed } from '../budget-of.ts'
import { frameworkSheets, ownSheet, xlsxBook, type MadeSheet } from '../xlsx-book.ts'

const rows = frameworkRows(second)
const lines = ownSheet(
  'BudgetLines',
  [['P1', 'SEA-B', 'Train pilots', 'OBJ-A', 'A/01', null, null, 'PAY', 'DUES', null, 10, 20, 30, null]],
  { years: second.years, name: 'Budget' },
)

async function read(sheets: readonly MadeSheet[], given?: ResultsFramework): Promise<Budget> {
  const file = await xlsxBook('harbour.xlsx', sheets)
  const books = [{ name: file.name, book: openXlsxBook(file) }]
  return (await readBooks(books, { given, fallback: seed })).budget
}

function found(budget: Budget): string[] {
  const findings = findingsOf(budget, allocateBudget(budget, 'include'))
  return findings.map(({ name, at }) => `${name} ${at.source} ${at.row ?? '-'} ${at.column ?? '-'}`)
}

test('a book is read by the framework that it carries', async () => {
  const { lookup, mappings } = await read([lines, ...frameworkSheets(second)])
  expect([lookup.framework.id, lookup.framework.years, lookup.framework.currency]).toEqual([
    second.id,
    second.years,
    second.currency,
  ])
  expect(mappings.mappings[0]?.output.is.kind).toBe('known')
})

test('a book without a framework is read by the one given, or by the built-in one', async () => {
  expect((await read([lines])).lookup.framework.id).toBe(seed.id)
  const { lookup, frameworkDifferences } = await read([lines], second)
  expect([lookup.framework.id, frameworkDifferences]).toEqual([second.id, []])
})

test('the framework given wins, and the same one is no difference', async () => {
  const budget = await read([lines, ...frameworkSheets(second)], second)
  expect(budget.frameworkDifferences).toEqual([])
  const other = await read([lines, ...frameworkSheets(second)], seed)
  expect(other.lookup.framework.id).toBe(seed.id)
  expect(found(other)).toContain('book-item-differs SettingRows 2 B')
})

test('a copy of the visible sheets is read by its own framework, its facts taken from the other', async () => {
  const visible = frameworkSheets(second).filter(({ name }) => name !== 'SettingRows')
  const { lookup } = await read([lines, ...visible])
  expect(lookup.framework.objectives).toHaveLength(second.objectives.length)
  expect(lookup.framework.id).toBe(seed.id)
})

test('an error of the framework stands at the cell of the book', async () => {
  const outputs = [...rows.Outputs, ['a/01', 'OBJ-A', 'Pilots again', null, null]]
  const goals = rows.Objectives.map((row) => (row[0] === 'OBJ-C' ? ['OBJ-C', 'MOON', ...row.slice(2)] : row))
  const enablers = rows.Enablers.map((row) =>
    row[0] === 'Hydrography' ? ['Hydrography', 'SEA-B', null, ...row.slice(3)] : row,
  )
  const budget = await read([
    lines,
    ...frameworkSheets(second, { Outputs: outputs, Objectives: goals, Enablers: enablers }),
  ])
  expect(found(budget).filter((one) => one.startsWith('framework'))).toEqual([
    'framework-enabler-without-objective Enablers 2 A',
    'framework-objective-of-unknown-sector Objectives 4 A',
    `framework-code-doubled Outputs ${outputs.length + 1} A`,
  ])
})

describe('refused in words', () => {
  test.each<[string, readonly MadeSheet[], string]>([
    [
      'a book of a newer version',
      frameworkSheets(second, { SettingRows: [['schemaVersion', 2], ...rows.SettingRows] }),
      'harbour.xlsx was made by a newer version (its layout is number 2, this version knows 1): use that version to read it.',
    ],
    [
      'an output without a code',
      frameworkSheets(second, {
        Outputs: [
          [null, 'OBJ-A', 'Tugs', null, null],
          ['x', 'OBJ-Q', 'Tugs', null, null],
        ],
      }),
      'harbour.xlsx: its framework cannot be read: cell B3 of sheet Outputs names “OBJ-Q”, which is no objective, and 1 more problem. Mend it, or name another with --framework.',
    ],
    [
      'a sheet taken out',
      frameworkSheets(second).filter(({ name }) => name !== 'Objectives'),
      'harbour.xlsx: its framework cannot be read: its table Objectives is missing.',
    ],
    [
      'a source in another currency',
      [
        ...frameworkSheets(second),
        {
          name: 'BR',
          rows: [
            ['Line', 2025],
            ['L1', 5],
          ],
        },
        ownSheet('Sources', [['BR', 'BR', null, null, 'CHF 000', null, null]]),
      ],
      'The source “BR” is in CHF, but the framework in EUR: amounts are not converted; give them in EUR.',
    ],
    [
      'no years',
      frameworkSheets(second, { SettingRows: [['framework', 'x']] }),
      'harbour.xlsx: its framework cannot be read: years is empty.',
    ],
  ])('%s', async (_what, sheets, message) => {
    await expect(read([lines, ...sheets])).rejects.toThrow(message)
  })
})
