/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { hurry } from './bad-days.ts'
import { insert, update } from './commands.ts'
import { nextStart, problemsOf } from './ordeal.ts'
import { lines } from './small-book.ts'

let excel: StandIn

beforeAll(async () => {
  hurry()
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

beforeEach(async () => {
  await insert()(nextStart())
  excel.act('person', (person) => {
    person.type('Budget!A6', lines)
    person.type('Sheet1!A1', [['Mine', '=1+1']])
  })
})

it('writing Appendix A is ended or taken back, whatever befalls it', async () => {
  expect(await problemsOf(excel, update)).toEqual([])
}, 900_000)

it('bringing Appendix A up to date is ended or taken back, whatever befalls it', async () => {
  await update(nextStart())
  excel.act('person', (person) => person.type('Budget!K6', [[9_999]]))
  expect(await problemsOf(excel, update)).toEqual([])
}, 900_000)
