import { previewSource } from '../../../src/actions/adopt/preview-source.ts'
import { proposeSource } from '../../../src/actions/adopt/propose-source.ts'
import type { SourceChoice } from '../../../src/actions/adopt/source-choice.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { seed } from '../../budget-of.ts'
import { englishTwoHeaders } from '../../fixtures/foreign/english-two-headers.ts'
import { refusedBudgets } from '../../fixtures/foreign/refused.ts'
import { bookOf, clicked, opened } from './made-book.ts'

const lookup = lookupOf(seed)

test.each(refusedBudgets.map((one) => [one.what, one] as const))('%s is refused in words', (_what, one) => {
  const expected = { roles: {}, lines: 0, totals: {}, range: '', headerRows: '' } as const
  const budget = { ...one, expected: { ...expected, amountUnit: 1, amountSureness: 'guess' } as const }
  const result = proposeSource(opened(bookOf(budget)), clicked(one), lookup)
  expect(result).toMatchObject({ ok: false, code: one.code })
  expect(result.ok ? '' : result.message).toContain(one.message)
})

test('a table without a header row is refused', () => {
  const book = bookOf(englishTwoHeaders)
  const table = {
    name: 'Lines',
    sheet: 'BR',
    range: { firstRow: 6, lastRow: 7, firstColumn: 1, lastColumn: 9 },
    headerRows: 0,
    totalsRows: 0,
    columns: ['a', 'b'],
  } as const
  const result = proposeSource(
    opened({ ...book, tables: [table] }),
    clicked({ sheet: 'BR', click: 'B6' }),
    lookup,
  )
  expect(result).toMatchObject({ ok: false, code: 'no-header-row' })
})

test('one of our sheets is refused by its mark', () => {
  const book = { ...bookOf(englishTwoHeaders), names: [{ name: '_rbb.AppendixA', refersTo: "'BR'!$A$1" }] }
  const result = proposeSource(opened(book), clicked(englishTwoHeaders), lookup)
  expect(result).toMatchObject({ ok: false, code: 'own-sheet' })
})

describe('a choice that cannot be followed is told in the reader’s words', () => {
  const choice: SourceChoice = {
    name: 'BR',
    sheet: 'BR',
    range: 'A3:I18',
    headerRows: '2',
    amountUnit: 1000,
    unit: 'BR',
    columns: [
      { role: 'Line', header: 'No.' },
      { role: '2020', header: 'Budget (CHF 000) 2020' },
    ],
    tagging: 'apart',
  }

  test.each<[string, Partial<SourceChoice>, string]>([
    ['no such sheet', { sheet: 'TSB' }, 'hers.xlsx: there is no sheet “TSB”.'],
    ['no such range', { range: 'lines' }, 'hers.xlsx: “lines” is neither a range'],
    [
      'no such header',
      { columns: [{ role: 'Line', header: 'Nr' }] },
      'hers.xlsx: no column is headed “Nr”; there are',
    ],
    [
      'one column twice',
      { columns: [...choice.columns, { role: 'Activity', header: 'No.' }] },
      'hers.xlsx: the column headed “No.” is to play two roles, Line and Activity.',
    ],
    [
      'one role twice',
      { columns: [...choice.columns, { role: 'Line', header: 'What' }] },
      'hers.xlsx: the role Line is given to two columns.',
    ],
    ['no header rows', { headerRows: '0' }, '“0” is no number of header rows'],
  ])('%s', async (_what, change, message) => {
    const result = await previewSource(opened(bookOf(englishTwoHeaders)), { ...choice, ...change }, lookup)
    expect(result.ok ? '' : result.message).toContain(message)
  })

  test('cells of another source', async () => {
    const book = bookOf(englishTwoHeaders)
    const sheets = [
      ...book.sheets,
      {
        name: 'Where',
        rows: [
          ['Source', 'Sheet', 'Range', 'HeaderRows', 'AmountUnit', 'Unit', 'InUse'],
          ['Old', 'BR', 'A3:I10', '2', 'CHF 000', 'BR', 'yes'],
        ],
      },
    ]
    const range = { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 7 }
    const table = {
      name: 'Sources',
      sheet: 'Where',
      range,
      headerRows: 1,
      totalsRows: 0,
      columns: [],
    } as const
    const columns = ['Source', 'Sheet', 'Range', 'HeaderRows', 'AmountUnit', 'Unit', 'InUse']
    const result = await previewSource(opened({ sheets, tables: [{ ...table, columns }] }), choice, lookup)
    expect(result).toMatchObject({ ok: false, code: 'source-overlap' })
  })
})
