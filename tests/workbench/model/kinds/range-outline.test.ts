/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { refusal, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
/** A year of quarters in two halves: rows 2 to 8, with the halves' own rows in 2:3 and 5:6. */
beforeEach(async () => {
  await excel.open()
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.getRange('2:8').group('ByRows')
    sheet.getRange('2:3').group('ByRows')
    sheet.getRange('A5:C6').group(Excel.GroupOption.byRows)
    await context.sync()
  })
})
afterAll(() => excel.close())

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()

/** The numbers of the rows that are not to be seen, of the first ten. */
async function hiddenRows(): Promise<number[]> {
  return Excel.run(async (context) => {
    const rows = Array.from({ length: 10 }, (_, at) =>
      sheetOf(context)
        .getRange(`A${at + 1}`)
        .load('rowHidden'),
    )
    await context.sync()
    return rows.flatMap(({ rowHidden }, at) => (rowHidden ? [at + 1] : []))
  })
}

async function inSheet(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(sheetOf(context))
    await context.sync()
  })
}

it.each([
  [1, [2, 3, 4, 5, 6, 7, 8]],
  [2, [2, 3, 5, 6]],
  [3, []],
  [8, []],
])('shows an outline down to level %i', async (levels, hidden) => {
  await inSheet((sheet) => sheet.showOutlineLevels(1, 1))
  await inSheet((sheet) => sheet.showOutlineLevels(0, 0))
  expect(await hiddenRows()).toEqual([2, 3, 4, 5, 6, 7, 8])
  await inSheet((sheet) => sheet.showOutlineLevels(levels, 0))
  expect(await hiddenRows()).toEqual(hidden)
})

it('hides the innermost group of a row, or the one that the row sums up', async () => {
  await inSheet((sheet) => sheet.getRange('A2').hideGroupDetails('ByRows'))
  expect(await hiddenRows()).toEqual([2, 3])
  await inSheet((sheet) => sheet.getRange('A7').hideGroupDetails('ByRows'))
  expect(await hiddenRows()).toEqual([2, 3, 5, 6])
  await inSheet((sheet) => sheet.getRange('A2:A6').showGroupDetails('ByRows'))
  expect(await hiddenRows()).toEqual([])
})

it('takes one level away at a time, and moves with the rows', async () => {
  await inSheet((sheet) => sheet.getRange('1:1').insert('Down'))
  await inSheet((sheet) => sheet.getRange('A1:C20').ungroup('ByRows'))
  await inSheet((sheet) => sheet.showOutlineLevels(1, 0))
  expect(await hiddenRows()).toEqual([3, 4, 6, 7])
  await inSheet((sheet) => sheet.showOutlineLevels(8, 0))
  await inSheet((sheet) => sheet.getRange('A1:C20').ungroup('ByRows'))
  await inSheet((sheet) => sheet.showOutlineLevels(1, 0))
  expect(await hiddenRows()).toEqual([])
})

it('groups columns, too', async () => {
  await inSheet((sheet) => sheet.getRange('C:D').group('ByColumns'))
  await inSheet((sheet) => sheet.showOutlineLevels(0, 1))
  await Excel.run(async (context) => {
    const columns = ['B1', 'C1', 'D1', 'E1'].map((cell) =>
      sheetOf(context).getRange(cell).load('columnHidden'),
    )
    await context.sync()
    expect(columns.map(({ columnHidden }) => columnHidden)).toEqual([false, true, true, false])
  })
  expect(await hiddenRows()).toEqual([])
})

it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['rows by columns', (sheet) => sheet.getRange('2:3').group('ByColumns'), 'InvalidArgument'],
  ['columns by rows', (sheet) => sheet.getRange('B:C').ungroup('ByRows'), 'InvalidArgument'],
  ['a ninth level', (sheet) => sheet.showOutlineLevels(9, 0), 'InvalidArgument'],
  [
    'groups eight deep',
    (sheet) => {
      for (let depth = 0; depth < 8; depth++) sheet.getRange('20:21').group('ByRows')
    },
    'InvalidOperation',
  ],
])('refuses %s', async (_, act, code) => {
  expect((await refusal(() => inSheet(act))).code).toBe(code)
})

it('follows a file in which sums stand above their groups', async () => {
  excel.book.active.outline = { summaryBelow: '0' }
  await inSheet((sheet) => sheet.getRange('4:4').hideGroupDetails('ByRows'))
  expect(await hiddenRows()).toEqual([5, 6])
})
