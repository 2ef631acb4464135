/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { actionsOf, befall, failureOf, goodDays, hurry } from './bad-days.ts'
import { addColumns, fix, ignore, split, tag, type Command } from './commands.ts'
import { nextStart, ordealsAt, type Ordeal } from './ordeal.ts'
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

it.each<[string, Command]>([
  ['tagging', tag],
  ['splitting', split],
  ['fixing', fix],
  ['ignoring', ignore],
  ['adding columns', addColumns],
])('%s is taken back or done again, wherever taking it back is interrupted', async (_, command) => {
  const { undo } = await command(nextStart())
  const done = await wholeBook(excel)
  const problems: string[] = []
  for (const ordeal of ordealsAt(await actionsOf(excel, () => undo()))) {
    const isInterrupted = await interrupt(ordeal)
    if (isInterrupted) {
      await end('undo', [before])
      await interrupt(ordeal)
      await end('finish', [done])
    } else await end('undo', [before, done])

    async function end(how: 'finish' | 'undo', wanted: readonly BookState[]): Promise<void> {
      await nextStart().settle(how)
      const now = await wholeBook(excel)
      const found = wanted.map((state) => differences(now, state))
      if (found.some(({ length }) => length === 0)) return
      problems.push(`${JSON.stringify(ordeal)} ${how}: ${found[0]?.slice(0, 4).join('; ') ?? ''}`)
    }
  }
  expect(problems).toEqual([])

  async function interrupt({ roundTrip, fault }: Ordeal): Promise<boolean> {
    await rewind()
    const receipt = await command(nextStart())
    befall(excel, roundTrip, fault)
    const failure = await failureOf(() => receipt.undo())
    goodDays(excel)
    if (fault.is === 'throttled' && failure) problems.push(`${roundTrip}: ${failure.message}`)
    if (!excel.book.happenings.enabled) problems.push(`${roundTrip}: events are off`)
    return (await nextStart().look()).interrupted !== undefined
  }
})
