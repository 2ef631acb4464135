/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { illustrativeBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { openPane } from './kit.tsx'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

test('opening the pane reads the book and writes nothing', async () => {
  const { plan } = await madeTemplate(illustrativeBook(), { kind: 'financial-plan', files: [] })
  const pane = await openPane(excel, { holding: plan })
  await pane.idle()
  expect(pane.screen.getByRole('status')).toHaveTextContent('Up to date')
  expect(await pane.axe()).toEqual([])
})
