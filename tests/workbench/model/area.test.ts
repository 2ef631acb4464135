import { areaText, parseArea, quotedSheet, splitAddress } from '../../../src/workbench/model/area.ts'
import { ExcelError } from '../../../src/workbench/model/excel-error.ts'

it.each(['A1', 'B2:C9', 'A:C', '1:4', 'XFD1048576'])('reads and writes %s', (text) => {
  expect(areaText(parseArea(text))).toBe(text)
})

it.each([
  ['C9:B2', 'B2:C9'],
  ['$B$2', 'B2'],
  ['b2', 'B2'],
])('reads %s as %s', (text, written) => {
  expect(areaText(parseArea(text))).toBe(written)
})

it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A-1', 'Lines'])('refuses %p', (text) => {
  expect(() => parseArea(text)).toThrow(ExcelError)
})

it.each([
  ['Plan', 'Plan'],
  ['My plan', "'My plan'"],
  ["It's", "'It''s'"],
  ['AB12', "'AB12'"],
  ['2021', "'2021'"],
])('quotes the sheet %s where it must', (name, quoted) => {
  expect(quotedSheet(name)).toBe(quoted)
  expect(splitAddress(`${quoted}!A1`)).toEqual({ sheet: name, inner: 'A1' })
})
