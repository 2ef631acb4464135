/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { actionsOf, hurry } from './bad-days.ts'
import { fix, split, tag, type Command } from './commands.ts'
import { nextStart, ordealsAt, undergo } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import type { BookState } from './sheets/book-state.ts'
import { smallBook } from './small-book.ts'
import { differences, wholeBook } from './whole-book.ts'

let excel: StandIn
let rewind: () => Promise<void>
let before: BookState

beforeAll(async () => {
  hurry()
  excel = await startExcel()
  await smallBook(excel)
  before = await wholeBook(excel)
  rewind = checkpoint(excel)
})
afterEach(() => rewind())
afterAll(() => excel.close())

it('brings the book back as it was', async () => {
  await tag(nextStart())
  expect(differences(await wholeBook(excel), before)).not.toEqual([])
  await rewind()
  expect(await wholeBook(excel)).toEqual(before)
})

it.each<[string, Command]>([
  ['tagging', tag],
  ['splitting', split],
  ['fixing', fix],
])('%s is ended or taken back, whatever befalls it', async (_, command) => {
  const actions = await actionsOf(excel, () => command(nextStart()))
  const trial = { excel, command, before, wished: await wholeBook(excel), rewind }
  const problems: string[] = []
  for (const ordeal of ordealsAt(actions)) problems.push(...(await undergo(trial, ordeal)))
  expect(problems).toEqual([])
})
