/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { openExcel } from '../../../src/hosts/excel/open-excel.ts'
import type { ExcelGrid } from '../../../src/hosts/excel/excel-grid.ts'
import type { BookEvent } from '../../../src/workbook/port.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { settled, startExcel } from '../../workbench/excel.ts'
import { befall, failureOf, goodDays } from './bad-days.ts'
import { testTime } from './in-excel.ts'

let excel: StandIn
let grid: ExcelGrid

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(async () => {
  await excel.open()
  grid = openExcel(() => testTime).grid
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('BR, 2020')
    context.workbook.worksheets.add('Kept').visibility = 'Hidden'
    await context.sync()
  })
})
afterAll(() => excel.close())

/** Handlers are told a moment later. */
const moment = () => settled(excel)

it('tells what is selected, block by block', async () => {
  excel.act('person', (person) => person.select('Sheet1!B2:B4,D7'))
  expect(await grid.selection()).toMatchObject({ sheet: 'Sheet1', areas: ['B2:B4', 'D7'] })
})

it('says what stands in a few cells now', async () => {
  excel.act('person', (person) =>
    person.type('Sheet1!A2', [
      ['R.1', 12.5],
      ['', true],
    ]),
  )
  expect(await grid.cells('Sheet1', 'A2:B3')).toEqual([
    ['R.1', 12.5],
    ['', true],
  ])
  expect((await failureOf(() => grid.cells('Gone', 'A1')))?.message).toMatch(/\w/)
})

describe('going to a cell', () => {
  it('shows it', async () => {
    await grid.goTo('BR, 2020', 'C9')
    expect(await grid.selection()).toMatchObject({
      sheet: 'BR, 2020',
      areas: ['C9'],
      active: { row: 9, column: 'C' },
    })
  })

  it.each<[string, string, string, () => void]>([
    ['a sheet that is gone', 'Gone', 'sheet-gone', () => undefined],
    ['a hidden sheet', 'Kept', 'sheet-hidden', () => undefined],
    [
      'another book in front',
      'BR, 2020',
      'excel-not-in-front',
      () => void (excel.channel.mischief.isBehindAnotherBook = true),
    ],
    ['a lost session', 'BR, 2020', 'excel-session-lost', () => befall(excel, 1, { is: 'session lost' })],
  ])('says in words what is in the way: %s', async (_, sheet, code, prepare) => {
    prepare()
    expect((await failureOf(() => grid.goTo(sheet, 'A1')))?.code).toBe(code)
    goodDays(excel)
  })
})

describe('watching', () => {
  const heard: BookEvent[] = []
  let stop: () => Promise<void>

  beforeEach(async () => {
    heard.length = 0
    stop = await grid.watch((event) => heard.push(event))
  })

  it('tells who changed what', async () => {
    excel.act('person', (person) => person.type("'BR, 2020'!A1", [[1]]))
    excel.act('somebody else', (person) => person.type('Sheet1!B2', [[2]]))
    await moment()
    expect(heard).toEqual([
      { is: 'changed', sheet: 'BR, 2020', address: 'A1', byOthers: false },
      { is: 'changed', sheet: 'Sheet1', address: 'B2', byOthers: true },
    ])
    expect(grid.changes).toBe(2)
  })

  it('tells of sheets that come and go', async () => {
    excel.act('person', (person) => person.deleteSheet('Kept'))
    await moment()
    expect(heard).toContainEqual({ is: 'sheets' })
  })

  it('takes anything for changed where Excel cannot be asked', async () => {
    befall(excel, 1, { is: 'session lost' })
    excel.act('somebody else', (person) => person.type('Sheet1!B2', [[2]]))
    await moment()
    goodDays(excel)
    expect(heard).toEqual([{ is: 'sheets' }])
  })

  afterEach(() => stop())
})

describe('to stop watching', () => {
  const heard: BookEvent[] = []

  it('waits for a cell that is being edited', async () => {
    const stop = await grid.watch((event) => heard.push(event))
    excel.channel.mischief.enterCell()
    const stopping = stop()
    excel.channel.mischief.leaveCell()
    await stopping
    excel.act('person', (person) => person.type('Sheet1!A1', [[1]]))
    await moment()
    expect(heard).toEqual([])
  })

  it('says in words why it could not', async () => {
    const stop = await grid.watch((event) => heard.push(event))
    befall(excel, 1, { is: 'session lost' })
    expect((await failureOf(stop))?.code).toBe('excel-session-lost')
    goodDays(excel)
  })
})
