import { planAdoption, countRows, type Adoption } from '../../../src/actions/adopt/plan-adoption.ts'
import { previewSource, type SourcePreview } from '../../../src/actions/adopt/preview-source.ts'
import { proposeSource } from '../../../src/actions/adopt/propose-source.ts'
import { choiceOf, type SourceChoice, type Tagging } from '../../../src/actions/adopt/source-choice.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'
import { totalOf } from '../../../src/core/budget/totals.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { readerOf } from '../../../src/workbook/opened/reader-of.ts'
import { seed } from '../../budget-of.ts'
import { englishTwoHeaders } from '../../fixtures/foreign/english-two-headers.ts'
import type { ForeignBudget } from '../../fixtures/foreign/foreign-budget.ts'
import { frenchTable } from '../../fixtures/foreign/french-table.ts'
import { foreignBudgets } from '../../fixtures/foreign/index.ts'
import { spanish } from '../../fixtures/foreign/spanish.ts'
import { carryOut } from './carry-out.ts'
import { bookOf, clicked, opened, type MadeBook } from './made-book.ts'

const lookup = lookupOf(seed)

function chosen(book: MadeBook, budget: ForeignBudget, tagging: Tagging): SourceChoice {
  const result = proposeSource(opened(book), clicked(budget), lookup)
  const choice = result.ok ? choiceOf(result.proposal, tagging) : undefined
  if (!choice) throw new Error(JSON.stringify(result))
  return choice
}

async function planned(book: MadeBook, choice: SourceChoice): Promise<Adoption> {
  const result = await planAdoption(opened(book), choice, lookup)
  if (!result.ok) throw new Error(result.message)
  return result.adoption
}

async function previewed(book: MadeBook, choice: SourceChoice): Promise<SourcePreview> {
  const result = await previewSource(opened(book), choice, lookup)
  if (!result.ok) throw new Error(result.message)
  return result.preview
}

async function read(book: MadeBook): Promise<Budget> {
  return readBudget(readerOf(opened(book)), lookup)
}

const ways = (['in-place', 'apart', 'read-only'] as const).flatMap((tagging) =>
  foreignBudgets.map((budget) => [tagging, budget.what, budget] as const),
)

test.each(ways)('adopted %s, the lines are those of the preview: %s', async (tagging, _what, budget) => {
  const book = bookOf(budget)
  const choice = chosen(book, budget, tagging)
  const preview = await previewed(book, choice)
  const adoption = await planned(book, choice)
  const { lines } = await read(carryOut(book, adoption))
  expect(lines.count).toBe(preview.lines)
  expect(totalOf(lines)).toEqual(preview.totals.map(({ centimes }) => centimes))
  expect(lines.leftOut.map(({ row, label }) => [row, label])).toEqual(
    preview.leftOut.map(({ row, label }) => [row, label]),
  )
  expect([adoption.holds, adoption.columns]).toEqual([preview.holds, preview.columns])
})

test.each(ways)('adopted %s a second time, nothing is written: %s', async (tagging, _what, budget) => {
  const book = bookOf(budget)
  const once = carryOut(book, await planned(book, chosen(book, budget, tagging)))
  const again = chosen(once, budget, tagging)
  const adoption = await planned(once, again)
  expect(adoption.pieces).toEqual({ rows: [], added: [], extendTables: [] })
  expect(countRows(adoption)).toEqual({ rows: 0, cells: 0 })
  expect([again.name, adoption.needs]).toEqual([
    budget.sheet,
    adoption.holds === 'apart' ? ['SplitRows'] : [],
  ])
})

test.each(ways)('the same choice %s carried out again writes nothing: %s', async (tagging, _what, budget) => {
  const book = bookOf(budget)
  const choice = chosen(book, budget, tagging)
  const once = carryOut(book, await planned(book, choice))
  expect(countRows(await planned(once, choice))).toEqual({ rows: 0, cells: 0 })
})

test('a source elsewhere that has the name already stays, and that is said', async () => {
  const [sheet] = bookOf(spanish).sheets
  const book = {
    sheets: [
      { ...sheet, name: 'One', rows: spanish.rows },
      { ...sheet, name: 'Two', rows: spanish.rows },
    ],
    tables: [],
  }
  const one = chosen(book, { ...spanish, sheet: 'One' }, 'in-place')
  const once = carryOut(book, await planned(book, one))
  const two = { ...chosen(once, { ...spanish, sheet: 'Two' }, 'in-place'), name: ' one ' }
  const result = await previewSource(opened(once), two, lookup)
  expect(result.ok ? '' : result.message).toBe('hers.xlsx: “one” is the name of another source already.')
})

