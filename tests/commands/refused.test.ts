/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { commandTexts } from '../../src/texts/commands.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../workbench/excel.ts'
import { atTheRibbon, pressed, type AtTheRibbon } from './at-the-ribbon.ts'
import { templateWithLines, typeAmount } from './budgets.ts'

let excel: StandIn
let ribbon: AtTheRibbon

beforeAll(async () => {
  excel = await startExcel()
  await templateWithLines(excel)
  ribbon = await atTheRibbon(excel)
  expect((await pressed(excel, ribbon, 'updateAppendixA')).said).toEqual([])
})
afterAll(() => excel.close())

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
    ['This book is open for reading only. Save a copy under another name, or ask for the right to edit it.'],
  ],
] as const)('in a book that can only be read: %s', async (name, said) => {
  typeAmount(excel, name.length)
  excel.book.isReadOnly = true
  const result = await pressed(excel, ribbon, name)
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
  typeAmount(excel, name === 'nextFinding' ? 5 : "'17")
  excel.act('person', (person) => person.protect('Findings', 'secret'))
  const result = await pressed(excel, ribbon, name)
  excel.act('person', (person) => person.unprotect('Findings', 'secret'))
  typeAmount(excel, 5)
  expect({ said: result.said, changed: result.changed }).toEqual({ said, changed: [] })
})

test('where a sheet of ours is gone and none can be added', async () => {
  excel.act('person', (person) => person.deleteSheet('Findings'))
  excel.book.isStructureProtected = true
  const sentence =
    'The structure of this book is protected, so that no sheet can be added. Switch that off in Excel under Review, Protect Workbook, and try again.'
  const [check, next, update] = [
    await pressed(excel, ribbon, 'checkBook'),
    await pressed(excel, ribbon, 'nextFinding'),
    await pressed(excel, ribbon, 'updateAppendixA'),
  ]
  excel.book.isStructureProtected = false
  expect([check.said, next.said, update.said]).toEqual([[sentence, commandTexts.stillNext], [], [sentence]])
  expect([...check.changed, ...next.changed, ...update.changed]).toEqual([])
  expect(await pressed(excel, ribbon, 'checkBook')).toEqual({
    said: [],
    at: 'Findings 1,1',
    changed: ['Findings'],
  })
})

test('where the sheet to go to is hidden, it is written and that is said', async () => {
  typeAmount(excel, 6)
  excel.act('person', (person) => person.show('Appendix A', 'Hidden'))
  const { said, changed } = await pressed(excel, ribbon, 'updateAppendixA')
  excel.act('person', (person) => person.show('Appendix A', 'Visible'))
  expect(said).toEqual([
    'Sheet “Appendix A” is up to date, but cannot be shown now. Sheet “Appendix A” is hidden. Right-click a sheet tab, choose Unhide, and try again.',
  ])
  expect(changed).toContain('Appendix A')
})

test('next finding where another book is in front', async () => {
  excel.channel.mischief.isBehindAnotherBook = true
  const { said } = await pressed(excel, ribbon, 'nextFinding')
  excel.channel.mischief.isBehindAnotherBook = false
  expect(said).toEqual([
    'Excel cannot show this cell now, most likely because another book is in front. Click into this book and try again.',
  ])
})
