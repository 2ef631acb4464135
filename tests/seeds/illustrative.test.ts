import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { resultsFrameworkSchema } from '../../src/core/framework/schema.ts'

type Row = Readonly<Record<string, string>>

const seed = (name: string): string => readFileSync(join(__dirname, '../../seeds', name), 'utf8')
const table = (name: string): readonly Row[] =>
  Papa.parse<Row>(seed(`illustrative-${name}.csv`), { header: true, skipEmptyLines: true }).data

const framework = resultsFrameworkSchema.parse(JSON.parse(seed('itu-strategic-plan-2020-2023.json')))
const outputs = framework.objectives.flatMap((objective) => objective.outputs ?? [])
const enablers = framework.enablers ?? []
const years = framework.years.map(String)

const lines = table('lines')
const splits = table('splits')
const drivers = table('drivers')
const links = table('links')
const revenue = table('revenue')
const ceilings = table('ceilings')

/** Real expenses of the financial plan 2012-2015 in CHF 000, by category: Decision 5 (Rev. Guadalajara, 2010). */
const realPlan: Readonly<Record<string, number>> = {
  1: 389_032,
  2: 126_519,
  3: 20_734,
  4: 27_770,
  5: 22_013,
  6: 6_779,
  7: 13_430,
  8: 11_728,
  9: 14_002,
}
const realTotal = 632_007

const withoutMoney = ['T.1-8', 'T.5-2', 'I.3-4']

const codes = (items: readonly { readonly code: string }[] | undefined): string[] =>
  (items ?? []).map(({ code }) => code)
const column = (rows: readonly Row[], header: string): string[] => rows.map((row) => row[header] ?? '')
const used = (rows: readonly Row[], header: string): string[] => [
  ...new Set(column(rows, header).filter((value) => value !== '')),
]

/** `1234.5` or a blank, as hundredths. */
const hundredths = (text: string | undefined): number => Math.round(Number(text ?? '') * 100)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const inYear = (rows: readonly Row[], year: string): number => sum(rows.map((row) => hundredths(row[year])))
const inPlan = (rows: readonly Row[]): number => sum(years.map((year) => inYear(rows, year)))
const where = (header: string, value: string): readonly Row[] =>
  lines.filter((row) => row[header] === value)

describe('illustrative lines', () => {
  test('are about 400, each with its own id', () => {
    expect(lines.length).toBeGreaterThan(380)
    expect(lines.length).toBeLessThan(440)
    expect(used(lines, 'Line')).toHaveLength(lines.length)
  })

  test('say that they are illustrative', () => {
    expect(lines.filter((row) => !row['Note']?.startsWith('illustrative'))).toEqual([])
  })

  test.each([
    ['Unit', codes(framework.units)],
    ['Category', codes(framework.categories)],
    ['Fund', codes(framework.funds)],
    ['Objective', codes(framework.objectives)],
    ['Enabler', codes(enablers)],
    ['Output', codes(outputs).filter((code) => !withoutMoney.includes(code))],
  ])('name every %s of the framework that has money, and no other', (header, expected) => {
    expect(used(lines, header).sort()).toEqual([...expected].sort())
  })

  test('map to an output with its own objective, to an enabler, or to shares', () => {
    const split = new Set(used(splits, 'Line'))
    const owner = new Map(
      framework.objectives.flatMap(({ code, outputs: own }) => codes(own).map((output) => [output, code])),
    )
    const mapping = (row: Row): string => {
      if (row['Output'] && !row['Enabler'] && row['Objective'] === owner.get(row['Output'])) return 'direct'
      if (row['Enabler'] && !row['Output'] && !row['Objective']) return 'enabler'
      return row['Output'] || row['Enabler'] || row['Objective'] ? 'wrong' : 'none'
    }
    const wrong = lines.filter((row) => {
      const expected = split.has(row['Line'] ?? '') ? ['none'] : ['direct', 'enabler']
      return !expected.includes(mapping(row))
    })
    expect(wrong).toEqual([])
  })

  test('put enablers under the unit that owns them', () => {
    const owner = new Map<string, string>(enablers.map(({ code, unit }) => [code, unit]))
    expect(lines.filter((row) => row['Enabler'] && owner.get(row['Enabler']) !== row['Unit'])).toEqual([])
  })

  test('write amounts so that they mean one number', () => {
    const amounts = years.flatMap((year) => column(lines, year))
    expect(amounts.filter((text) => text !== '' && !/^-?\d+(\.\d\d)?$/.test(text))).toEqual([])
    expect(amounts.filter((text) => text === '')).toHaveLength(1)
  })

  test('total about CHF 650 million', () => {
    expect(inPlan(lines)).toBe(649_398_605_29)
  })

  test.each(Object.entries(realPlan))('give category %s its share of the real plan', (category, amount) => {
    const share = inPlan(where('Category', category)) / inPlan(lines)
    expect(Math.abs(share - amount / realTotal)).toBeLessThan(0.001)
  })
})

