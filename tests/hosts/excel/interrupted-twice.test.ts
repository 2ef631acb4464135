/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { insertSheets } from '../../../src/actions/in-book/insert-sheets.ts'
import { updateAppendixA } from './written-reports.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { second } from '../../budget-of.ts'
import { startExcel } from '../../workbench/excel.ts'
import { typeLines } from './fill-book.ts'
import { blankBook, testTime } from './in-excel.ts'
import { contentsOf, wholeBook } from './whole-book.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

it('an update that was interrupted twice is taken back to what there was before the first', async () => {
  const { book } = await blankBook(excel)
  await insertSheets(book, { kind: 'financial-plan', fallback: second })
  const update = () => updateAppendixA(book, { fallback: second, now: () => testTime })
  await update()
  await typeLines(excel, 5)
  const before = contentsOf(await wholeBook(excel))
  /** The trip after the one that writes: what is written stays, and nobody hears of it. */
  const interrupt = async () => {
    excel.channel.traffic.reset()
    const writing = { trip: Infinity }
    excel.channel.mischief.faultAt = (trip) => {
      const last = excel.channel.traffic.roundTrips.at(-1)
      const hasWritten = last !== undefined && last.requestBytes > 2 * last.responseBytes && last.actions > 60
      if (writing.trip === Infinity && hasWritten) writing.trip = trip
      return trip >= writing.trip ? { is: 'session lost' } : undefined
    }
    await expect(update()).rejects.toMatchObject({ code: 'write-interrupted' })
    excel.channel.mischief.faultAt = () => undefined
  }
  await interrupt()
  const half = contentsOf(await wholeBook(excel))
  expect(half).not.toEqual(before)
  await typeLines(excel, 7)
  await interrupt()
  await book.settle('undo')
  expect((await book.look()).interrupted).toBeUndefined()
  const after = contentsOf(await wholeBook(excel))
  const reports = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).filter(([cell]) => /^(Appendix A|Allocation|Findings|Start)!/.test(cell))
  expect(reports(after)).toEqual(reports(before))
})
