/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { Fault } from '../../../src/workbench/channel/mischief.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { refusal, startExcel } from '../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

/** Writes 1, 2, 3 into A1:A3 in one request, a cell at a time. */
const writeThree = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    for (const number of [1, 2, 3]) sheet.getRange(`A${number}`).values = [[number]]
    await context.sync()
  })

const column = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3').load('values')
    await context.sync()
    return range.values.flat() as unknown[]
  })

describe('a fault at a round trip', () => {
  it.each<[fault: Fault, code: string, left: unknown[]]>([
    [{ is: 'throttled' }, 'ActivityLimitReached', ['', '', '']],
    [{ is: 'session lost' }, 'InvalidOrTimedOutSession', ['', '', '']],
    [{ is: 'answer lost' }, 'InvalidOrTimedOutSession', [1, 2, 3]],
    [{ is: 'half done', actions: 9 }, 'GeneralException', [1, '', '']],
  ])('%p', async (fault, code, left) => {
    excel.channel.mischief.faultAt = (roundTrip) => (roundTrip === 1 ? fault : undefined)
    expect((await refusal(writeThree)).code).toBe(code)
    expect(await column()).toEqual(left)
  })
})

describe('limits', () => {
  it('refuses a request that is too long, whole', async () => {
    excel.channel.mischief.maxRequestBytes = 1000
    expect((await refusal(writeThree)).code).toBe('RequestPayloadSizeLimitExceeded')
    excel.channel.mischief.maxRequestBytes = Infinity
    expect(await column()).toEqual(['', '', ''])
  })

  it('withholds an answer that is too long', async () => {
    excel.channel.mischief.maxResponseBytes = 100
    expect((await refusal(column)).code).toBe('ResponsePayloadSizeLimitExceeded')
  })

  it.each([
    ['refused', 'ResponsePayloadSizeLimitExceeded'],
    ['null', null],
  ] as const)('reads of too many cells are %s', async (largeReads, outcome) => {
    excel.channel.mischief.largeReads = largeReads
    const read = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A:F').load('values')
        await context.sync()
        return range.values
      })
    expect(outcome === null ? await read() : (await refusal(read)).code).toBe(outcome)
  })
})

describe('while somebody types into a cell', () => {
  it('refuses requests that do not say they will wait', async () => {
    excel.channel.mischief.enterCell()
    expect((await refusal(writeThree)).code).toBe('InvalidOperationInCellEditMode')
    excel.channel.mischief.leaveCell()
    await writeThree()
    expect(await column()).toEqual([1, 2, 3])
  })

  it('holds back those that do', async () => {
    excel.channel.mischief.enterCell()
    const done: string[] = []
    const writing = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]]
      await context.sync()
      done.push('written')
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    done.push('cell left')
    excel.channel.mischief.leaveCell()
    await writing
    expect(done).toEqual(['cell left', 'written'])
  })
})

it('keeps old results while it calculates', async () => {
  await Excel.run(async (context) => {
    const { application, worksheets } = context.workbook
    const cells = worksheets.getActiveWorksheet().getRange('A1:B1')
    cells.formulas = [[1, '=A1+1']]
    cells.load('values')
    await context.sync()
    excel.channel.mischief.isCalculating = true
    cells.getCell(0, 0).values = [[5]]
    cells.load('values')
    application.load('calculationState')
    await context.sync()
    expect([application.calculationState, cells.values]).toEqual(['Calculating', [[5, 2]]])
    excel.channel.mischief.isCalculating = false
    cells.load('values')
    await context.sync()
    expect(cells.values).toEqual([[5, 6]])
  })
})

describe('what Excel does without a word', () => {
  it.each([
    [true, [10, 1, 20, 2]],
    [false, [10, 20, 30, 40]],
  ])('misplaces writes over rows that a filter hides: %p', async (misplaces, left) => {
    excel.channel.mischief.misplacesFilteredWrites = misplaces
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.getRange('A1:B5').values = [
        ['Output', 'Amount'],
        ['R.1-1', 0],
        ['R.1-2', 1],
        ['R.1-1', 0],
        ['R.1-2', 2],
      ]
      const table = sheet.tables.add('A1:B5', true)
      table.columns.getItem('Output').filter.applyValuesFilter(['R.1-1'])
      await context.sync()
      sheet.getRange('B2:B5').values = [[10], [20], [30], [40]]
      const amounts = sheet.getRange('B2:B5').load('values')
      await context.sync()
      expect(amounts.values.flat()).toEqual(left)
    })
  })

  it('drops what is written under a merged cell', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1')
      range.getResizedRange(0, -1).merge()
      range.values = [[1, 2, 3]]
      range.load('values')
      await context.sync()
      expect(range.values).toEqual([[1, '', 3]])
    })
  })
})

it('lets other people edit between two round trips', async () => {
  await writeThree()
  excel.channel.mischief.beforeRoundTrip = (roundTrip) => {
    if (roundTrip === 3) excel.act('somebody else', (person) => person.insertRows('2:2'))
  }
  expect(await column()).toEqual([1, 2, 3])
  expect(await column()).toEqual([1, '', 2])
})
