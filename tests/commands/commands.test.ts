/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { commandNames, type CommandName } from '../../src/commands/command-names.ts'
import { commandTexts } from '../../src/texts/commands.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../workbench/excel.ts'
import { atTheRibbon, cellsOn, pause, until, type AtTheRibbon } from './at-the-ribbon.ts'
import { foreignBook, ownLinesOnly, templateWithLines } from './budgets.ts'

let excel: StandIn
let ribbon: AtTheRibbon

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

/** What a press did: what was said, where one is, and which sheets hold something else than before. */
async function pressed(name: CommandName) {
  const before = cellsOn(excel)
  ribbon.said.length = 0
  await ribbon.press(name)
  const after = cellsOn(excel)
  const titles = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return {
    said: ribbon.said.flatMap(({ paragraphs }) => paragraphs),
    at: here(),
    changed: titles.filter((title) => JSON.stringify(before[title]) !== JSON.stringify(after[title])),
  }
}

function here(): string {
  const { top, left } = excel.book.selection.area
  return `${excel.book.active.name} ${top + 1},${left + 1}`
}

/** Somebody types an amount, so that there is something else to be found and to be written. */
function change(amount: unknown): void {
  excel.act('person', (person) => person.type('Budget!K7', [[amount]] as never))
}

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
      const { said, at, changed } = await pressed('nextFinding')
      expect({ said, changed }).toEqual({ said: [], changed: [] })
      places.push(at)
    }
    expect(places).toEqual(['Budget 7,5', 'Budget 8,5', 'Budget 9,11', 'Budget 7,5'])
    excel.act('person', (person) => person.select('Budget!F8'))
    expect((await pressed('nextFinding')).at).toBe('Budget 9,11')
    expect(excel.book.sheets.some(({ name }) => name === '_rbb')).toBe(true)
  })

  test('a finding on a hidden sheet is passed over', async () => {
    excel.act('person', (person) => person.show('Budget', 'Hidden'))
    const { said, changed } = await pressed('nextFinding')
    excel.act('person', (person) => person.show('Budget', 'Visible'))
    expect({ said, changed }).toEqual({
      said: [
        '4 findings in 4 lines, but none in a cell that can be shown: they concern whole tables or hidden sheets. Check the book lists them.',
      ],
      changed: [],
    })
  })

  test('check the book lists what it finds, goes there, and writes nothing the second time', async () => {
    expect(await pressed('checkBook')).toEqual({ said: [], at: 'Findings 1,1', changed: ['Findings'] })
    expect(listed()).toEqual(['Budget!E7', 'Budget!E8', 'Budget!K9'])
    expect(await pressed('checkBook')).toEqual({ said: [], at: 'Findings 1,1', changed: [] })
  })

  test('update Appendix A writes our reports and goes there, and nothing the second time', async () => {
    const first = await pressed('updateAppendixA')
    expect(first).toEqual({
      said: [],
      at: 'Appendix A 1,1',
      changed: reports.filter((one) => one !== 'Findings'),
    })
    expect(await pressed('updateAppendixA')).toEqual({ said: [], at: 'Appendix A 1,1', changed: [] })
  })

  test('our sheets are found whatever people call them', async () => {
    change(101)
    excel.act('person', (person) => {
      person.rename('Findings', 'What is wrong')
      person.rename('Appendix A', 'Annexe A')
    })
    const check = await pressed('checkBook')
    const update = await pressed('updateAppendixA')
    excel.act('person', (person) => {
      person.rename('What is wrong', 'Findings')
      person.rename('Annexe A', 'Appendix A')
    })
    expect([check.at, update.at]).toEqual(['What is wrong 1,1', 'Annexe A 1,1'])
    expect([check.said, update.said]).toEqual([[], []])
  })

  test.each([
    [
      'checkBook',
      [
        `This book is open for reading only. Save a copy under another name, or ask for the right to edit it.`,
        commandTexts.stillNext,
      ],
    ],
    ['nextFinding', []],
    [
      'updateAppendixA',
      [
        'This book is open for reading only. Save a copy under another name, or ask for the right to edit it.',
      ],
    ],
  ] as const)('in a book that can only be read: %s', async (name, said) => {
    change(name.length)
    excel.book.isReadOnly = true
    const result = await pressed(name)
    excel.book.isReadOnly = false
    expect({ said: result.said, changed: result.changed }).toEqual({ said, changed: [] })
  })

  test.each([
    [
      'checkBook',
      [
        'The sheet “Findings” is protected. Switch that off in Excel under Review, Unprotect Sheet, and try again.',
        commandTexts.stillNext,
      ],
    ],
    ['nextFinding', []],
    [
      'updateAppendixA',
      [
        'The sheet “Findings” is protected. Switch that off in Excel under Review, Unprotect Sheet, and try again.',
      ],
    ],
  ] as const)('where a person protected our sheet Findings with a password: %s', async (name, said) => {
    change(name === 'nextFinding' ? 5 : "'17")
    excel.act('person', (person) => person.protect('Findings', 'secret'))
    const result = await pressed(name)
    excel.act('person', (person) => person.unprotect('Findings', 'secret'))
    change(5)
    expect({ said: result.said, changed: result.changed }).toEqual({ said, changed: [] })
  })

  test('where a sheet of ours is gone and none can be added', async () => {
    excel.act('person', (person) => person.deleteSheet('Findings'))
    excel.book.isStructureProtected = true
    const sentence =
      'The structure of this book is protected, so that no sheet can be added. Switch that off in Excel under Review, Protect Workbook, and try again.'
    const [check, next, update] = [
      await pressed('checkBook'),
      await pressed('nextFinding'),
      await pressed('updateAppendixA'),
    ]
    excel.book.isStructureProtected = false
    expect([check.said, next.said, update.said]).toEqual([[sentence, commandTexts.stillNext], [], [sentence]])
    expect([...check.changed, ...next.changed, ...update.changed]).toEqual([])
    expect(await pressed('checkBook')).toEqual({ said: [], at: 'Findings 1,1', changed: ['Findings'] })
  })

  test('where the sheet to go to is hidden, it is written and that is said', async () => {
    change(6)
    excel.act('person', (person) => person.show('Appendix A', 'Hidden'))
    const { said, changed } = await pressed('updateAppendixA')
    excel.act('person', (person) => person.show('Appendix A', 'Visible'))
    expect(said).toEqual([
      'Sheet “Appendix A” is up to date, but cannot be shown now. Sheet “Appendix A” is hidden. Right-click a sheet tab, choose Unhide, and try again.',
    ])
    expect(changed).toContain('Appendix A')
  })

  test('next finding where another book is in front', async () => {
    excel.channel.mischief.isBehindAnotherBook = true
    const { said } = await pressed('nextFinding')
    excel.channel.mischief.isBehindAnotherBook = false
    expect(said).toEqual([
      'Excel cannot show this cell now, most likely because another book is in front. Click into this book and try again.',
    ])
  })

  test.each(commandNames)('%s waits until a cell is left', async (name) => {
    const told = excel.channel.completedCommands
    excel.channel.mischief.enterCell()
    ribbon.said.length = 0
    ribbon.touch(name)
    await pause(60)
    expect(excel.channel.completedCommands).toBe(told)
    excel.channel.mischief.leaveCell()
    await until(() => excel.channel.completedCommands > told)
    await pause()
    expect([excel.channel.completedCommands - told, ribbon.said]).toEqual([1, []])
  })

  test('what waits too long for a cell to be left is told, and does nothing any more when it is', async () => {
    ribbon = await atTheRibbon(excel, { limits: { work: 80, press: 5_000 } })
    change("'18")
    const before = cellsOn(excel)
    excel.channel.mischief.enterCell()
    // The stand-in hears nothing else either while it waits.
    const told = excel.channel.completedCommands
    ribbon.touch('checkBook')
    await until(() => ribbon.said.length === 1)
    ribbon.touch('nextFinding')
    await until(() => ribbon.said.length === 2)
    excel.channel.mischief.leaveCell()
    await until(() => excel.channel.completedCommands === told + 2)
    await pause(500)
    expect(ribbon.said.flatMap(({ paragraphs }) => paragraphs)).toEqual([
      commandTexts.tooLong,
      commandTexts.waiting,
    ])
    expect(cellsOn(excel)).toEqual(before)
    ribbon = await atTheRibbon(excel)
    expect((await pressed('checkBook')).changed).toEqual(['Findings'])
  })

  test.each(commandNames)('%s waits where Excel is asked too often', async (name) => {
    let refusals = 2
    excel.channel.mischief.faultAt = () => (refusals-- > 0 ? { is: 'throttled' } : undefined)
    const { said } = await pressed(name)
    expect(said).toEqual([])
  })

  test('where Excel is asked too often for long, that is said', async () => {
    excel.channel.mischief.faultAt = () => ({ is: 'throttled' })
    const { said, changed } = await pressed('checkBook')
    excel.channel.mischief.faultAt = () => undefined
    expect({ said, changed }).toEqual({
      said: ['Excel is asked too often at the moment. Wait a minute and try again.'],
      changed: [],
    })
  })

  test('what nobody had expected is said too', async () => {
    const now = (): Date => {
      throw new TypeError('no clock <b>here</b>')
    }
    ribbon = await atTheRibbon(excel, { now })
    const { said, changed } = await pressed('updateAppendixA')
    ribbon = await atTheRibbon(excel)
    expect(said).toEqual([
      'Something went wrong that nobody had expected. Try again; if it stays, close and open the book, and tell whoever installed the add-in: “no clock <b>here</b>”',
    ])
    expect(changed).toEqual([])
  })

  test('nothing is left: next finding says what it looked through', async () => {
    excel.act('person', (person) => {
      person.type('Budget!D7', [['R.1', 'R.1-1']])
      person.type('Budget!E8', [['R.1-1']])
      person.type('Budget!K7', [[100]])
      person.type('Budget!K9', [[12]])
      person.type('GoalLinks!A6', [['R.1', 'G.1', '', '']])
    })
    // Until then the reports are out of date, which is a finding too.
    await pressed('updateAppendixA')
    const { said, changed } = await pressed('nextFinding')
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
    const { said, changed } = await pressed(name)
    expect({ said, changed }).toEqual({ said: [commandTexts.noLines], changed: [] })
    expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1'])
    expect(excel.book.names).toEqual([])
  })
})

test('of a book that has lines and no sheet of ours, a check adds Findings and what nobody sees, and no more', async () => {
  await ownLinesOnly(excel)
  ribbon = await atTheRibbon(excel)
  const { said, at, changed } = await pressed('checkBook')
  expect({ said, at, changed }).toEqual({ said: [], at: 'Findings 1,1', changed: ['Findings', '_rbb'] })
  expect(cellsOn(excel)['_rbb']).toEqual([])
  expect(excel.book.sheet('_rbb').visibility).toBe('VeryHidden')
})