test('illustrative splits total 100.00 % of lines that exist', () => {
  const ids = new Set(column(lines, 'Line'))
  const totals = used(splits, 'Line').map((id) => {
    const shares = splits.filter((row) => row['Line'] === id).map((row) => hundredths(row['Share']))
    return [id, ids.has(id), sum(shares)]
  })
  expect(totals.length).toBeGreaterThan(20)
  expect(totals.filter(([, known, total]) => known !== true || total !== 100_00)).toEqual([])
})

test('illustrative splits name one target each, once a line, and none without money', () => {
  const targets = splits.map((row) => `${row['Output']}${row['Enabler']}`)
  const known = [...codes(outputs).filter((code) => !withoutMoney.includes(code)), ...codes(enablers)]
  expect(targets.filter((target) => !known.includes(target))).toEqual([])
  expect(new Set(splits.map((row, at) => `${row['Line']} ${targets[at]}`)).size).toBe(splits.length)
})

test('illustrative drivers name what the framework holds, once', () => {
  const units = framework.units.filter(({ role }) => role === 'bureau')
  const receivers = [...codes(units), 'IS']
  const ends: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    1: [['GS', ...codes(enablers)], receivers],
    2: [[...receivers, ...codes(enablers)], codes(outputs)],
    3: [codes(outputs), codes(framework.objectives)],
    4: [codes(framework.objectives), codes(framework.goals)],
  }
  const unknown = drivers.filter((row) => {
    const [from, to] = ends[row['Stage'] ?? ''] ?? [[], []]
    return !from.includes(row['From'] ?? '') || !to.includes(row['To'] ?? '')
  })
  expect(unknown).toEqual([])
  expect(new Set(drivers.map((row) => `${row['Stage']} ${row['From']} ${row['To']}`)).size).toBe(drivers.length)
  expect(used(drivers, 'Stage')).toEqual(['1', '2', '3', '4'])
})

test('illustrative links reach every goal from every objective but one', () => {
  const linked = used(links, 'Objective')
  expect(codes(framework.objectives).filter((code) => !linked.includes(code))).toEqual(['I.6'])
  expect(used(links, 'Goal').sort()).toEqual(codes(framework.goals))
})

test('illustrative revenue equals the expenses of every year', () => {
  expect(column(revenue, 'Source')).toEqual(codes(framework.revenueSources))
  expect(years.map((year) => inYear(revenue, year))).toEqual(years.map((year) => inYear(lines, year)))
})

test('one illustrative ceiling is exceeded', () => {
  const headers: Readonly<Record<string, string>> = {
    category: 'Category',
    unit: 'Unit',
    fund: 'Fund',
    group: 'Group',
  }
  const exceeded = ceilings.filter((row) => {
    const header = headers[row['Kind'] ?? '']
    const covered = header === undefined ? lines : where(header, row['Key'] ?? '')
    const [first = '', last = first] = (row['Period'] ?? '').split('-')
    const period = first === 'plan' ? years : years.filter((year) => year >= first && year <= last)
    return sum(period.map((year) => inYear(covered, year))) > hundredths(row['Amount'])
  })
  expect(exceeded.map((row) => `${row['Kind']} ${row['Key']}`)).toEqual(['category 3'])
})
