import {
  dropSheetFrom,
  fillFormula,
  renameSheetIn,
  shiftFormula,
  type Shift,
} from '../../../../src/workbench/model/formula/shift.ts'

const rows = (at: number, by: number, from?: number, to?: number): Shift => ({
  sheet: 'Data',
  axis: 'rows',
  at,
  by,
  ...(from !== undefined && to !== undefined && { from, to }),
})
const columns = (at: number, by: number): Shift => ({ sheet: 'Data', axis: 'columns', at, by })

it.each<[name: string, formula: string, shift: Shift, after: string]>([
  ['rows before', '=A5+$B$6', rows(0, 2), '=A7+$B$8'],
  ['rows behind', '=A5', rows(5, 2), '=A5'],
  ['rows within', '=SUM(A2:A5)', rows(2, 1), '=SUM(A2:A6)'],
  ['rows right behind', '=SUM(A2:A5)', rows(5, 1), '=SUM(A2:A5)'],
  ['rows gone within', '=SUM(A2:A5)', rows(2, -2), '=SUM(A2:A3)'],
  ['rows gone at the edge', '=SUM(A2:A5)', rows(0, -3), '=SUM(A1:A2)'],
  ['rows gone whole', '=SUM(A2:A5)', rows(1, -4), '=SUM(#REF!)'],
  ['columns before', "=Data!C1+'Other'!C1", columns(0, 1), "=Data!D1+'Other'!C1"],
  ['whole columns', '=SUM(B:C)', rows(0, 5), '=SUM(B:C)'],
  ['whole rows', '=SUM(2:3)', rows(0, 1), '=SUM(3:4)'],
  ['outside of the band', '=A5+D5', rows(0, 1, 0, 2), '=A6+D5'],
  ['a text that looks like one', '="A5"&A5', rows(0, 1), '="A5"&A6'],
])('%s', (_, formula, shift, after) => {
  expect(shiftFormula(formula, 'Data', shift)).toBe(after)
})

it('renames and drops sheets, with or without quotes', () => {
  expect(renameSheetIn("='My plan'!A1+Data!B2+B3", 'data', 'The data')).toBe("='My plan'!A1+'The data'!B2+B3")
  expect(dropSheetFrom('=SUM(Data!A1:A3)+Other!A1', 'Data')).toBe('=SUM(#REF!)+Other!A1')
})

it.each([
  ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
  ['=A1', -1, 0, '=#REF!'],
  ['=SUM(A:A)+SUM($A:B)', 3, 1, '=SUM(B:B)+SUM($A:C)'],
  ["=SUM(1:2)+SUM(Data!$1:2)+SUM('My plan'!A:C)", 2, 0, "=SUM(3:4)+SUM(Data!$1:4)+SUM('My plan'!A:C)"],
  ['=SUM(A:A)', 0, -1, '=SUM(#REF!)'],
])('fills %s by %d and %d', (formula, down, across, after) => {
  expect(fillFormula(formula, down, across)).toBe(after)
})