describe('columns are added where tags are to stand beside the lines', () => {
  test('ids for lines alone, right of the range, which covers them', async () => {
    const book = bookOf(spanish)
    const { pieces, columns, holds, needs } = await planned(book, chosen(book, spanish, 'in-place'))
    expect([holds, needs]).toEqual(['in-place', ['Sources', 'Columns']])
    expect(columns).toEqual([
      { role: 'Line', header: 'Line' },
      { role: 'Enabler', header: 'Enabler' },
    ])
    const cells = pieces.added.map(({ row, column, rows }) => [
      row,
      column,
      rows.map((one) => one.map((cell) => (typeof cell === 'object' ? cell?.value : cell))),
    ])
    expect(cells).toEqual([
      [2, 7, [['Line', 'Enabler']]],
      [3, 7, [['TSB-0001'], ['TSB-0002']]],
      [6, 7, [['TSB-0003']]],
    ])
    const [source, byRole] = pieces.rows
    expect(source?.add).toEqual([
      {
        Source: 'TSB 2020-2021',
        Sheet: 'TSB 2020-2021',
        Range: 'A2:H7',
        HeaderRows: '1',
        AmountUnit: 'CHF 000',
        Unit: 'TSB',
        InUse: 'yes',
      },
    ])
    expect(byRole?.add.map(({ Role, Header }) => [Role, Header])).toEqual([
      ['Line', 'Line'],
      ['Activity', 'Descripción'],
      ['Output', 'Resultado'],
      ['Enabler', 'Enabler'],
      ['Fund', 'Fuente de financiación'],
      ['2020', 'Presupuesto 2020'],
      ['2021', 'Presupuesto 2021'],
    ])
  })

  test('a table grows over them', async () => {
    const book = bookOf(frenchTable)
    const { pieces } = await planned(book, chosen(book, frenchTable, 'in-place'))
    expect(pieces.extendTables).toEqual([{ table: 'Budget2020', ref: 'B3:J7' }])
    expect(pieces.added.map(({ row, column, rows }) => [row, column, rows])).toEqual([[3, 10, [['Enabler']]]])
    expect(pieces.rows[0]?.add[0]).toMatchObject({ Range: 'Budget2020', HeaderRows: '1' })
  })

  test('beside a table with something at its right, by their range', async () => {
    const [sheet] = bookOf(frenchTable).sheets
    const rows = sheet?.rows.map((cells, at) => (at === 4 ? [...cells, 'mine'] : cells)) ?? []
    const book = { ...bookOf(frenchTable), sheets: [{ name: frenchTable.sheet, rows }] }
    const adoption = await planned(book, chosen(book, frenchTable, 'in-place'))
    expect(adoption.pieces.extendTables).toEqual([])
    expect(adoption.pieces.added[0]?.column).toBe(11)
    expect(adoption.pieces.rows[0]?.add[0]).toMatchObject({ Range: 'B3:K6', HeaderRows: '1' })
    expect((await read(carryOut(book, adoption))).lines.count).toBe(3)
  })

  test('under names that no header has', async () => {
    const rows = [
      ['Line of business', 'Line', 'Budget 2020'],
      ['Notices', 'same', 5],
      ['Advice', 'same', 6],
    ]
    const budget = { ...spanish, sheet: 'BR', rows, click: 'A2' }
    const choice = chosen(bookOf(budget), budget, 'in-place')
    const { columns } = await planned(bookOf(budget), choice)
    expect(columns.map(({ header }) => header)).toEqual(['Line (RBB)', 'Output', 'Enabler'])
  })

  test('ids count on from those that lines and shares have', async () => {
    const book = bookOf(spanish)
    const first = carryOut(book, await planned(book, chosen(book, spanish, 'in-place')))
    const shares = [
      ['Line', 'Output', 'Enabler', 'Share'],
      ['TSB-0007', 'T.1-1', null, 100],
    ]
    const range = { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 4 }
    const more: MadeBook = {
      sheets: [...first.sheets, { name: 'Other', rows: spanish.rows }, { name: 'Shares', rows: shares }],
      tables: [
        ...first.tables,
        {
          name: 'SplitRows',
          sheet: 'Shares',
          range,
          headerRows: 1,
          totalsRows: 0,
          columns: ['Line', 'Output', 'Enabler', 'Share'],
        },
      ],
    }
    const choice = { ...chosen(more, { ...spanish, sheet: 'Other' }, 'in-place'), unit: 'TSB' }
    const { pieces } = await planned(more, choice)
    expect(pieces.added[1]?.rows.flat()).toMatchObject([{ value: 'TSB-0008' }, { value: 'TSB-0009' }])
  })

  test('no room: kept apart where lines have ids, else for reading only', async () => {
    const wide = (budget: ForeignBudget): MadeBook => {
      const { sheets, tables } = bookOf(budget)
      const width = Math.max(...budget.rows.map((cells) => cells.length))
      const full = (cells: readonly Cell[]): readonly Cell[] =>
        Array.from({ length: width + 45 }, (_, at) => (at < width ? (cells[at] ?? null) : 'mine'))
      const widened = sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((cells, at) => (at === 5 ? full(cells) : cells)),
      }))
      return { sheets: widened, tables }
    }
    const [without, having] = [spanish, englishTwoHeaders].map(
      (budget) =>
        [wide(budget), { ...chosen(bookOf(budget), budget, 'apart'), tagging: 'in-place' } as const] as const,
    )
    if (!without || !having) throw new Error('no book')
    const withoutEnabler = having[1].columns.filter(({ role }) => role !== 'Enabler')
    expect(await previewed(...without)).toMatchObject({ holds: 'read-only', instead: 'no-room', lines: 3 })
    expect(await previewed(having[0], { ...having[1], columns: withoutEnabler })).toMatchObject({
      holds: 'apart',
      instead: 'no-room',
      lines: 5,
    })
  })
})

