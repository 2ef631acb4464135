/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { requirementSets } from '../../../src/workbench/channel/app-context.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { refusal, settled, startExcel } from '../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel({ ...requirementSets, ExcelApi: '1.20' })
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

type Sheet = Excel.Worksheet

/** Each step in a round trip of its own. */
const run = (steps: readonly ((sheet: Sheet) => void)[], options: Excel.RunOptions = {}) =>
  Excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    for (const step of steps) {
      step(sheet)
      await context.sync()
    }
  })

const undo = () => excel.act('person', (person) => person.undo())
const redo = () => excel.act('person', (person) => person.redo())

/** What there is to see of the book. */
const look = () =>
  Excel.run(async (context) => {
    const { names, worksheets, tables } = context.workbook
    const cells = worksheets.getItem('Sheet1').getRange('A1:D6').load('formulas, values, numberFormat')
    const shape = worksheets.getItem('Sheet1').getRange('A2').load('format/columnWidth, format/fill/color')
    const rules = worksheets.getItem('Sheet1').getRange('A1:D6').dataValidation.load('type')
    const merged = worksheets.getItem('Sheet1').getRange('A1:D6').getMergedAreasOrNullObject().load('address')
    worksheets.load('items/name')
    names.load('items/name, items/formula')
    tables.load('items/name')
    await context.sync()
    const areas = tables.items.map((table) => table.getRange().load('address'))
    await context.sync()
    return {
      cells: [cells.formulas, cells.values, cells.numberFormat] as unknown[][][],
      look: [shape.format.columnWidth, shape.format.fill.color],
      rule: rules.type,
      merged: merged.isNullObject ? 'none' : merged.address,
      sheets: worksheets.items.map(({ name }) => name),
      names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`),
      tables: tables.items.map(({ name }, at) => [name, areas[at]?.address]),
    }
  })

const filled = [
  (sheet: Sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Output', 'Amount'],
      ['R.1', 10],
      ['R.2', 20],
    ]
    sheet.tables.add('A1:B3', true).name = 'Lines'
    sheet.getRange('D1').formulas = [['=SUM(Lines[Amount])']]
    sheet.getRange('D2').formulas = [['=B3']]
    sheet.names.add('Most', sheet.getRange('B3'))
  },
]

it.each<[string, (sheet: Sheet) => void]>([
  ['values over formulas', (sheet) => (sheet.getRange('D1:D2').values = [[1], [2]])],
  ['a new sheet', (sheet) => sheet.context.workbook.worksheets.add('Plan').getRange('A1').clear()],
  [
    'a formula that names a new sheet',
    (sheet) => {
      sheet.context.workbook.worksheets.add('Plan').getRange('A1').values = [[5]]
      sheet.getRange('C1').formulas = [['=Plan!A1']]
    },
  ],
  [
    'a new sheet with a table and a name',
    (sheet) => {
      const plan = sheet.context.workbook.worksheets.add('Plan')
      plan.getRange('A1:A2').values = [['Year'], [2021]]
      plan.tables.add('A1:A2', true).name = 'Years'
      plan.names.add('First', plan.getRange('A2'))
      sheet.getRange('C1').formulas = [['=SUM(Years[Year])']]
    },
  ],
  ['rows of a table', (sheet) => sheet.tables.getItem('Lines').rows.add(undefined, [['R.3', 5]])],
  ['a table resized', (sheet) => sheet.tables.getItem('Lines').resize('A1:C5')],
  ['a table', (sheet) => sheet.tables.getItem('Lines').convertToRange()],
  ['a column renamed', (sheet) => (sheet.getRange('B1').values = [['Cost']])],
  ['rows inserted', (sheet) => sheet.getRange('2:3').insert('Down')],
  ['rows deleted', (sheet) => sheet.getRange('3:3').delete('Up')],
  ['columns deleted', (sheet) => sheet.getRange('C:C').delete('Left')],
  ['cells moved', (sheet) => sheet.getRange('D1').insert('Down')],
  ['a number format', (sheet) => (sheet.getRange('B2:B3').numberFormat = [['0.00'], ['0.00']])],
  [
    'a look',
    (sheet) => {
      sheet.getRange('A2').format.fill.color = '#EAF0F7'
      sheet.getRange('A2').format.columnWidth = 90
    },
  ],
  ['cells cleared', (sheet) => sheet.getRange('A2:D2').clear()],
  ['cells sorted', (sheet) => sheet.getRange('A2:B3').sort.apply([{ key: 1, ascending: false }])],
  ['cells merged', (sheet) => sheet.getRange('C4:D5').merge()],
  [
    'a rule',
    (sheet) =>
      (sheet.getRange('A1:D6').dataValidation.rule = { list: { source: 'a,b', inCellDropDown: true } }),
  ],
  ['a name', (sheet) => sheet.context.workbook.names.add('Rate', '=0.77')],
])('takes back %s, and does it again', async (_, change) => {
  await run(filled)
  const before = await look()
  await run([change])
  const after = await look()
  expect(after).not.toEqual(before)
  for (const turn of ['once', 'twice']) {
    undo()
    expect([turn, await look()]).toEqual([turn, before])
    redo()
    expect([turn, await look()]).toEqual([turn, after])
  }
})

describe('records', () => {
  const write = (value: number) => (sheet: Sheet) => (sheet.getRange('A1').values = [[value]])
  const value = async () => (await look()).cells[1]?.[0]?.[0]

  it('is one for each round trip that changes something', async () => {
    await run([write(1), write(2), (sheet) => sheet.getRange('A1').load('values'), write(3)])
    expect(excel.undo.size).toBe(3)
    undo()
    expect(await value()).toBe(2)
    undo()
    undo()
    undo()
    expect(await value()).toBe('')
  })

  it('is done again as long as nothing else is done', async () => {
    await run([write(1), write(2), write(3)])
    undo()
    undo()
    redo()
    expect(await value()).toBe(2)
    excel.act('person', (person) => person.type('A1', [[4]]))
    redo()
    expect(await value()).toBe(4)
    undo()
    expect(await value()).toBe(2)
  })

  it('is one for all of a run that asks for it, and another for the next', async () => {
    await run([write(1), write(2)], { mergeUndoGroup: true })
    await run([write(3), write(4)], { mergeUndoGroup: true })
    expect(excel.undo.size).toBe(2)
    undo()
    expect(await value()).toBe(2)
    undo()
    expect(await value()).toBe('')
  })

  it('holds what people do, too, but not what others do', async () => {
    await run([write(1)])
    excel.act('person', (person) => person.type('A1', [[2]]))
    excel.act('somebody else', (person) => person.type('A2', [[9]]))
    undo()
    expect((await look()).cells[1]?.slice(0, 2).map(([first]) => first)).toEqual([1, 9])
    undo()
    expect((await look()).cells[1]?.slice(0, 2).map(([first]) => first)).toEqual(['', 9])
  })

  it('is lost where others move its cells', async () => {
    await run([write(1)])
    excel.act('somebody else', (person) => person.insertRows('1:1'))
    undo()
    expect((await look()).cells[1]?.slice(0, 2).map(([first]) => first)).toEqual(['', 1])
  })

  it('tells of what is taken back', async () => {
    await run([write(1)])
    const told: string[] = []
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
        told.push(`${address} ${triggerSource}`)
        await Promise.resolve()
      })
      await context.sync()
    })
    undo()
    await settled(excel)
    expect(told).toEqual(['A1 Unknown'])
  })

  it('lets a range that is kept go back with its cells', async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2').load('address')
      await context.sync()
      cell.worksheet.getRange('1:1').insert('Down')
      await context.sync()
      undo()
      cell.load('address')
      await context.sync()
      expect(cell.address).toBe('Sheet1!B2')
    })
  })
})

describe('what cannot be taken back', () => {
  const cases: [string, (sheet: Sheet) => void][] = [
    ['a name', (sheet) => (sheet.name = 'Plan')],
    ['a place', (sheet) => (sheet.position = 0)],
    ['a sheet hidden', (sheet) => (sheet.visibility = 'Hidden')],
    ['a sheet copied', (sheet) => sheet.copy()],
    ['protection', (sheet) => sheet.protection.protect()],
    ['a sheet deleted', (sheet) => sheet.context.workbook.worksheets.getItem('Other').delete()],
  ]
  beforeEach(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add('Other')
      await context.sync()
    }),
  )

  it.each(cases)('leaves nothing to undo: %s', async (_, change) => {
    await run([(sheet) => (sheet.getRange('A1').values = [[1]]), change])
    expect(excel.undo.size).toBe(0)
    undo()
  })

  it.each(cases)('is refused in a group: %s', async (_, change) => {
    const work = () =>
      run([(sheet) => (sheet.getRange('A1').values = [[1]]), change], { mergeUndoGroup: true })
    expect((await refusal(work)).code).toBe('UndoNotSupported')
    expect((await look()).cells[1]?.[0]?.[0]).toBe(1)
    undo()
    expect((await look()).cells[1]?.[0]?.[0]).toBe('')
  })

  it('may be anything that is written, on a bad day', async () => {
    excel.channel.mischief.refusesUndoGroups = true
    const write = (sheet: Sheet) => (sheet.getRange('A1').values = [[1]])
    expect((await refusal(() => run([write], { mergeUndoGroup: true }))).code).toBe('UndoNotSupported')
    await run([write])
    expect(excel.undo.size).toBe(2)
  })
})
