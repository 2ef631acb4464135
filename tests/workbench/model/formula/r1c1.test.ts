import * as fc from 'fast-check'
import { fromR1C1, toR1C1 } from '../../../../src/workbench/model/formula/r1c1.ts'

const home = { row: 4, column: 3 }

it.each([
  ['=D4*2', '=R[-1]C*2'],
  ['=$A$1+B5', '=R1C1+RC[-2]'],
  ['=SUM($D1:D4)', '=SUM(R[-4]C4:R[-1]C)'],
  ["='My plan'!A1", "='My plan'!R[-4]C[-3]"],
  ['=SUM(A:B)', '=SUM(C[-3]:C[-2])'],
  ['=SUM($2:3)', '=SUM(R2:R[-2])'],
  ['="A1"&D5', '="A1"&RC'],
  ['=Lines[Amount]+ROW(D5)', '=Lines[Amount]+ROW(RC)'],
])('%s in D5 is %s', (a1, r1c1) => expect(toR1C1(a1, home)).toBe(r1c1))

it.each([
  ['=R[-1]C*2', '=D4*2'],
  ['=R1C1+rc[-2]', '=$A$1+B5'],
  ['=SUM(R[-4]C4:R[-1]C)', '=SUM($D1:D4)'],
  ["='R1C1'!R1C1", "='R1C1'!$A$1"],
  ['="R1C1"&RC', '="R1C1"&D5'],
  ['=ROUND(RC1,2)+RATE(1,2,3)', '=ROUND($A5,2)+RATE(1,2,3)'],
])('%s in D5 is read as %s', (r1c1, a1) => expect(fromR1C1(r1c1, home)).toBe(a1))

it('comes back as it was', () => {
  const cell = fc.record({
    column: fc.constantFrom('A', 'D', 'Z', 'AB'),
    row: fc.integer({ min: 1, max: 99 }),
    marks: fc.tuple(fc.constantFrom('', '$'), fc.constantFrom('', '$')),
  })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const formula = `=${cells.map(({ column, row, marks: [one, other] }) => `${one}${column}${other}${row}`).join('+')}`
      expect(fromR1C1(toR1C1(formula, home), home)).toBe(formula)
    }),
  )
})
