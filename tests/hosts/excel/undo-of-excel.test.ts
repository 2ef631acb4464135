/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { requirementSets } from '../../../src/workbench/channel/app-context.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { befall, goodDays, hurry } from './bad-days.ts'
import { addColumns, fix, ignore, split, tag, type Command } from './commands.ts'
import { nextStart } from './ordeal.ts'
import type { BookState } from './sheets/book-state.ts'
import { smallBook } from './small-book.ts'
import { differences, wholeBook } from './whole-book.ts'

let excel: StandIn
let before: BookState

beforeAll(async () => {
  hurry()
  excel = await startExcel({ ...requirementSets, ExcelApi: '1.20' })
})
beforeEach(async () => {
  await smallBook(excel)
  before = await wholeBook(excel)
  excel.undo.clear()
})
afterAll(() => excel.close())

const undo = () => excel.act('person', (person) => person.undo())

it.each<[string, Command]>([
  ['tagging', tag],
  ['splitting', split],
  ['fixing', fix],
  ['ignoring', ignore],
  ['adding columns', addColumns],
])('%s is one step for Excel to take back', async (_, command) => {
  await command(nextStart())
  expect(excel.undo.size).toBe(1)
  undo()
  expect(differences(await wholeBook(excel), before)).toEqual([])
  expect((await nextStart().look()).interrupted).toBeUndefined()
})

it('two writes are two steps, and Excel and we take back by turns', async () => {
  const first = await tag(nextStart())
  const tagged = await wholeBook(excel)
  await split(nextStart())
  expect(excel.undo.size).toBe(2)
  undo()
  expect(differences(await wholeBook(excel), tagged)).toEqual([])
  expect((await first.undo()).left).toBe(0)
  expect(differences(await wholeBook(excel), before)).toEqual([])
})

describe('where Excel refuses to take all back in one step', () => {
  it('it is written all the same', async () => {
    excel.channel.mischief.refusesUndoGroups = true
    const receipt = await tag(nextStart())
    excel.channel.mischief.refusesUndoGroups = false
    expect(receipt.cells).toBe(90)
    expect((await nextStart().look()).interrupted).toBeUndefined()
    expect(excel.undo.size).toBeGreaterThan(1)
    expect((await receipt.undo()).left).toBe(0)
    expect(differences(await wholeBook(excel), before)).toEqual([])
  })

  it.each([1, 10, 20, 25])('and fails after %p actions, it is ended all the same', async (actions) => {
    // The round trip that writes.
    befall(excel, 8, { is: 'half done', actions })
    const receipt = await tag(nextStart())
    goodDays(excel)
    const tagged = await wholeBook(excel)
    expect(differences(tagged, before)).toHaveLength(90)
    expect((await nextStart().look()).interrupted).toBeUndefined()
    await receipt.undo()
    expect(differences(await wholeBook(excel), before)).toEqual([])
  })

  it('and somebody takes back but the last step, the book says so', async () => {
    excel.channel.mischief.refusesUndoGroups = true
    await tag(nextStart())
    excel.channel.mischief.refusesUndoGroups = false
    const tagged = await wholeBook(excel)
    undo()
    // What is taken back is that our notes were cleared.
    expect((await nextStart().look()).interrupted?.title).toBe('Tag 30 lines')
    await nextStart().settle('finish')
    expect(differences(await wholeBook(excel), tagged)).toEqual([])
  })
})
