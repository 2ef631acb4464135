/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { rowsToChoose } from '../../../../src/workbench/model/book/filter-rows.ts'
import type { JsonObject } from '../../../../src/workbench/json.ts'
import { startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(async () => {
  await excel.open()
  excel.act('person', (person) => {
    person.type('A1', [
      ['Line', 'Amount'],
      ['Zoom 5', 5],
      ['apple', 15],
      ['what?', 25],
      ['', 35],
    ])
    person.turnFilter('A1:B5')
  })
})
afterAll(() => excel.close())

/** The amounts of the rows that are shown. */
function amounts(header: string, criterion: JsonObject): readonly number[] {
  excel.act('person', (person) => person.filterBy(header, criterion))
  return [1, 2, 3, 4].filter((row) => !excel.book.active.filteredRows.has(row)).map((row) => 10 * row - 5)
}

test.each([
  ['A1', '=*o*', [5]],
  ['A1', '<>*o*', [15, 25, 35]],
  ['A1', '=APPLE', [15]],
  ['A1', '=', [35]],
  ['A1', '<>', [5, 15, 25]],
  ['A1', '=*~?', [25]],
  ['A1', '=????~?', [25]],
  ['A1', '>m', [5, 25]],
  ['A1', '<=apple', [15]],
  ['B1', '=*5*', []],
  ['B1', '<>*5*', [5, 15, 25, 35]],
  ['B1', '>=25', [25, 35]],
] as const)('%s with %s shows %j', (header, criterion1, shown) => {
  expect(amounts(header, { filterOn: 'Custom', criterion1 })).toEqual(shown)
})

test('cells without a fill are white, and texts without a colour are black', () => {
  excel.act('person', (person) => person.look('A3', 'fillColor', '#FFFF00'))
  expect(amounts('A1', { filterOn: 'CellColor', color: '#FFFFFF' })).toEqual([5, 25, 35])
  expect(amounts('A1', { filterOn: 'CellColor', color: '#ffff00' })).toEqual([15])
  expect(amounts('A1', { filterOn: 'FontColor', color: '#000000' })).toEqual([5, 15, 25, 35])
})

test('a column offers what the others leave, of its own filter all', () => {
  expect(amounts('B1', { filterOn: 'Custom', criterion1: '>10' })).toEqual([15, 25, 35])
  const { active: sheet } = excel.book
  const { filter } = sheet
  expect(filter && [rowsToChoose(sheet, filter, 0), rowsToChoose(sheet, filter, 1)]).toEqual([
    [2, 3, 4],
    [1, 2, 3, 4],
  ])
})
