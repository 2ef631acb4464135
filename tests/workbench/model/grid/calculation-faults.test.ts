/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { BaseFunction, IFormulaRuntimeService, IFunctionService, Interpreter } from '@univerjs/engine-formula'
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../excel.ts'

/** A function that breaks down where it should give an error, as one of Univer's might. */
class Breaking extends BaseFunction {
  override calculate(): never {
    throw new RangeError('out of its depth')
  }
}

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(async () => {
  const { engine } = await excel.open()
  const functions = engine.injector.get(IFunctionService)
  functions.registerExecutors(new Breaking('BREAKS'))
  excel.act('person', (person) => person.type('A1', [[1], [2], ['=SUM(A1:A2)']]))
})
afterAll(() => excel.close())

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()

async function valuesOf(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = sheetOf(context).getRange(address).load('values')
    await context.sync()
    return range.values
  })
}

it('is told where the formula stands, once, and the book goes on', async () => {
  excel.act('person', (person) => person.type('B1', [['=BREAKS()'], ['=A3*2']]))
  await expect(valuesOf('A1:B3')).rejects.toMatchObject({
    code: 'GeneralException',
    message: 'The formula in Sheet1!B1 could not be calculated: out of its depth',
  })
  expect(await valuesOf('A1:B3')).toEqual([
    [1, '#VALUE!'],
    [2, 6],
    [3, ''],
  ])
  excel.act('person', (person) => person.type('A1', [[10]]))
  expect(await valuesOf('A1:B3')).toEqual([
    [10, '#VALUE!'],
    [2, 24],
    [12, ''],
  ])
  excel.act('person', (person) => person.type('B1', [['=A3']]))
  expect(await valuesOf('B1')).toEqual([[12]])
})

it('ends where no formula is to blame, and calculates anew with the next change', async () => {
  const { injector } = excel.book.engine
  const runtime = injector.get(IFormulaRuntimeService)
  const interpreter = injector.get(Interpreter)
  const checks = jest.spyOn(interpreter, 'checkAsyncNode').mockImplementationOnce(() => {
    throw new Error('lost its way')
  })
  excel.act('person', (person) => person.type('A1', [[5]]))
  await expect(valuesOf('A3')).rejects.toMatchObject({
    message: 'A formula could not be calculated: lost its way',
  })
  expect([excel.book.engine.calculation.isRunning(), runtime.isStopExecution()]).toEqual([false, false])
  checks.mockRestore()
  excel.act('person', (person) => person.type('D9', [['elsewhere']]))
  expect(await valuesOf('A1:A3')).toEqual([[5], [2], [7]])
})

it('lets a book be closed', async () => {
  excel.act('person', (person) => person.type('B1', [['=BREAKS()']]))
  const other = await excel.open()
  expect(excel.book).toBe(other)
})
