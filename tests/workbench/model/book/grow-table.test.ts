/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { areaText } from '../../../../src/workbench/model/area.ts'
import { columnNames } from '../../../../src/workbench/model/book/table-shape.ts'
import { formulaOf, valueOf } from '../../../../src/workbench/model/grid/cell-content.ts'
import { startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(async () => {
  await excel.open()
  excel.act('person', (person) => {
    person.type('B2', [
      ['Line', 'Amount'],
      ['L1', 10],
      ['L2', 20],
    ])
    person.insertTable('B2:C4')
  })
})
afterAll(() => excel.close())

const enter = (address: string, text: string) => excel.act('person', (person) => person.enter(address, text))
const undo = () => excel.act('person', (person) => person.undo())
const table = () => {
  const [found] = excel.book.active.tables
  return found && [areaText(found.area), columnNames(found).join()]
}
const value = (row: number, column: number) => valueOf(excel.book.active.grid.cell(row - 1, column - 1))

test.each([
  ['B5', 'L3', 'B2:C5', 'Line,Amount'],
  ['C5', '30', 'B2:C5', 'Line,Amount'],
  ['D2', 'Note', 'B2:D4', 'Line,Amount,Note'],
  ['D3', 'late', 'B2:D4', 'Line,Amount,Column1'],
  ['D2', '2021', 'B2:D4', 'Line,Amount,2021'],
  ['D2', 'amount', 'B2:D4', 'Line,Amount,amount2'],
  ['E2', 'Note', 'B2:C4', 'Line,Amount'],
  ['D5', 'x', 'B2:C4', 'Line,Amount'],
  ['D1', 'x', 'B2:C4', 'Line,Amount'],
  ['B6', 'x', 'B2:C4', 'Line,Amount'],
  ['A3', 'x', 'B2:C4', 'Line,Amount'],
  ['B5', '', 'B2:C4', 'Line,Amount'],
])('%s with %j makes the table %s with the columns %s', (address, text, area, columns) => {
  enter(address, text)
  expect(table()).toEqual([area, columns])
})

test('Undo takes back first what Excel did by itself, then what was typed; Redo does both again', () => {
  enter('D3', 'late')
  undo()
  expect([table(), value(3, 4), value(2, 4)]).toEqual([['B2:C4', 'Line,Amount'], 'late', ''])
  undo()
  expect(value(3, 4)).toBe('')
  excel.act('person', (person) => {
    person.redo()
    person.redo()
  })
  expect([table(), value(3, 4), value(2, 4)]).toEqual([['B2:D4', 'Line,Amount,Column1'], 'late', 'Column1'])
})

test('a formula beside a table becomes that of a new column, step by step back', async () => {
  enter('D3', '=C3*2')
  await excel.book.settle()
  expect([table(), value(3, 4), value(4, 4)]).toEqual([['B2:D4', 'Line,Amount,Column1'], 20, 40])
  undo()
  expect([table(), formulaOf(excel.book.active.grid.cell(3, 3))]).toEqual([
    ['B2:D4', 'Line,Amount,Column1'],
    '',
  ])
  undo()
  expect([table(), formulaOf(excel.book.active.grid.cell(2, 3))]).toEqual([['B2:C4', 'Line,Amount'], '=C3*2'])
  undo()
  expect(value(3, 4)).toBe('')
})

test('a block that is pasted beside or below makes it larger, and is taken back in one step', () => {
  excel.act('person', (person) =>
    person.type('D2', [
      ['2021', '2022'],
      [1, 2],
      [3, 4],
    ]),
  )
  expect(table()).toEqual(['B2:E4', 'Line,Amount,2021,2022'])
  undo()
  expect([table(), value(2, 4)]).toEqual([['B2:C4', 'Line,Amount'], ''])
  excel.act('person', (person) =>
    person.type('B5', [
      ['L3', 1],
      ['L4', 2],
    ]),
  )
  expect(table()).toEqual(['B2:C6', 'Line,Amount'])
  undo()
  expect([table(), value(5, 2)]).toEqual([['B2:C4', 'Line,Amount'], ''])
})

test('what cannot become a part of the table stays beside it', () => {
  excel.act('person', (person) => {
    person.type('D4', [['mine']])
    person.undo()
    person.type('E2', [['List'], ['a']])
    person.insertTable('E2:E3')
  })
  enter('D3', 'x')
  expect(table()).toEqual(['B2:D4', 'Line,Amount,Column1'])
  enter('B5', 'x')
  enter('B6', 'x')
  excel.act('person', (person) => person.merge('B7:C8'))
  enter('B7', 'merged')
  expect([table(), value(7, 2)]).toEqual([['B2:D6', 'Line,Amount,Column1'], 'merged'])
})

test('a list beside a table is no part of it, and on a protected sheet tables stay as they are', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:H20').format.protection.locked = false
    sheet.tables.getItemAt(0).resize('B2:C4')
    await context.sync()
  })
  excel.act('person', (person) => person.protect('Sheet1'))
  enter('D3', 'x')
  enter('B5', 'x')
  expect([table(), value(3, 4), value(5, 2)]).toEqual([['B2:C4', 'Line,Amount'], 'x', 'x'])
  excel.act('person', (person) => person.unprotect('Sheet1'))
  enter('D4', 'y')
  expect(table()).toEqual(['B2:C4', 'Line,Amount'])
})
