import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { writeWorkbook } from '../../../src/xlsx/write/write-workbook.ts'
import { sampleBook } from './sample-book.ts'

const written = writeWorkbook(sampleBook).then((bytes) => readWorkbook(bytes))

test('sheets, their states and the names, hidden or not, are read as written', async () => {
  const { sheets, names } = await written
  expect(sheets).toEqual(sampleBook.sheets.map(({ name, state }) => ({ name, state })))
  expect(names).toEqual([
    { name: 'ObjectiveCodes', refersTo: 'Objectives[Code]', hidden: false },
    { name: '_rbb.start', refersTo: "'Start'!$A$1", hidden: true },
    {
      name: '_xlnm.Print_Area',
      refersTo: "'Budget & lines'!$A$1:$D$124",
      hidden: false,
      sheet: 'Budget & lines',
    },
    {
      name: '_xlnm.Print_Titles',
      refersTo: "'Budget & lines'!$1:$4",
      hidden: false,
      sheet: 'Budget & lines',
    },
    { name: '_xlnm.Print_Titles', refersTo: "'It''s hidden'!$1:$1", hidden: false, sheet: "It's hidden" },
  ])
})

test('tables are read with their ranges and columns', async () => {
  const { tables } = await written
  expect(tables).toEqual([
    {
      name: 'BudgetLines',
      sheet: 'Budget & lines',
      range: { firstRow: 4, lastRow: 124, firstColumn: 1, lastColumn: 4 },
      headerRows: 1,
      totalsRows: 0,
      columns: ['Line', 'Objective', '2020', 'Change\nof it'],
    },
    {
      name: 'Objectives',
      sheet: "It's hidden",
      range: { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 2 },
      headerRows: 1,
      totalsRows: 0,
      columns: ['Code', 'Text'],
    },
  ])
})

test('values, dates, percentages and results of formulas are read with their kind', async () => {
  const rows = (await written).readSheet('Start').rows.map(({ row, cells }) => [row, ...cells])
  expect(rows).toEqual([
    [1, 'Illustrative book'],
    [3, 'To the lines'],
    [5, 'Day', { number: 43_646, format: 'date', text: '2019-06-30' }],
    [6, 'Share', { number: 0.125, format: 'percent', text: '0.125' }],
    [7, 'Yes', true],
    [8, 'Text result', 'A & <B>'],
    [9, 'Number result', 7_260_030],
    [10, 'Logical result', true],
    [11, 'Not calculated', { fault: 'uncalculated', text: `'It''s hidden'!A2&"!"` }],
  ])
})

test('merged ranges, hidden rows, protection and the rows of a block are where they belong', async () => {
  const sheet = (await written).readSheet('Budget & lines')
  expect(sheet.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 4 }])
  expect(sheet.isProtected).toBe(true)
  expect(sheet.rows.filter(({ hidden }) => hidden)).toEqual([{ row: 3, cells: [], hidden: true }])
  expect(sheet.rows).toHaveLength(123)
  expect(sheet.rows.at(-1)).toEqual({ row: 124, cells: ['L120', 'T.2', 120_000.25, null], hidden: false })
})
