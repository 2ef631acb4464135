import { lookupOf } from '../../src/core/framework/lookup.ts'
import { scopeOf } from '../../src/workbook/scope.ts'
import { second, seed } from '../budget-of.ts'

const union = lookupOf(seed)

describe('what a unit’s own book shows', () => {
  test('a Bureau: its sector, the intersectoral one, its own enablers', () => {
    const scope = scopeOf(union, 'bdt')
    expect(scope?.unitName).toBe('Telecommunication Development Bureau')
    expect([...(scope?.sectors ?? [])].map((at) => seed.sectors[at]?.code)).toEqual(['ITU-D', 'IS'])
    const enablers = [...(scope?.enablers ?? [])].map((at) => union.enablers[at]?.code)
    expect(enablers).toEqual(['BDT.1', 'BDT.2', 'BDT.3', 'BDT.4', 'BDT.5', 'BDT.6'])
  })

  test('the central unit: the intersectoral sector', () => {
    const scope = scopeOf(union, 'GS')
    expect([...(scope?.sectors ?? [])].map((at) => seed.sectors[at]?.code)).toEqual(['IS'])
    expect(scope?.enablers.size).toBe(18)
  })

  test('a bureau of an organisation without a sector of everybody', () => {
    const scope = scopeOf(lookupOf(second), 'LAND-B')
    expect([...(scope?.sectors ?? [])].map((at) => second.sectors[at]?.code)).toContain('LAND')
  })

  test('no such unit', () => {
    expect(scopeOf(union, 'XX')).toBeUndefined()
  })
})