describe('tags kept apart', () => {
  test('need an id of its own for each line', async () => {
    const book = bookOf(englishTwoHeaders)
    const choice = chosen(book, englishTwoHeaders, 'apart')
    const adoption = await planned(book, choice)
    expect([adoption.holds, adoption.instead, adoption.pieces.added]).toEqual(['apart', undefined, []])
    const without = { ...choice, columns: choice.columns.filter(({ role }) => role !== 'Line') }
    expect(await planned(book, without)).toMatchObject({ holds: 'read-only', instead: 'no-ids' })
  })
})

describe('rows may be chosen otherwise', () => {
  const rows = [
    ['What', 'Budget 2020', 'Budget 2021'],
    ['Bureau', 30, 33],
    ['Notices', 10, 11],
    ['Advice', 20, 22],
    [null, 5, 6],
  ]
  const budget = { ...spanish, sheet: 'BR', rows, click: 'A2' }

  test('lines that just add up their neighbours are told, and can be left out', async () => {
    const book = bookOf(budget)
    const choice = chosen(book, budget, 'in-place')
    const before = await previewed(book, choice)
    expect([before.lines, before.likeSums]).toEqual([3, [2]])
    const after = await previewed(book, { ...choice, notLines: [2] })
    expect([after.lines, after.leftOut.map(({ row, why }) => [row, why]), after.likeSums]).toEqual([
      2,
      [
        [2, 'no-id'],
        [5, 'no-id'],
      ],
      [],
    ])
  })

  test('rows left out can be made lines by an id', async () => {
    const book = bookOf(budget)
    const choice = { ...chosen(book, budget, 'in-place'), asLines: [5] }
    const preview = await previewed(book, choice)
    expect([preview.lines, preview.totals.map(({ centimes }) => centimes / 100_000)]).toEqual([4, [65, 72]])
    const { lines } = await read(carryOut(book, await planned(book, choice)))
    expect([...lines.id]).toEqual(['BR-0001', 'BR-0002', 'BR-0003', 'BR-0004'])
  })
})

test('adopted anew under another name and with other columns, the earlier rows go', async () => {
  const book = bookOf(englishTwoHeaders)
  const once = carryOut(book, await planned(book, chosen(book, englishTwoHeaders, 'in-place')))
  const declared = chosen(once, englishTwoHeaders, 'in-place')
  const columns = declared.columns.filter(({ role }) => role !== 'Note')
  const choice: SourceChoice = { ...declared, was: declared.name, name: 'Bureau', columns }
  const adoption = await planned(once, choice)
  expect(adoption.pieces.rows.map(({ table, remove }) => [table, remove])).toEqual([
    ['Sources', [{ Source: 'BR' }]],
    ['Columns', [{ Source: 'BR' }]],
  ])
  const { lines } = await read(carryOut(once, adoption))
  expect(lines.sources.map(({ name }) => name)).toEqual(['Bureau'])
})
