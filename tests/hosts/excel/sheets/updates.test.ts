/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../../workbench/excel.ts'
import { contentsOf, expectAsPlanned, ownSheets, tablesOf } from './same-sheets.ts'
import { fewLines, moreLines, reportOn, wrongLines } from './small-plans.ts'
import { stateOfBook } from './state-of-book.ts'
import { lookAt, planned, undo, write } from './written-book.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

describe.each([
  ['more lines', fewLines, moreLines],
  ['fewer lines', moreLines, fewLines],
  ['wrong lines, which have links', fewLines, wrongLines],
  ['right lines where wrong ones were', wrongLines, fewLines],
])('a report on %s', (_, before, after) => {
  it('is as one that is written anew, and what people enter stays', async () => {
    await write(await reportOn(before))
    const kept = ownSheets(excel.book).get('Budget')
    const contents = contentsOf(excel.book)
    const tables = tablesOf(excel.book)
    const plan = await reportOn(after)
    const { undo: back } = await write(plan)
    expectAsPlanned(excel.book, plan)
    expect(ownSheets(excel.book).get('Budget')).toEqual(kept)
    expect((await planned(plan)).steps).toEqual([])
    await undo(back)
    expect(contentsOf(excel.book)).toEqual(contents)
    expect(tablesOf(excel.book)).toEqual(tables)
    await write(plan)
    expectAsPlanned(excel.book, plan)
  })
})

it('writes but the cells that differ where only amounts do, which Excel can take back', async () => {
  await write(await reportOn(moreLines))
  const plan = await reportOn(moreLines.map((line) => line.replace(',1000,', ',1200,')))
  const { steps, titles, isUndoable, undo: back } = await write(plan)
  expect(isUndoable).toBe(true)
  expect(titles).toEqual(['Start', 'Appendix A', 'Allocation', '_rbb'])
  const cells = steps.reduce((sum, step) => sum + step.cells, 0)
  expect(cells).toBeLessThan(150)
  expect(back.replaced.every(({ hasNewStructure }) => !hasNewStructure)).toBe(true)
  expectAsPlanned(excel.book, plan)
})

it('makes our reports whole again, whatever people did to them', async () => {
  const plan = await reportOn(wrongLines)
  await write(plan)
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook
    worksheets.getItem('Appendix A').getRange('10:12').insert('Down')
    worksheets.getItem('Appendix A').getRange('A20:C21').merge(false)
    worksheets.getItem('Sheet1').getRange('A1').formulas = [['=SUM(AllocationRows[Plan])']]
    worksheets.getItem('Allocation').getRange('2:2').insert('Down')
    worksheets.getItem('Allocation').getRange('C:C').insert('Right')
    const findings = worksheets.getItem('Findings')
    findings.getRange('E5:E6').values = [['mine'], ['mine, too']]
    findings.getRange('E5').numberFormat = [['General']]
    findings.getRange('H1:J3').values = [
      [1, 2, 3],
      ['a', 'b', 'c'],
      [true, '=1+1', 'x'],
    ]
    findings.tables.add('H1:J3', true)
    tables.getItem('SettingRows').showTotals = true
    await context.sync()
  })
  excel.act('person', (person) => person.filter('FindingRows', 'Severity', ['Warning']))
  excel.act('person', (person) => person.unprotect('Lists'))
  const disarranged = contentsOf(excel.book)
  const { undo: back } = await write(plan)
  expectAsPlanned(excel.book, plan)
  expect(contentsOf(excel.book)['Sheet1']).toEqual({ A1: '=SUM(AllocationRows[Plan])' })
  expect((await planned(plan)).steps).toEqual([])
  await undo(back)
  expect(contentsOf(excel.book)['Appendix A']).toEqual(disarranged['Appendix A'])
  const { Findings: findings, Allocation: allocation } = contentsOf(excel.book)
  expect([findings?.['E5'], findings?.['J2'], allocation?.['A4'], allocation?.['A5']]).toEqual([
    'mine',
    'c',
    undefined,
    'Stage',
  ])
  await write(plan)
  expectAsPlanned(excel.book, plan)
})

it('knows sheets that people renamed and moved, and puts one that is gone back in its place', async () => {
  await write(await reportOn(fewLines))
  excel.act('person', (person) => {
    person.rename('Appendix A', "Our annex '20")
    person.rename('Allocation', 'Ledger')
    person.move("Our annex '20", 0)
    person.show('Outputs', 'Visible')
    person.deleteSheet('Findings')
  })
  const names = await Excel.run(async (context) => (await lookAt(context)).names)
  expect([names.titles['Appendix A'], names.titles.Findings]).toEqual(["Our annex '20", 'Findings'])
  const plan = await reportOn(wrongLines, { names })
  const { titles } = await write(plan)
  expect(titles).toContain("Our annex '20")
  expectAsPlanned(excel.book, plan)
  const order = stateOfBook(excel.book).sheets.map(({ name }) => name)
  expect([order[0], order.indexOf('Findings')]).toEqual(["Our annex '20", order.indexOf('Ledger') + 1])
  expect((await planned(plan)).steps).toEqual([])
})

it('makes room on the first sheet for what it has to say more', async () => {
  await write(await reportOn(fewLines, { files: [] }))
  excel.act('person', (person) => {
    person.type('Start!B50', [['mine']])
  })
  const { Start: before } = contentsOf(excel.book)
  const at = Object.keys(before ?? {}).find((address) => before?.[address] === 'mine') ?? ''
  const plan = await reportOn([...fewLines, 'L9,SEA-B,More,OBJ-A,A/02,,,,1,1,1,illustrative'], {
    files: ['a.csv', 'b.csv'],
  })
  const wanted = await write(plan)
  expectAsPlanned(excel.book, plan)
  const { Start: after } = contentsOf(excel.book)
  const moved = Object.keys(after ?? {}).find((address) => after?.[address] === 'mine') ?? ''
  expect(Number(moved.slice(1)) - Number(at.slice(1))).toBeGreaterThan(0)
  expect((await planned(plan)).steps).toEqual([])
  await undo(wanted.undo)
  expect(contentsOf(excel.book)['Start']).toEqual(before)
  const fewer = await reportOn(fewLines, { files: [], asOf: 'later' })
  await write(fewer)
  expectAsPlanned(excel.book, fewer)
})

it('takes sheets and names away that were added', async () => {
  const before = stateOfBook(excel.book)
  const { undo: back } = await write(await reportOn(fewLines))
  await undo(back)
  expect(stateOfBook(excel.book)).toEqual(before)
})
