/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { startExcel } from '../excel.ts'

it('an add-in in an older Excel leaves nothing to undo, and groups mean nothing', async () => {
  const excel = await startExcel()
  excel.act('person', (person) => person.type('A1', [['typed']]))
  expect(excel.undo.size).toBe(1)
  await Excel.run({ mergeUndoGroup: true }, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const cell = sheet.getRange('A1').load('values')
    await context.sync()
    expect(excel.undo.size).toBe(1)
    sheet.name = 'Plan'
    cell.values = [['written']]
    await context.sync()
  })
  expect(excel.undo.size).toBe(0)
  excel.act('person', (person) => person.undo())
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Plan').getRange('A1').load('values')
    await context.sync()
    expect(cell.values).toEqual([['written']])
  })
  await excel.close()
})
