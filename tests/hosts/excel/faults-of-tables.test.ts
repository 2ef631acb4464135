/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { actionsOf, hurry } from './bad-days.ts'
import { addColumns, ignore, type Command } from './commands.ts'
import { nextStart, ordealsAt, undergo } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import type { BookState } from './sheets/book-state.ts'
import { smallBook } from './small-book.ts'
import { wholeBook } from './whole-book.ts'

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

it.each<[string, Command]>([
  ['ignoring', ignore],
  ['adding columns', addColumns],
])('%s is ended or taken back, whatever befalls it', async (_, command) => {
  const actions = await actionsOf(excel, () => command(nextStart()))
  const trial = { excel, command, before, wished: await wholeBook(excel), rewind }
  const problems: string[] = []
  for (const ordeal of ordealsAt(actions)) problems.push(...(await undergo(trial, ordeal)))
  expect(problems).toEqual([])
})
