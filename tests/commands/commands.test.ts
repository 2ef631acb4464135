/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { asRead } from '../../src/actions/edits/budget-as-read.ts'
import { planIgnores } from '../../src/actions/ignore-findings.ts'
import { readOpenBook } from '../../src/actions/in-book/read-open-book.ts'
import { commandNames } from '../../src/commands/command-names.ts'
import { allocateBudget, findingsOf } from '../../src/core/rules/check-budget.ts'
import { commandTexts } from '../../src/texts/commands.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../workbench/excel.ts'
import { atTheRibbon, cellsOn, pressed, type AtTheRibbon } from './at-the-ribbon.ts'
import { foreignBook, ownLinesOnly, templateWithLines, typeAmount } from './budgets.ts'

let excel: StandIn
let ribbon: AtTheRibbon

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

/** The texts on sheet Findings that name cells of sheet Budget. */
function listed(): readonly string[] {
  const cells = cellsOn(excel)['Findings'] ?? []
  return cells.map(([, , content]) => String(content)).filter((text) => text.startsWith('Budget!'))
}

const reports = ['Start', 'Appendix A', 'Allocation', 'Findings', '_rbb']

describe('a template with a few lines', () => {
  beforeAll(async () => {
    await templateWithLines(excel)
    ribbon = await atTheRibbon(excel)
  })

  test('next finding goes from one to the next and round, and writes nothing', async () => {
    const places: string[] = []
    for (let press = 0; press < 4; press++) {
      const { said, at, changed } = await pressed(excel, ribbon, 'nextFinding')
      expect({ said, changed }).toEqual({ said: [], changed: [] })
      places.push(at)
    }
    expect(places).toEqual(['Budget 7,5', 'Budget 8,5', 'Budget 9,11', 'Budget 7,5'])
    excel.act('person', (person) => person.select('Budget!F8'))
    expect((await pressed(excel, ribbon, 'nextFinding')).at).toBe('Budget 9,11')
    expect(excel.book.sheets.some(({ name }) => name === '_rbb')).toBe(true)
  })

  test('a finding on a hidden sheet is passed over', async () => {
    excel.act('person', (person) => person.show('Budget', 'Hidden'))
    const { said, changed } = await pressed(excel, ribbon, 'nextFinding')
    excel.act('person', (person) => person.show('Budget', 'Visible'))
    expect({ said, changed }).toEqual({
      said: [
        '4 findings in 4 lines, but none in a cell that can be shown: they concern whole tables or hidden sheets. Check the book lists them.',
      ],
      changed: [],
    })
  })

  test('check the book lists what it finds, goes there, and writes nothing the second time', async () => {
    expect(await pressed(excel, ribbon, 'checkBook')).toEqual({
      said: [],
      at: 'Findings 1,1',
      changed: ['Findings'],
    })
    expect(listed()).toEqual(['Budget!E7', 'Budget!E8', 'Budget!K9'])
    expect(await pressed(excel, ribbon, 'checkBook')).toEqual({ said: [], at: 'Findings 1,1', changed: [] })
  })

  test('update Appendix A writes our reports and goes there, and nothing the second time', async () => {
    const first = await pressed(excel, ribbon, 'updateAppendixA')
    expect(first).toEqual({
      said: [],
      at: 'Appendix A 1,1',
      changed: reports.filter((one) => one !== 'Findings'),
    })
    expect(await pressed(excel, ribbon, 'updateAppendixA')).toEqual({
      said: [],
      at: 'Appendix A 1,1',
      changed: [],
    })
  })

  test('our sheets are found whatever people call them', async () => {
    typeAmount(excel, 101)
    excel.act('person', (person) => {
      person.rename('Findings', 'What is wrong')
      person.rename('Appendix A', 'Annexe A')
    })
    const check = await pressed(excel, ribbon, 'checkBook')
    const update = await pressed(excel, ribbon, 'updateAppendixA')
    excel.act('person', (person) => {
      person.rename('What is wrong', 'Findings')
      person.rename('Annexe A', 'Appendix A')
    })
    expect([check.at, update.at]).toEqual(['What is wrong 1,1', 'Annexe A 1,1'])
    expect([check.said, update.said]).toEqual([[], []])
  })

  test('ignored findings are passed over, and counted where nothing else is left', async () => {
    excel.act('person', (person) => {
      person.type('Budget!D7', [['R.1', 'R.1-1']])
      person.type('Budget!E8', [['R.1-1']])
      person.type('Budget!K7', [['']])
      person.type('Budget!K9', [[12]])
      person.type('GoalLinks!A6', [['R.1', 'G.1', '', '']])
    })
    expect((await pressed(excel, ribbon, 'updateAppendixA')).said).toEqual([])
    expect((await pressed(excel, ribbon, 'nextFinding')).at).toBe('Budget 7,11')
    const { budget, book } = await readOpenBook(ribbon.workbook, ribbon)
    const findings = findingsOf(budget, allocateBudget(budget, 'include'))
    const because = { reason: 'agreed', who: 'M.E.', date: '2020-03-31' }
    const { plan } = planIgnores(await asRead(budget, book), findings, because)
    await ribbon.workbook.apply(plan, 'edit')
    expect(await pressed(excel, ribbon, 'nextFinding')).toEqual({
      said: ['Nothing is left to look at: 4 lines, CHF 10,367.50, no open findings, 1 ignored.'],
      at: 'Budget 7,11',
      changed: [],
    })
  })

  test('nothing is left: next finding says what it looked through', async () => {
    typeAmount(excel, 100)
    // Until then the reports are out of date, which is a finding too.
    await pressed(excel, ribbon, 'updateAppendixA')
    const { said, changed } = await pressed(excel, ribbon, 'nextFinding')
    expect({ said, changed }).toEqual({
      said: ['Nothing is left to look at: 4 lines, CHF 10,467.50, no open findings.'],
      changed: [],
    })
  })
})

describe('a book that knows nothing of us', () => {
  test.each(commandNames)('%s writes nothing and says what is missing', async (name) => {
    await foreignBook(excel)
    ribbon = await atTheRibbon(excel)
    const { said, changed } = await pressed(excel, ribbon, name)
    expect({ said, changed }).toEqual({ said: [commandTexts.noLines], changed: [] })
    expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1'])
    expect(excel.book.names).toEqual([])
  })
})

test('of a book that has lines and no sheet of ours, a check adds Findings and what nobody sees, and no more', async () => {
  await ownLinesOnly(excel)
  ribbon = await atTheRibbon(excel)
  const { said, at, changed } = await pressed(excel, ribbon, 'checkBook')
  expect({ said, at, changed }).toEqual({ said: [], at: 'Findings 1,1', changed: ['Findings', '_rbb'] })
  expect(cellsOn(excel)['_rbb']).toEqual([])
  expect(excel.book.sheet('_rbb').visibility).toBe('VeryHidden')
})
