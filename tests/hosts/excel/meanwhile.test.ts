/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { openExcel } from '../../../src/hosts/excel/open-excel.ts'
import type { BookEvent } from '../../../src/workbook/port.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import { startExcel } from '../../workbench/excel.ts'
import { actionsOf, failureOf, hurry } from './bad-days.ts'
import { readBudgetIn, tag, tagPlan } from './commands.ts'
import { testTime } from './in-excel.ts'
import { linesIn } from './line-cells.ts'
import { nextStart } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import { smallBook } from './small-book.ts'

let excel: StandIn
let rewind: () => Promise<void>

beforeAll(async () => {
  hurry()
  excel = await startExcel()
  await smallBook(excel)
  rewind = checkpoint(excel)
})
afterEach(async () => {
  excel.channel.mischief.beforeRoundTrip = () => undefined
  excel.channel.mischief.maxCellsRead = 5_000_000
  await rewind()
})
afterAll(() => excel.close())

/** Others do something before one of the round trips from now on, the first being 1; or before each. */
function meanwhile(what: (person: Person) => void, roundTrip?: number): void {
  let count = 0
  excel.channel.mischief.beforeRoundTrip = () => {
    count += 1
    if (roundTrip === undefined || count === roundTrip) excel.act('somebody else', what)
  }
}

/** A book whose changes somebody watches, as the pane does. */
async function watched() {
  const { book, grid } = openExcel(() => testTime)
  const heard: BookEvent[] = []
  const stop = await grid.watch((event) => heard.push(event))
  return { book, heard, stop }
}

const outputs = () => linesIn(excel.book).map((line) => line['Output'] ?? '')

it('what is read twice is read at one moment', async () => {
  const { book, stop } = await watched()
  // Lines are read in several pieces now.
  excel.channel.mischief.maxCellsRead = 300
  const trips = await actionsOf(excel, () => readBudgetIn(book))
  expect(trips.length).toBeGreaterThan(6)
  meanwhile((person) => {
    person.type('Budget!A6', [['First']])
    person.type('Budget!A44', [['Last']])
  }, trips.length - 2)
  const { budget } = await readBudgetIn(book)
  expect([budget.lines.id[0], budget.lines.id[38]]).toEqual(['First', 'Last'])
  await stop()
})

it('a book that never rests is said in words', async () => {
  const { book, stop } = await watched()
  let number = 0
  meanwhile((person) => {
    number += 1
    person.type('Budget!K6', [[number]])
  })
  expect((await failureOf(() => book.reader()))?.code).toBe('book-changing')
  excel.channel.mischief.beforeRoundTrip = () => undefined
  await stop()
})

it('what others change while a write is planned is theirs', async () => {
  const tagWatched = async (roundTrip?: number) => {
    const { book, stop } = await watched()
    const plan = tagPlan(await readBudgetIn(book))
    excel.channel.traffic.reset()
    if (roundTrip !== undefined) {
      meanwhile((person) => {
        person.type('Budget!E8', [['B/01']])
        person.insertRows('Budget!7:7')
      }, roundTrip)
    }
    const { skipped } = await book.apply(plan, 'edit')
    const trips = excel.channel.traffic.roundTrips.length
    await stop()
    return { trips, left: new Set(skipped.map(({ edit, reason }) => `${edit.line ?? ''} ${reason}`)) }
  }
  const { trips } = await tagWatched()
  await rewind()
  // The last three write, read again, and clear the notes.
  for (let trip = 1; trip <= trips - 3; trip += 1) {
    const { left } = await tagWatched(trip)
    expect([trip, ...left]).toEqual([trip, 'L-3 changed'])
    const tagged = linesIn(excel.book).filter((line) => line['Output'] === 'A/01')
    expect(tagged.map((line) => line['Line'])).toEqual(
      Array.from({ length: 30 }, (_, at) => `L-${at + 1}`).filter((id) => id !== 'L-3'),
    )
    await rewind()
  }
})

it('our own writing is not heard, and all that others do is', async () => {
  const { book, heard, stop } = await watched()
  await tag(book)
  expect(heard).toEqual([])
  expect(outputs().filter((code) => code === 'A/01')).toHaveLength(30)
  excel.act('somebody else', (person) => person.type('Budget!C6', [['Theirs']]))
  excel.act('person', (person) => person.type('Budget!C7', [['Mine']]))
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  expect(heard).toEqual([
    { is: 'changed', sheet: 'Budget', address: 'C6', byOthers: true },
    { is: 'changed', sheet: 'Budget', address: 'C7', byOthers: false },
  ])
  await stop()
})

it('is not kept from being heard by a write that fails', async () => {
  const trips = (await actionsOf(excel, () => tag(nextStart()))).length
  await rewind()
  for (let trip = 1; trip <= trips; trip += 1) {
    let count = 0
    excel.channel.mischief.faultAt = () => {
      count += 1
      return count === trip ? { is: 'half done', actions: 8 } : undefined
    }
    await failureOf(() => tag(nextStart()))
    excel.channel.mischief.faultAt = () => undefined
    expect(excel.book.happenings.enabled).toBe(true)
    await rewind()
  }
})
