import fc from 'fast-check'
import Papa from 'papaparse'
import { toCsv } from '../../../src/hosts/file/to-csv.ts'

test('quotes what needs it, one row a line', () => {
  expect(
    toCsv([
      ['Line', 'Note'],
      ['L1', 'a, "b"\nc'],
      ['', ' d'],
    ]),
  ).toBe('Line,Note\nL1,"a, ""b""\nc"\n," d"\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+41 22 730', "'+41 22 730"],
  ['@sum', "'@sum"],
  ['-x', "'-x"],
  ['-12.50', '-12.50'],
  ['-.5', '-.5'],
  ['R.1-1', 'R.1-1'],
])('%j is written %j, so that no spreadsheet runs it', (text, expected) => {
  expect(Papa.parse<string[]>(toCsv([['x', text]])).data[0]).toEqual(['x', expected])
})

test('reads back as it was written', () => {
  const cell = fc.string().filter((text) => !/^[=+@\t\r-]/.test(text) && !text.includes('\r'))
  const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 })
  fc.assert(
    fc.property(rows, (written) => {
      const { data } = Papa.parse<string[]>(toCsv(written), { delimiter: ',', newline: '\n' })
      expect(data.slice(0, -1)).toEqual(written)
    }),
  )
})
