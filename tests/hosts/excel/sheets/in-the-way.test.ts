/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../../src/workbench/model/person.ts'
import { plainNames } from '../../../../src/workbook/own-names.ts'
import type { WritePlan } from '../../../../src/workbook/write-plan.ts'
import { second } from '../../../budget-of.ts'
import { startExcel } from '../../../workbench/excel.ts'
import { contentsOf, expectAsPlanned } from './same-sheets.ts'
import { fewLines, moreLines, reportOn } from './small-plans.ts'
import { planned, undo, write } from './written-book.ts'

let excel: StandIn
let before: WritePlan
let after: WritePlan

beforeAll(async () => {
  excel = await startExcel()
  before = await reportOn(fewLines)
  const outputs = second.objectives.map((one) => ({
    ...one,
    outputs: one.outputs?.map((output) => ({ ...output, text: `${output.text}!` })),
  }))
  after = await reportOn(moreLines, {}, { ...second, objectives: outputs })
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const ways: readonly (readonly [string, string, (person: Person) => void])[] = [
  ['a report that somebody protected', 'sheet-protected', (person) => person.protect('Appendix A')],
  ['the first sheet, protected', 'sheet-protected', (person) => person.protect('Start', 'secret')],
  [
    'our own protection in other hands',
    'sheet-protected',
    (person) => {
      person.unprotect('Lists')
      person.protect('Lists', 'secret')
    },
  ],
  ['a filter over outputs', 'sheet-filtered', (person) => person.filter('Outputs', 'Code', ['A/01'])],
]

it.each(ways)('is told of %s before anything is written', async (_, code, act) => {
  await write(before)
  excel.act('person', act)
  const contents = contentsOf(excel.book)
  await expect(planned(after)).rejects.toMatchObject({ code })
  expect(contentsOf(excel.book)).toEqual(contents)
})

it('is told of a structure that is protected, and of titles and tables that are taken', async () => {
  excel.book.isStructureProtected = true
  await expect(planned(before)).rejects.toMatchObject({ code: 'book-protected' })
  excel.book.isStructureProtected = false
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Drivers')
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ]
    sheet.tables.add('A1:B2', true).name = 'Columns'
    await context.sync()
  })
  await expect(planned(before)).rejects.toMatchObject({ code: 'title-taken' })
  const titles = { ...plainNames.titles, Drivers: 'Drivers (RBB)' }
  const renamed = await reportOn(fewLines, { names: { ...plainNames, titles } })
  await expect(planned(renamed)).rejects.toMatchObject({ code: 'name-taken' })
})

it.each([
  ['the table of a reference sheet', 'Outputs', 'table-gone'],
  ['the first table of the first sheet', 'YearRows', 'table-gone'],
])('is told that %s is gone', async (_, table, code) => {
  await write(before)
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).convertToRange()
    await context.sync()
  })
  await expect(planned(after)).rejects.toMatchObject({ code })
})

it('is told that a column of ours is gone', async () => {
  await write(before)
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Outputs').columns.getItem('Pending').delete()
    await context.sync()
  })
  await expect(planned(after)).rejects.toMatchObject({ code: 'column-missing' })
})

describe('a write that breaks off', () => {
  /** After so many actions of the request that writes. */
  const places = [1, 3, 40, 200, 700, 1500, 2500, 3500]

  it.each(places)('of new sheets, after %i actions: it is taken back, or written again', async (actions) => {
    const contents = contentsOf(excel.book)
    const work = await planned(before)
    excel.channel.mischief.faultAt = () => ({ is: 'half done', actions })
    await expect(runOnce(work.steps)).rejects.toThrow()
    excel.channel.mischief.faultAt = () => undefined
    await undo(work.undo)
    expect(contentsOf(excel.book)).toEqual(contents)
    await write(before)
    expectAsPlanned(excel.book, before)
    expect((await planned(before)).steps).toEqual([])
  })

  it.each(places.slice(2))('of other contents, after %i actions', async (actions) => {
    await write(before)
    const contents = contentsOf(excel.book)
    for (const goesOn of [false, true]) {
      const work = await planned(after)
      excel.channel.mischief.faultAt = () => ({ is: 'half done', actions })
      await runOnce(work.steps).catch(() => undefined)
      excel.channel.mischief.faultAt = () => undefined
      if (goesOn) await write(after)
      else {
        await undo(work.undo)
        expect(contentsOf(excel.book)).toEqual(contents)
      }
    }
    expectAsPlanned(excel.book, after)
    expect((await planned(after)).steps).toEqual([])
  })

  async function runOnce(steps: Awaited<ReturnType<typeof planned>>['steps']): Promise<void> {
    await Excel.run(async (context) => {
      for (const { queue } of steps) queue(context)
      await context.sync()
    })
  }
})
