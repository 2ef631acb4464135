/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { asRead } from '../../../src/actions/edits/budget-as-read.ts'
import { planFixes } from '../../../src/actions/fix-findings.ts'
import { insertSheets } from '../../../src/actions/in-book/insert-sheets.ts'
import { readOpenBook } from '../../../src/actions/in-book/read-open-book.ts'
import { updateAppendixA } from './written-reports.ts'
import { planSplit } from '../../../src/actions/split-line.ts'
import { planTags } from '../../../src/actions/tag-lines.ts'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { seed } from '../../budget-of.ts'
import { startExcel } from '../../workbench/excel.ts'
import { typeLines } from './fill-book.ts'
import { blankBook, testTime } from './in-excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

const megabyte = 1_000_000
/** Excel on the web refuses more. */
const mostBytes = 5 * megabyte

interface Traffic {
  readonly trips: number
  /** Megabytes that came and went. */
  readonly volume: number
  readonly largest: number
}

async function trafficOf(command: () => Promise<unknown>): Promise<Traffic> {
  const { traffic } = excel.channel
  traffic.reset()
  await command()
  await excel.channel.idle()
  const bytes = traffic.roundTrips.reduce((sum, trip) => sum + trip.requestBytes + trip.responseBytes, 0)
  return {
    trips: traffic.roundTrips.length,
    volume: bytes / megabyte,
    largest: Math.max(traffic.largestRequest, traffic.largestResponse),
  }
}

/** The traffic of each command on a book of so many lines, of which a hundred at most are not tagged. */
async function trafficAt(count: number): Promise<Readonly<Record<string, Traffic>>> {
  const { book } = await blankBook(excel)
  const insert = await trafficOf(() => insertSheets(book, { kind: 'financial-plan', fallback: seed }))
  await typeLines(excel, count, (at) => at < 100 && at % 2 === 0)
  // The fourth line, with a code that is surely another.
  excel.act('person', (person) => person.type('Budget!E8', [['R1-1']]))
  const read = async () => {
    const { budget, book: reader } = await readOpenBook(book, { fallback: seed })
    return asRead(budget, reader)
  }
  const check = await trafficOf(read)
  const now = await read()
  const apply = (plan: Parameters<typeof book.apply>[0]) => () => book.apply(plan, 'edit')
  const r1 = { kind: 'output', code: 'R.1-1' } as const
  const tagOne = await trafficOf(apply(planTags(now, [{ lines: [0], to: r1 }]).plan))
  const untagged = Array.from({ length: Math.min(count, 100) / 2 }, (_, at) => 2 * at)
  const tagMany = await trafficOf(apply(planTags(now, [{ lines: untagged, to: r1 }]).plan))
  const shares = [
    { ...r1, points: 5_000 },
    { kind: 'output', code: 'T.1-1', points: 5_000 },
  ] as const
  const split = await trafficOf(apply(planSplit(now, 1, shares).plan))
  const findings = findingsOf(now.budget, allocateBudget(now.budget, 'include')).filter(({ fix }) => fix)
  const fix = await trafficOf(apply(planFixes(now, findings).plan))
  const allocate = () => updateAppendixA(book, { fallback: seed, now: () => testTime })
  return {
    insert,
    check,
    tagOne,
    tagMany,
    split,
    fix,
    update: await trafficOf(allocate),
    again: await trafficOf(allocate),
  }
}

it('takes as many round trips for 1,000 lines as for 10, and one more for each megabyte beyond the first', async () => {
  const [few, many, most] = [await trafficAt(10), await trafficAt(1_000), await trafficAt(20_000)]
  const trips = (all: Readonly<Record<string, Traffic>>) =>
    Object.fromEntries(Object.entries(all).map(([name, one]) => [name, one.trips]))
  expect(trips(few)).toEqual({
    insert: 13,
    check: 6,
    tagOne: 6,
    tagMany: 6,
    split: 6,
    fix: 6,
    update: 18,
    again: 16,
  })
  expect(trips(many)).toEqual(trips(few))
  for (const [name, { trips: taken, volume }] of Object.entries(most)) {
    expect([name, taken - (few[name]?.trips ?? 0) <= Math.floor(volume)]).toEqual([name, true])
  }
  for (const all of [few, many, most]) {
    const large = Object.entries(all).filter(([, { largest }]) => largest > mostBytes / 2)
    expect(large).toEqual([])
  }
}, 300_000)
