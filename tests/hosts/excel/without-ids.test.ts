/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import { startExcel } from '../../workbench/excel.ts'
import { befall, failureOf, goodDays, hurry } from './bad-days.ts'
import { readBudgetIn, tagPlan } from './commands.ts'
import { foreignBook } from './foreign-book.ts'
import { nextStart } from './ordeal.ts'
import { contentsOf, wholeBook } from './whole-book.ts'

let excel: StandIn

beforeAll(async () => {
  hurry()
  excel = await startExcel()
})
beforeEach(() => foreignBook(excel))
afterAll(() => excel.close())

const others = (what: (person: Person) => void): void => excel.act('somebody else', what)

/** The lines that hold an output, by the text of their activity. */
async function taggedLines(): Promise<readonly (string | undefined)[]> {
  const cells = contentsOf(await wholeBook(excel))
  return Object.keys(cells)
    .filter((place) => /^BR!D\d+$/.test(place) && cells[place] === '"A/01"')
    .map((place) => cells[place.replace('D', 'B')])
    .sort()
}

/** Between reading and writing: what others do, and which of the lines 1 to 4 are tagged all the same. */
const doings: readonly (readonly [string, () => void, readonly number[]])[] = [
  ['nothing', () => undefined, [1, 2, 3, 4]],
  ['insert a row between them', () => others((person) => person.insertRows('BR!6:6')), [1, 2]],
  ['delete one of them', () => others((person) => person.deleteRows('BR!6:6')), [1, 2]],
  ['sort them', () => others((person) => person.sort('BR!B4:G15', 4, false)), []],
  ['change an amount', () => others((person) => person.type('BR!F5', [[1]])), [1, 3, 4]],
  ['tag one of them', () => others((person) => person.type('BR!D5', [['B/01']])), [1, 3, 4]],
]

describe.each(doings)('lines without ids, where others %s', (_, doing, left) => {
  it('are written only where they still stand', async () => {
    const book = nextStart()
    const plan = tagPlan(await readBudgetIn(book), [0, 1, 2, 3])
    doing()
    const { skipped } = await book.apply(plan, 'edit')
    expect(await taggedLines()).toEqual(left.map((number) => `"Survey ${number}"`))
    const reasons = new Map(skipped.map(({ edit, reason }) => [edit.row - 3, reason]))
    expect([...reasons.values()].every((reason) => reason === 'changed')).toBe(true)
    expect([...reasons.keys()].sort()).toEqual([1, 2, 3, 4].filter((number) => !left.includes(number)))
  })

  it('are not found wrongly by whoever ends an interrupted write, or takes one back', async () => {
    const book = nextStart()
    const plan = tagPlan(await readBudgetIn(book), [0, 1, 2, 3])
    // Once all is written, and before it is read again.
    befall(excel, 9, { is: 'session lost' })
    const failure = await failureOf(() => book.apply(plan, 'edit'))
    goodDays(excel)
    expect(failure?.code).toBe('write-interrupted')
    expect(await taggedLines()).toHaveLength(4)
    doing()
    await nextStart().settle('finish')
    const stay = await taggedLines()
    expect(stay.filter((line) => !/"Survey [1-4]"/.test(line ?? ''))).toEqual([])
  })
})

it('are not found wrongly where what others did was taken in after the plan was made', async () => {
  const book = nextStart()
  const plan = tagPlan(await readBudgetIn(book), [0, 1, 2, 3])
  others((person) => person.sort('BR!B4:G15', 4, false))
  await book.again([{ sheet: 'BR', address: 'A4:G15' }])
  const { skipped } = await book.apply(plan, 'edit')
  expect(await taggedLines()).toEqual([])
  expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['changed']))
})

it('says in words where they no longer stand as declared, and writes nothing', async () => {
  const book = nextStart()
  const plan = tagPlan(await readBudgetIn(book), [0, 1])
  others((person) => person.insertRows('BR!2:2'))
  const before = await wholeBook(excel)
  expect((await failureOf(() => book.apply(plan, 'edit')))?.code).toBe('source-unknown')
  expect(contentsOf(await wholeBook(excel))).toEqual(contentsOf(before))
})
