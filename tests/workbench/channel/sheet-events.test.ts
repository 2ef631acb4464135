/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import { settled, startExcel } from '../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const pause = () => settled(excel)

/** What handlers on the collection of sheets are told while somebody acts. */
const toldWhile = async (who: 'person' | 'somebody else', act: (person: Person) => void) => {
  const told: object[] = []
  const note = async ({ worksheetId, ...event }: { worksheetId: string; type: string }) => {
    told.push({ ...event, sheet: excel.book.sheet(worksheetId).name })
    await Promise.resolve()
  }
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.add('Plan').getRange('A1:A2').formulas = [['=1+1'], [5]]
    worksheets.onNameChanged.add(note)
    worksheets.onVisibilityChanged.add(note)
    worksheets.onProtectionChanged.add(note)
    worksheets.onMoved.add(note)
    worksheets.onFormulaChanged.add(note)
    await context.sync()
  })
  excel.act(who, act)
  await pause()
  return told
}

it.each<[string, 'person' | 'somebody else', (person: Person) => void, object[]]>([
  [
    'another name',
    'person',
    (person) => person.rename('Plan', 'Costs'),
    [
      {
        type: 'WorksheetNameChanged',
        source: 'Local',
        sheet: 'Costs',
        nameBefore: 'Plan',
        nameAfter: 'Costs',
      },
    ],
  ],
  ['the name it has', 'person', (person) => person.rename('Plan', 'Plan'), []],
  [
    'hiding',
    'somebody else',
    (person) => person.show('Plan', 'Hidden'),
    [
      {
        type: 'WorksheetVisibilityChanged',
        source: 'Remote',
        sheet: 'Plan',
        visibilityBefore: 'Visible',
        visibilityAfter: 'Hidden',
      },
    ],
  ],
  [
    'protecting and unprotecting',
    'person',
    (person) => {
      person.protect('Plan', 'secret')
      person.unprotect('Plan', 'secret')
    },
    [true, false].map((isProtected) => ({
      type: 'WorksheetProtectionChanged',
      source: 'Local',
      sheet: 'Plan',
      isProtected,
    })),
  ],
  [
    'moving',
    'person',
    (person) => person.move('Plan', 0),
    [{ type: 'WorksheetMoved', source: 'Local', sheet: 'Plan', positionBefore: 1, positionAfter: 0 }],
  ],
  [
    'another formula',
    'person',
    (person) => person.type('Plan!A1', [['=2+2'], ['=3+3']]),
    [
      {
        type: 'WorksheetFormulaChanged',
        source: 'Local',
        sheet: 'Plan',
        formulaDetails: [{ cellAddress: 'A1', previousFormula: '=1+1' }],
      },
    ],
  ],
  ['a value over a value', 'person', (person) => person.type('Plan!A2', [[7]]), []],
])('tells of %s by %p', async (_, who, act, told) => {
  expect(await toldWhile(who, act)).toEqual(told)
})

it('tells a sheet of its own only', async () => {
  const told: string[] = []
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.add('Plan').onNameChanged.add(async ({ nameAfter }) => {
      told.push(nameAfter)
      await Promise.resolve()
    })
    await context.sync()
  })
  excel.act('person', (person) => {
    person.rename('Sheet1', 'First')
    person.rename('Plan', 'Second')
  })
  await pause()
  expect(told).toEqual(['Second'])
})

it('tells of clicks, rows and columns sorted, rows hidden, looks, results, tables and the book in front', async () => {
  const shown = ['type', 'address', 'changeType', 'isInsideTable', 'tableName', 'offsetX']
  const told: string[] = []
  const note = async (event: object) => {
    const parts = Object.entries(event).filter(([name]) => shown.includes(name))
    told.push(parts.map(([, value]) => String(value)).join(' '))
    await Promise.resolve()
  }
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook
    const sheet = worksheets.getActiveWorksheet()
    sheet.getRange('A1:B3').formulas = [
      ['Output', 'Amount'],
      ['R.2', 5],
      ['R.1', '=B2*2'],
    ]
    const table = sheet.tables.add('A1:B3', true)
    worksheets.onSingleClicked.add(note)
    worksheets.onRowSorted.add(note)
    worksheets.onColumnSorted.add(note)
    worksheets.onRowHiddenChanged.add(note)
    worksheets.onFormatChanged.add(note)
    worksheets.onCalculated.add(note)
    table.onSelectionChanged.add(note)
    tables.onAdded.add(note)
    tables.onDeleted.add(note)
    sheet.tables.onDeleted.add(note)
    context.workbook.onActivated.add(note)
    await context.sync()
    const others = sheet.getRange('D1:E2')
    others.values = [
      [2, 1],
      ['b', 'a'],
    ]
    others.sort.apply([{ key: 0 }], false, false, 'Columns')
    others.format.font.bold = true
    const added = sheet.tables.add('G1:H2', true)
    added.delete()
    others.load('values')
    await context.sync()
    expect(others.values).toEqual([
      [1, 2],
      ['a', 'b'],
    ])
  })
  await pause()
  excel.act('person', (person) => {
    person.click('B2')
    person.select('D1')
    person.hideRows('8:9')
    person.sort('D1:E2', 0)
    person.bringToFront()
  })
  excel.act('person', (person) => person.type('B2', [[6]]))
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B3').load('values')
    await context.sync()
  })
  await pause()
  expect(told).toEqual([
    'WorksheetColumnSorted D1:E2',
    'WorksheetFormatChanged D1:E2',
    'TableAdded',
    'TableDeleted Table2',
    'TableDeleted Table2',
    'WorksheetCalculated A1:E3',
    'TableSelectionChanged true B2',
    'WorksheetSingleClicked B2 0',
    'TableSelectionChanged false ',
    'WorksheetRowHiddenChanged 8:9 Hidden',
    'WorksheetRowSorted D1:E2',
    'WorkbookActivated',
    'WorksheetCalculated A1:E3',
  ])
})

it('says what a cell was and is, which way cells moved, and gives the range of an event', async () => {
  const told: object[] = []
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) =>
      Excel.run(async (own) => {
        const range = event.getRangeOrNullObject(own).load('address')
        await own.sync()
        told.push({ at: range.address, ...event.details, ...event.changeDirectionState })
      }),
    )
    await context.sync()
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('B2').values = [['R.1']]
    sheet.getRange('B2').values = [[7]]
    sheet.getRange('B2').insert('Right')
    await context.sync()
  })
  await pause()
  await excel.channel.idle()
  await pause()
  expect(told).toEqual([
    {
      at: 'Sheet1!B2',
      valueAfter: 'R.1',
      valueBefore: '',
      valueTypeAfter: 'String',
      valueTypeBefore: 'Empty',
    },
    {
      at: 'Sheet1!B2',
      valueAfter: 7,
      valueBefore: 'R.1',
      valueTypeAfter: 'Double',
      valueTypeBefore: 'String',
    },
    { at: 'Sheet1!B2', insertShiftDirection: 'Right' },
  ])
})
