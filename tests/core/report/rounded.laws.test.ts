import * as fc from 'fast-check'
import { roundedTables, type RoundedTables } from '../../../src/core/report/rounded.ts'
import { figuresOf, sum, type Figure, type RowName } from './rounded-exact.ts'
import { sampleBook, type SampleBook } from './rounded-samples.ts'

const unit = 100_000

/** Checks a law on many books, in CHF 000. */
function holds(law: (book: SampleBook, tables: RoundedTables) => void) {
  fc.assert(
    fc.property(sampleBook, (book) => law(book, roundedTables(book.framework, book.allocation, 1000))),
  )
}

/** Other subtotals, and column totals beside fixed row totals, are sums of shown cells and as near as may be. */
function isBounded({ table, kind, column }: Figure): boolean {
  if (kind === 'output' || kind === 'unallocated') return true
  if (table === 'byPeriod') return kind === 'total' || !column.includes('-')
  return kind !== 'total' && (column === 'all' || (table === 'byGoal' && kind === 'objective'))
}

test('every table adds up from row to row', () => {
  holds(({ framework }, tables) => {
    for (const table of [tables.byPeriod, tables.byGoal, tables.byPart]) {
      const rows: readonly (RowName & { values: Readonly<Record<string, number>> })[] = table.rows
      for (const column of Object.keys(table.rows[0]?.values ?? {})) {
        const total = (kept: (row: (typeof rows)[number]) => boolean) =>
          sum(rows.filter(kept).map(({ values }) => values[column] ?? NaN))
        const value = (kind: string, code: string) => total((row) => row.kind === kind && row.code === code)
        expect(total(({ kind }) => kind === 'sector' || kind === 'unallocated')).toBe(table.total[column])
        for (const { code } of framework.sectors) {
          const inside = framework.objectives.filter(({ sector }) => sector === code).map((item) => item.code)
          expect(sum(inside.map((objective) => value('objective', objective)))).toBe(value('sector', code))
        }
        for (const { code } of table === tables.byGoal ? [] : framework.objectives) {
          expect(total(({ objective }) => objective === code)).toBe(value('objective', code))
        }
      }
    }
  })
})

test('every table adds up from column to column, and plan figures agree between tables', () => {
  holds(({ allocation: { years } }, { byPeriod, byGoal, byPart }) => {
    const name = ({ kind, code, objective }: RowName) => `${kind} ${objective} ${code}`
    const plans = new Map(byPeriod.rows.map((row) => [name(row), row.values['plan']]))
    for (const values of [...byPeriod.rows.map((row) => row.values), byPeriod.total]) {
      const of = (covered: readonly number[]) => sum(covered.map((year) => values[year] ?? NaN))
      expect(of(years)).toBe(values['plan'])
      for (const first of years.filter((year) => year % 2 === 0 && years.includes(year + 1))) {
        expect(of([first, first + 1])).toBe(values[`${first}-${first + 1}`])
      }
    }
    for (const table of [byGoal, byPart]) {
      for (const row of table.rows) {
        expect(table.columns.map((column) => row.values[column])).toEqual(Object.values(row.values))
        expect(sum(Object.values(row.values))).toBe(row.total)
        expect(row.total).toBe(plans.get(name(row)))
      }
      expect(sum(table.columns.map((column) => table.total[column] ?? NaN))).toBe(table.total['all'])
    }
  })
})

test('figures are within one unit of exact, whole units untouched', () => {
  holds(({ framework, allocation }, tables) => {
    for (const figure of figuresOf(framework, allocation, tables).filter(isBounded)) {
      expect(Math.abs(figure.shown * unit - figure.exact)).toBeLessThan(unit)
    }
    const total = figuresOf(framework, allocation, tables).find(
      ({ kind, column }) => kind === 'total' && column === 'plan',
    )
    expect(Math.abs((total?.shown ?? NaN) * unit - (total?.exact ?? NaN))).toBeLessThanOrEqual(unit / 2)
  })
})

test('shares sum to 100.0 at every level, or are all zero', () => {
  holds(({ framework, allocation }, tables) => {
    const tenths = (kept: (row: RoundedTables['byPeriod']['rows'][number]) => boolean) =>
      sum(tables.byPeriod.rows.filter(kept).map(({ share }) => Math.round(share * 10)))
    const plan = figuresOf(framework, allocation, tables).find(
      ({ kind, column }) => kind === 'total' && column === 'plan',
    )
    expect(tenths(({ kind }) => kind === 'sector' || kind === 'unallocated')).toBe(
      plan?.exact === 0 ? 0 : 1000,
    )
    expect(tenths(({ kind }) => kind === 'objective')).toBe(tenths(({ kind }) => kind === 'sector'))
    for (const { code } of framework.objectives) {
      expect(tenths(({ objective }) => objective === code)).toBe(
        tenths((row) => row.kind === 'objective' && row.code === code),
      )
    }
    expect(tables.byPeriod.rows.every(({ share }) => Math.round(share * 10) / 10 === share)).toBe(true)
  })
})

test('the log holds all figures that are not the nearest whole number, and no others', () => {
  holds(({ framework, allocation }, tables) => {
    const away = figuresOf(framework, allocation, tables).filter(
      ({ exact, shown }) => Math.abs(shown * unit - exact) > unit / 2,
    )
    const logged = tables.log.map(({ exact, objective, ...entry }) => ({
      ...entry,
      objective,
      exact: Math.round(Number(exact) * 100),
    }))
    expect(logged).toEqual(away)
    expect(tables.log.every(({ exact }) => /^-?\d+\.\d\d$/.test(exact) && exact !== '-0.00')).toBe(true)
  })
})

test('the same allocation gives the same tables, with no negative zero', () => {
  holds(({ framework, allocation }, tables) => {
    expect(roundedTables(framework, allocation, 1000)).toEqual(tables)
    const numbers = JSON.stringify(tables, (_, value: unknown) =>
      Object.is(value, -0) ? 'negative zero' : value,
    )
    expect(numbers).not.toContain('negative zero')
  })
})
