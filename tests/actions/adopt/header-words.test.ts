import { guessAmountUnit } from '../../../src/actions/adopt/guess-amount-unit.ts'
import { guessUnit } from '../../../src/actions/adopt/guess-unit.ts'
import { rolesOfHeader } from '../../../src/actions/adopt/header-role.ts'
import { headerWords } from '../../../src/actions/adopt/header-words.ts'
import { moneyIn, yearInHeader } from '../../../src/actions/adopt/header-year.ts'
import { plainWords } from '../../../src/actions/adopt/plain-words.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { seed } from '../../budget-of.ts'

test('no word names two roles', () => {
  const all = Object.values(headerWords).flatMap((words) => [...new Set(words.map(plainWords))])
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
  expect(all.filter((word) => word === '')).toEqual([])
})

describe('years in headers', () => {
  test.each([
    ['2020', 2020],
    ['Budget 2020', 2020],
    ['FY2020', 2020],
    ['FY20', 2020],
    ['2020年', 2020],
    ['２０２０年度', 2020],
    ['٢٠٢١', 2021],
    ['Exercice 2021 (CHF)', 2021],
    ['2021 г.', 2021],
    ['2020-01-01', 2020],
    ['2020-2021', undefined],
    ['2020/21', undefined],
    ['Total', undefined],
    ['12020', undefined],
    ['Amount', undefined],
  ])('%s', (header, year) => {
    expect(yearInHeader(header)).toBe(year)
  })

  test.each([
    ['Budget 2020', 'planned'],
    ['План 2020', 'planned'],
    ['2020年预算', 'planned'],
    ['2020', 'not-said'],
    ['Outturn 2020', 'spent'],
    ['Budget 2020, %', 'spent'],
    ['2020年决算', 'spent'],
    ['Réalisé 2020', 'spent'],
  ])('money of %s', (header, money) => {
    expect(moneyIn(header)).toBe(money)
  })
})

describe('roles that headers name', () => {
  test.each<[string, readonly string[]]>([
    ['Line No.', ['Line!']],
    ['OUTPUT', ['Output!']],
    ['Fund code', ['Fund!', 'Line']],
    ['Description of the output', ['Activity', 'Output']],
    ['Unit cost', []],
    ['单价', []],
    ['#', ['Line!']],
    ['Yes or no', []],
    ['经费来源（基金）', ['Fund']],
    ['', []],
  ])('%s', (whole, roles) => {
    const found = rolesOfHeader({ whole, lowest: whole })
    expect(found.map(({ role, isExact }) => `${role}${isExact ? '!' : ''}`)).toEqual(roles)
  })
})

describe('what amounts are counted in', () => {
  test.each<[string, 1 | 1000 | undefined]>([
    ['CHF 000', 1000],
    ["CHF '000", 1000],
    ['Budget (000)', 1000],
    ['in thousands of Swiss francs', 1000],
    ['kCHF', 1000],
    ['en milliers de CHF', 1000],
    ['en miles de francos suizos', 1000],
    ['тыс. шв. франков', 1000],
    ['单位：千瑞郎', 1000],
    ['بآلاف الفرنكات السويسرية', 1000],
    ['CHF', 1],
    ['en francs suisses', 1],
    ['CHF million', undefined],
    ['млн. франков', undefined],
    ['USD 000', undefined],
    ['en milliers d’euros', undefined],
  ])('%s', (text, amountUnit) => {
    expect(guessAmountUnit(['Line', text, '2020'], [12_000_000], 'CHF').amountUnit).toBe(amountUnit)
  })

  test.each<[readonly number[], 1 | 1000 | undefined]>([
    [[120_000, 90_000, 4_000], 1],
    [[120, -90.5, 4_000, 0], 1000],
    [[0, 0], undefined],
  ])('by size alone: %j', (amounts, amountUnit) => {
    const guess = guessAmountUnit(['10 000 copies', '2020'], amounts, 'CHF')
    expect([guess.amountUnit, guess.sureness]).toEqual([
      amountUnit,
      amountUnit === undefined ? undefined : 'guess',
    ])
  })
})

describe('the unit of a sheet', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['BR', [], 'BR sure'],
    ['General Secretariat', [], 'GS sure'],
    ['BR 2020-23', [], 'BR guess'],
    ['Sheet1', ['Budget of the Telecommunication Development Bureau'], 'BDT guess'],
    ['BR and TSB', [], undefined],
    ['Sheet1', ['Brief'], undefined],
  ])('%s %j', (sheet, titles, expected) => {
    const unit = guessUnit(sheet, titles, lookupOf(seed))
    expect(unit && `${unit.code} ${unit.sureness}`).toBe(expected)
  })
})
