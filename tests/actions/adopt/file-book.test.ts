import { previewSource } from '../../../src/actions/adopt/preview-source.ts'
import { proposeSource } from '../../../src/actions/adopt/propose-source.ts'
import { choiceOf } from '../../../src/actions/adopt/source-choice.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { openWorkbook } from '../../../src/hosts/file/open-workbook.ts'
import { seed } from '../../budget-of.ts'
import { englishTwoHeaders } from '../../fixtures/foreign/english-two-headers.ts'
import { frenchTable } from '../../fixtures/foreign/french-table.ts'
import { xlsxBook } from '../../xlsx-book.ts'
import { bookOf, clicked, opened } from './made-book.ts'

const lookup = lookupOf(seed)

test.each([
  ['merged headers', englishTwoHeaders],
  ['a table', frenchTable],
] as const)('a workbook on disk is proposed as its cells are: %s', async (_what, budget) => {
  const { sheet: name, rows, merges = [], tables = {} } = budget
  // the maker of workbooks writes tables without totals rows
  const refs = Object.fromEntries(Object.entries(tables).map(([table, { ref }]) => [table, ref]))
  const book = openWorkbook(await xlsxBook('hers.xlsx', [{ name, rows, merges, tables: refs }]))
  const result = proposeSource(book, clicked(budget), lookup)
  const made = bookOf({
    ...budget,
    tables: Object.fromEntries(Object.entries(refs).map(([table, ref]) => [table, { ref }])),
  })
  expect(result).toEqual(proposeSource(opened(made), clicked(budget), lookup))
  const choice = result.ok ? choiceOf(result.proposal, 'in-place') : undefined
  if (!choice) throw new Error(JSON.stringify(result))
  const preview = await previewSource(book, choice, lookup)
  expect(preview).toMatchObject({ ok: true, preview: { lines: budget.expected.lines } })
})
