import fc from 'fast-check'
import { planAdoption } from '../../../src/actions/adopt/plan-adoption.ts'
import { previewSource } from '../../../src/actions/adopt/preview-source.ts'
import { proposeSource } from '../../../src/actions/adopt/propose-source.ts'
import { choiceOf } from '../../../src/actions/adopt/source-choice.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'
import { totalOf } from '../../../src/core/budget/totals.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { readerOf } from '../../../src/workbook/opened/reader-of.ts'
import { seed } from '../../budget-of.ts'
import { carryOut } from './carry-out.ts'
import { opened, type MadeBook } from './made-book.ts'

const lookup = lookupOf(seed)
const years = [2020, 2021, 2022, 2023]

/** Headers for each role in all six languages. */
const headers: Readonly<Record<string, readonly string[]>> = {
  Line: ['No.', 'Réf.', 'Código', '№', '编号', 'الرقم'],
  Unit: ['Bureau', 'Unité', 'Unidad', 'Подразделение', '部门', 'الوحدة'],
  Activity: ['Activity', 'Intitulé', 'Descripción', 'Мероприятие', '活动', 'النشاط'],
  Output: ['Output', 'Produit', 'Resultado', 'Продукт', '输出成果', 'الناتج'],
  Enabler: ['Enabler', 'Catalyseur', 'Catalizador', 'Инструмент', '推动因素', 'العامل التمكيني'],
  Category: ['Category', 'Nature', 'Categoría', 'Статья расходов', '类别', 'الفئة'],
  Fund: ['Fund', 'Source de financement', 'Fondo', 'Источник', '资金来源', 'الصندوق'],
  Note: ['Remarks', 'Remarques', 'Observaciones', 'Примечание', '备注', 'ملاحظات'],
}
const yearHeaders = [
  '2020',
  'Budget 2020',
  'FY2020',
  'Presupuesto 2020',
  '2020 год',
  '2020年',
  'ميزانية 2020',
]
const totalWords = ['Total', 'Sous-total', 'Subtotal', 'Итого', '小计', 'المجموع']

interface Line {
  readonly unit: number
  readonly output: number
  readonly isEnabler: boolean
  readonly words: string
  readonly amounts: readonly number[]
  readonly subtotalAfter: boolean
  readonly blankAfter: number
}

const line: fc.Arbitrary<Line> = fc.record({
  unit: fc.nat(3),
  output: fc.nat(lookup.outputs.length - 1),
  isEnabler: fc.boolean(),
  words: fc.constantFrom('Study groups', 'Séminaires', 'Talleres', 'Семинары', '讲习班', 'ندوات'),
  amounts: fc.array(fc.integer({ min: 0, max: 90_000_000 }), { minLength: 4, maxLength: 4 }),
  subtotalAfter: fc.boolean(),
  blankAfter: fc.nat(2),
})

const budget = fc.record({
  lines: fc.array(line, { minLength: 3, maxLength: 20 }),
  language: fc.nat(5),
  yearHeader: fc.constantFrom(...yearHeaders),
  order: fc.shuffledSubarray([...Object.keys(headers), ...years.map(String)], { minLength: 12 }),
  thousands: fc.boolean(),
  top: fc.nat(4),
  left: fc.nat(3),
  title: fc.boolean(),
  clickedLine: fc.nat(),
})
type RandomBudget = typeof budget extends fc.Arbitrary<infer Value> ? Value : never

interface LaidOut {
  readonly book: MadeBook
  readonly click: { readonly sheet: string; readonly row: number; readonly column: number }
  readonly headerOf: Readonly<Record<string, string>>
}

/** Lays a budget out: a title, a header, lines in the order of its columns, subtotals and blank rows among them. */
function laidOut({
  lines,
  language,
  yearHeader,
  order,
  thousands,
  top,
  left,
  title,
  clickedLine,
}: RandomBudget): LaidOut {
  const headerOf = Object.fromEntries(
    order.map((role) => [role, headers[role]?.[language] ?? yearHeader.replace('2020', role)]),
  )
  const margin = Array<null>(left).fill(null)
  const rows: Cell[][] = Array.from({ length: top }, () => [])
  if (title) rows.push([...margin, 'Illustrative budget'])
  rows.push([], [...margin, thousands ? 'CHF 000' : 'CHF'], [], [])
  rows.push([...margin, ...order.map((role) => headerOf[role] ?? null)])
  const lineRows: number[] = []
  let sums = years.map(() => 0)
  const per = thousands ? 100_000 : 100
  lines.forEach(({ unit, output, isEnabler, words, amounts, subtotalAfter, blankAfter }, at) => {
    const cells: Readonly<Record<string, Cell>> = {
      Line: `B-${at + 1}`,
      Unit: lookup.units[unit]?.code ?? null,
      Activity: `${words} ${at}`,
      Output: isEnabler ? null : (lookup.outputs[output]?.code ?? null),
      Enabler: isEnabler ? (lookup.enablers[output % lookup.enablers.length]?.code ?? null) : null,
      Category: String((at % 9) + 1),
      Fund: 'RB',
      Note: 'illustrative',
      ...Object.fromEntries(years.map((year, of) => [year, (amounts[of] ?? 0) / per])),
    }
    rows.push([...margin, ...order.map((role) => cells[role] ?? null)])
    lineRows.push(rows.length)
    sums = sums.map((sum, of) => sum + (amounts[of] ?? 0))
    if (!subtotalAfter) return
    const total: Readonly<Record<string, Cell>> = {
      Activity: totalWords[language] ?? null,
      ...Object.fromEntries(years.map((year, of) => [year, (sums[of] ?? 0) / per])),
    }
    rows.push([...margin, ...order.map((role) => total[role] ?? null)])
    for (let blank = 0; blank < blankAfter; blank++) rows.push([])
    sums = years.map(() => 0)
  })
  const row = lineRows[clickedLine % lineRows.length] ?? 1
  return {
    book: { sheets: [{ name: 'Budget', rows }], tables: [] },
    click: { sheet: 'Budget', row, column: left + 1 + (clickedLine % order.length) },
    headerOf,
  }
}

test('a budget under shuffled headers is proposed, previewed and adopted with its own totals', async () => {
  await fc.assert(
    fc.asyncProperty(budget, async (random) => {
      const { book, click, headerOf } = laidOut(random)
      const proposed = proposeSource(opened(book), click, lookup)
      if (!proposed.ok) throw new Error(proposed.message)
      const { roles, amountUnit } = proposed.proposal
      const given = roles.filter(({ header }) => header !== undefined)
      expect(Object.fromEntries(given.map(({ role, header }) => [role, header]))).toEqual(headerOf)
      expect(amountUnit.amountUnit).toBe(random.thousands ? 1000 : 1)
      const choice = choiceOf(proposed.proposal, 'in-place')
      if (!choice) throw new Error('no amount unit')
      const totals = years.map((_, of) =>
        random.lines.reduce((sum, { amounts }) => sum + (amounts[of] ?? 0), 0),
      )
      const previewed = await previewSource(opened(book), choice, lookup)
      if (!previewed.ok) throw new Error(previewed.message)
      expect(previewed.preview.lines).toBe(random.lines.length)
      expect(previewed.preview.totals.map(({ centimes }) => centimes)).toEqual(totals)
      const planned = await planAdoption(opened(book), choice, lookup)
      if (!planned.ok) throw new Error(planned.message)
      const adopted = await readBudget(readerOf(opened(carryOut(book, planned.adoption))), lookup)
      expect(totalOf(adopted.lines)).toEqual(totals)
    }),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 60) },
  )
})
