import { formulaFault } from '../../../src/xlsx/write/checks/formula-fault.ts'

const known = {
  sheets: new Set(['budget', "it's", 'q1']),
  tables: new Map([['lines', new Set(['line', '2020', "o'clock", 'a]b', '#all that'])]]),
  names: new Set<string>(),
}

test.each([
  '1+1',
  "Budget!A1+'Budget'!$B$2:$C$9",
  "'It''s'!A1",
  'SUMIFS(Lines[2020],Lines[Line],A1&"*",LINES[line],"<>")',
  'Lines[[#This Row],[2020]]*2',
  'SUM(Lines[[#All],[Line]:[2020]])',
  'COUNTA(Lines[#Headers])+ROWS(Lines[])',
  "Lines[o''clock]+Lines[a']b]+Lines['#all that]",
  'IF(A1="it\'s [not] a ""Sheet!""",#N/A,#REF!)',
  'SUM({1,2;3,4})',
  'constructor+toString(1)',
  'MyName+ÉTÉ.x_1(2)',
  `"${'a'.repeat(255)}"`,
])('%s can be read', (formula) => {
  expect(formulaFault(formula, known)).toBeUndefined()
})

test.each([
  ['', 'is empty'],
  ['=1', 'begins with an equals sign'],
  ['1'.repeat(8193), 'is longer than 8,192 characters'],
  ['"_x0041_"', 'a file cannot keep'],
  ['"\r"', 'a file cannot keep'],
  [`"${'a'.repeat(256)}"`, 'holds a text of more than 255 characters'],
  ['"a', 'a quotation mark that is not closed'],
  ["'Budget!A1", 'a quotation mark that is not closed'],
  ['SUM(1', 'a bracket that is not closed'],
  ['SUM(1))', 'a bracket that is not opened'],
  ['SUM({1)}', 'a bracket that is not opened'],
  ['Lines[2020', 'a bracket that is not closed'],
  ['Budgit!A1', 'names the sheet Budgit, which is not there'],
  ["'Bud''git'!A1", "names the sheet Bud'git, which is not there"],
  ['2020!A1', 'an exclamation mark out of its place'],
  ['Liens[2020]', 'names the table Liens, which is not there'],
  ['Lines[2021]', 'names the column 2021 that the table Lines has not'],
  ['Lines[[#This Row],[2021]]', 'names the column 2021'],
  ['Lines[[Line]:[2021]]', 'names the column 2021'],
  ['Lines[@2020]', 'names the column @2020'],
  ['[@2020]', 'a bracket without the name of a table'],
  ['[1]Sheet!A1', 'a bracket without the name of a table'],
])('%s %s', (formula, fault) => {
  expect(formulaFault(formula, known)).toContain(fault)
})

test('the formula of a highlight names no table', () => {
  expect(formulaFault('$A1>Budget!$B$1', known, false)).toBeUndefined()
  expect(formulaFault('Lines[2020]>1', known, false)).toBe('names a table, which it cannot')
})
