import { previewSource } from '../../../src/actions/adopt/preview-source.ts'
import { proposeSource } from '../../../src/actions/adopt/propose-source.ts'
import { choiceOf } from '../../../src/actions/adopt/source-choice.ts'
import type { SourceProposal } from '../../../src/actions/adopt/source-proposal.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { seed } from '../../budget-of.ts'
import { foreignBudgets } from '../../fixtures/foreign/index.ts'
import type { ForeignBudget } from '../../fixtures/foreign/foreign-budget.ts'
import { bookOf, clicked, opened } from './made-book.ts'

const lookup = lookupOf(seed)

function proposed(budget: ForeignBudget): SourceProposal {
  const result = proposeSource(opened(bookOf(budget)), clicked(budget), lookup)
  if (!result.ok) throw new Error(result.message)
  return result.proposal
}

const cases = foreignBudgets.map((budget) => [budget.what, budget] as const)

describe.each(cases)('%s', (_what, budget) => {
  const { expected } = budget

  test('is found where it stands', () => {
    const { range, headerRows, unit, name, isDeclared } = proposed(budget)
    expect({ range, headerRows, name, unit: unit?.code, isDeclared }).toEqual({
      range: expected.range,
      headerRows: expected.headerRows,
      name: budget.sheet,
      unit: expected.unit,
      isDeclared: false,
    })
  })

  test('is told what its columns are, and how sure that is', () => {
    const { roles, amountUnit, columns, headers } = proposed(budget)
    const given = roles.filter(({ header }) => header !== undefined)
    expect(Object.fromEntries(given.map(({ role, header }) => [role, header]))).toEqual(expected.roles)
    const guessed = given.filter(({ sureness }) => sureness === 'guess').map(({ role }) => role)
    expect(guessed).toEqual(expected.guessed ?? [])
    expect([amountUnit.amountUnit, amountUnit.sureness]).toEqual([
      expected.amountUnit,
      expected.amountSureness,
    ])
    expect(new Set(headers).size).toBe(headers.length)
    expect(columns.filter(({ role }) => role !== undefined).map(({ header }) => header)).toEqual(
      expect.arrayContaining(Object.values(expected.roles)),
    )
  })

  test('asks first for what is not guessed', () => {
    const { roles, unit } = proposed(budget)
    const isOpen = roles.map(({ role, header }) => header === undefined && !(role === 'Unit' && unit))
    expect(isOpen).toEqual([...isOpen].sort((a, b) => Number(b) - Number(a)))
  })

  test('amounts to what was proposed', async () => {
    const choice = choiceOf(proposed(budget), 'in-place')
    if (!choice) throw new Error('no amount unit')
    const result = await previewSource(opened(bookOf(budget)), choice, lookup)
    if (!result.ok) throw new Error(result.message)
    const { lines, totals, leftOut, unread } = result.preview
    expect(lines).toBe(expected.lines)
    expect(Object.fromEntries(totals.map(({ year, centimes }) => [year, centimes]))).toEqual(expected.totals)
    expect(leftOut.map(({ label }) => label)).toEqual(expected.leftOut ?? [])
    expect(unread).toBe(0)
  })
})

test('three values of each column are shown', () => {
  const [english] = foreignBudgets
  if (!english) throw new Error('no budget')
  const { roles, columns } = proposed(english)
  expect(roles.find(({ role }) => role === 'Line')?.samples).toEqual(['B1', 'B2', 'B3'])
  expect(columns.map(({ letter }) => letter).join('')).toBe('ABCDEFGHI')
})
