import { headerHits, readHeader } from '../../../src/core/budget/header.ts'
import { driverShape, lineShape } from '../../../src/core/budget/tables.ts'

describe('the header row of budget lines', () => {
  const usual = [
    'Line',
    'Unit',
    'Activity',
    'Objective',
    'Output',
    'Enabler',
    'Category',
    'Fund',
    '2020',
    '2021',
  ]

  test('gives each role its column, in any order, case and outer spaces', () => {
    const { columns, missing, doubled } = readHeader(
      usual.map((text) => ` ${text.toUpperCase()} `).reverse(),
      lineShape,
    )
    expect(columns.Line).toEqual({ position: 9, shown: 'LINE' })
    expect(columns.Objective?.position).toBe(6)
    expect([missing, doubled]).toEqual([[], []])
  })

  test('sorts the years, as text or as numbers', () => {
    const { years } = readHeader([2022, '2020', ' 2021 '], lineShape)
    expect(years.map(({ year, position }) => [year, position])).toEqual([
      [2020, 1],
      [2021, 2],
      [2022, 0],
    ])
  })

  test.each(['20', '2020.5', '12020', '1020', '2020 budget', 'FY2020', '2020-2021'])(
    '%j is no year',
    (text) => {
      expect(readHeader([text], lineShape).years).toEqual([])
    },
  )

  test('takes of two columns with one header the first, and tells the other', () => {
    const { columns, years, doubled } = readHeader(['Line', 'LINE', '2020', 2020], lineShape)
    expect(columns.Line?.position).toBe(0)
    expect(years.map(({ position }) => position)).toEqual([2])
    expect(doubled.map(({ position }) => position)).toEqual([1, 3])
  })

  test('tells the roles that have no column; optional ones may be missing', () => {
    expect(readHeader(['Line', 'Unit', null, undefined, 7], lineShape).missing).toEqual([
      'Activity',
      'Output',
      'Enabler',
      'Category',
      'Fund',
    ])
  })

  test('leaves columns that are no role alone', () => {
    expect(headerHits([...usual, 'Result', 'Owner', ''], lineShape)).toBe(usual.length)
  })
})

test('a table without amounts has no years', () => {
  const { years, columns } = readHeader(['Stage', 'From', 'To', 'Weight', '2020'], driverShape)
  expect(years).toEqual([])
  expect(Object.keys(columns)).toEqual(['Stage', 'From', 'To', 'Weight'])
})
