/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { hurry } from './bad-days.ts'
import { insert } from './commands.ts'
import { newer } from './frameworks.ts'
import { nextStart, problemsOf } from './ordeal.ts'
import { lines } from './small-book.ts'

let excel: StandIn

beforeAll(async () => {
  hurry()
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

it('inserting into a blank book is ended or taken back, whatever befalls it', async () => {
  expect(await problemsOf(excel, insert())).toEqual([])
}, 900_000)

it('inserting a newer framework is ended or taken back, whatever befalls it', async () => {
  await insert()(nextStart())
  excel.act('person', (person) => {
    person.type('Budget!A6', lines)
    person.type('Sheet1!A1', [['Mine', '=1+1']])
  })
  // Findings are counted in the book as it was before.
  expect(await problemsOf(excel, insert(newer), ['Start!B12'])).toEqual([])
}, 900_000)
