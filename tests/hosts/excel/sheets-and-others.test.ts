/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import { startExcel } from '../../workbench/excel.ts'
import { actionsOf, failureOf, hurry } from './bad-days.ts'
import { insert, update } from './commands.ts'
import { newer } from './frameworks.ts'
import { nextStart } from './ordeal.ts'
import { lines } from './small-book.ts'
import { contentsOf, differences, wholeBook } from './whole-book.ts'

let excel: StandIn

beforeAll(async () => {
  hurry()
  excel = await startExcel()
})
beforeEach(async () => {
  await excel.open()
  await insert()(nextStart())
  excel.act('person', (person) => {
    person.type('Budget!A6', lines)
    person.type('Sheet1!A1', [['Mine', '=1+1']])
  })
})
afterAll(() => excel.close())

const others = (what: (person: Person) => void): void => excel.act('somebody else', what)

describe('a write of sheets is taken back', () => {
  it('by which Appendix A came', async () => {
    const before = await wholeBook(excel)
    const { undo } = await update(nextStart())
    expect(differences(await wholeBook(excel), before)).not.toEqual([])
    await undo()
    expect(differences(await wholeBook(excel), before)).toEqual([])
  })

  it('by which it was brought up to date', async () => {
    await update(nextStart())
    others((person) => person.type('Budget!K6', [[9_999]]))
    const before = await wholeBook(excel)
    const { undo } = await update(nextStart())
    await undo()
    expect(differences(await wholeBook(excel), before)).toEqual([])
  })

  it('by which a newer framework came', async () => {
    const before = await wholeBook(excel)
    const { undo } = await insert(newer)(nextStart())
    await undo()
    expect(differences(await wholeBook(excel), before)).toEqual([])
  })

  it('by which all came, with the sheet of notes', async () => {
    await excel.open()
    const before = await wholeBook(excel)
    const { undo } = await insert()(nextStart())
    await undo()
    expect(await wholeBook(excel)).toEqual(before)
  })

  it('and what somebody has entered on them since is not lost', async () => {
    await excel.open()
    const { undo } = await insert()(nextStart())
    excel.act('person', (person) => person.type('Budget!A6', lines))
    expect((await undo()).left).toBe(1)
    expect(contentsOf(await wholeBook(excel))['Budget!A6']).toBe('"L-1"')
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Budget'])
  })
})

/** Others do something before a round trip of the update, the first being 1. */
function meanwhile(roundTrip: number, what: (person: Person) => void): void {
  let count = 0
  excel.channel.mischief.beforeRoundTrip = () => {
    count += 1
    if (count === roundTrip) others(what)
  }
}

function renameSheets(person: Person): void {
  person.rename('Appendix A', 'Annex')
  person.rename('Budget', 'Lines')
  person.move('Annex', 0)
}

describe('while Appendix A is written, others', () => {
  it.each<[string, (person: Person) => void]>([
    [
      'enter lines and insert rows',
      (person) => {
        person.insertRows('Budget!8:8')
        person.type('Budget!A8', [['L-99', 'SEA-B', 'New', 'OBJ-A', 'A/01', '', '', '', '', '', 7, 8, 9, '']])
        person.insertRows('Budget!2:3')
        person.type('Sheet1!B1', [['Theirs']])
      },
    ],
    ['rename and move sheets', renameSheets],
    ['write on our sheets', (person) => person.type('Findings!A30', [['note']])],
  ])('%s', async (_, what) => {
    const trips = (await actionsOf(excel, () => update(nextStart()))).length
    others((person) => person.type('Budget!K6', [[9_999]]))
    // Between what is read of the lines and what is written.
    for (const trip of [trips - 6, trips - 2]) {
      meanwhile(trip, trip === trips - 6 ? what : (person) => person.type('Sheet1!B2', [['Also theirs']]))
      const failure = await failureOf(() => update(nextStart()))
      excel.channel.mischief.beforeRoundTrip = () => undefined
      // A sheet that gets another name between two looks is not found, and nothing is written.
      if (failure) expect([what.name, failure.code]).toEqual(['renameSheets', 'excel-item-gone'])
    }
    await update(nextStart())
    const once = await wholeBook(excel)
    const { cells } = await update(nextStart())
    expect(cells).toBe(0)
    expect(await wholeBook(excel)).toEqual(once)
    const now = contentsOf(once)
    expect([now['Sheet1!A1'], now['Sheet1!B2']]).toEqual(['"Mine"', '"Also theirs"'])
    expect(excel.book.happenings.enabled).toBe(true)
  })
})
