/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import type { PlannedCell, WritePlan } from '../../../src/workbook/write-plan.ts'
import { startExcel } from '../../workbench/excel.ts'
import { failureOf, hurry } from './bad-days.ts'
import { addedPlan } from './commands.ts'
import { nextStart } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import { smallBook } from './small-book.ts'
import { contentsOf, differences, wholeBook } from './whole-book.ts'

let excel: StandIn
let rewind: () => Promise<void>

beforeAll(async () => {
  hurry()
  excel = await startExcel()
  await smallBook(excel)
  rewind = checkpoint(excel)
})
afterEach(() => rewind())
afterAll(() => excel.close())

const others = (what: (person: Person) => void) => (): void => excel.act('somebody else', what)
const inSheet = (what: (sheet: Excel.Worksheet) => void) => () =>
  Excel.run(async (context) => {
    what(context.workbook.worksheets.getItem('Sheet1'))
    await context.sync()
  })

describe('columns beside a table are not written where, between reading and writing,', () => {
  it.each<[string, string, () => void | Promise<void>]>([
    ['its rows moved down', 'cells-moved', others((person) => person.insertRows('Sheet1!1:1'))],
    ['its rows were sorted', 'cells-moved', others((person) => person.sort('Sheet1!B4:C7', 0))],
    ['a cell was filled', 'cells-in-the-way', others((person) => person.type('Sheet1!D7', [['mine']]))],
    ['cells were merged', 'excel-merged', inSheet((sheet) => sheet.getRange('D3:E3').merge())],
    ['a filter hid rows', 'sheet-filtered', others((person) => person.filter('Hers', 'What', ['Buoys']))],
    ['the sheet was protected', 'sheet-protected', others((person) => person.protect('Sheet1'))],
  ])('%s', async (_, code, doing) => {
    const book = nextStart()
    await book.opened({}, ['Sheet1'])
    await doing()
    const before = await wholeBook(excel)
    expect((await failureOf(() => book.apply(addedPlan, 'edit')))?.code).toBe(code)
    expect(differences(await wholeBook(excel), before)).toEqual([])
  })
})

it('rows that others add to the table stay in it', async () => {
  const book = nextStart()
  await book.opened({}, ['Sheet1'])
  others((person) => person.type('Sheet1!B8', [['Ropes', 50]]))()
  await book.apply(addedPlan, 'edit')
  expect(excel.book.findTable('Hers')?.area).toMatchObject({ rows: 6, columns: 4 })
})

it('texts stay texts, whatever they look like', async () => {
  const texts = [
    '2020-1',
    '1/2',
    '=1+1',
    '-5',
    '+x',
    '@y',
    "'z",
    'TRUE',
    '007',
    '1e5',
    'Mar 1',
    '#N/A',
    '50%',
  ]
  const plain = texts.map((text): PlannedCell[] => [text])
  const styled = texts.map((value): PlannedCell[] => [{ value, style: { numberFormat: '@' } }])
  const plan: WritePlan = {
    title: 'Add texts',
    sheets: [],
    names: [],
    added: [
      { sheet: 'Sheet1', row: 20, column: 8, rows: plain },
      { sheet: 'Sheet1', row: 20, column: 9, rows: styled },
    ],
  }
  const { undo, cells } = await nextStart().apply(plan, 'edit')
  expect(cells).toBe(2 * texts.length)
  const contents = contentsOf(await wholeBook(excel))
  for (const column of ['H', 'I']) {
    expect(texts.map((_, at) => contents[`Sheet1!${column}${20 + at}`])).toEqual(
      texts.map((text) => JSON.stringify(text)),
    )
  }
  expect(await undo()).toEqual({ cells, left: 0 })
})
