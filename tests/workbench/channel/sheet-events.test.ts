/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import { startExcel } from '../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const pause = () => new Promise((resolve) => setTimeout(resolve, 20))

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
