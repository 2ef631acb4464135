/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import * as fc from 'fast-check'
import { readBatch } from '../../../src/workbench/channel/batch.ts'
import { readMessage } from '../../../src/workbench/channel/message.ts'
import { ProtocolError } from '../../../src/workbench/channel/protocol-error.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { settled, startExcel } from '../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

/** A message that calls a method of the host's. */
const call = (data: unknown) =>
  JSON.stringify({
    _messageType: 0,
    _actionName: 'executeMethod',
    _actionType: 0,
    _conversationId: 'conversation',
    _correlationId: 99_999,
    _data: data,
  })

const pause = () => settled(excel)

it('counts round trips and bytes, and the clean-up of the client apart', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2')
    range.values = [
      ['é', 1],
      ['b', 2],
    ]
    await context.sync()
    range.load('values')
    await context.sync()
    // A round trip of its own only where there is something to do.
    await context.sync()
  })
  await pause()
  const { traffic, references } = excel.channel
  expect(traffic.roundTrips).toHaveLength(2)
  expect([traffic.cleanUps, references.size]).toEqual([1, 0])
  expect(traffic.largestRequest).toBe(Math.max(...traffic.roundTrips.map(({ requestBytes }) => requestBytes)))
  expect(traffic.largestRequest).toBeGreaterThan(500)
  expect(traffic.largestResponse).toBeGreaterThan(100)
})

describe('events', () => {
  it('tells of changes, whoever made them, until the handler is taken away', async () => {
    const told: [string, string, string, string][] = []
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(
        async ({ address, changeType, source, triggerSource }) => {
          told.push([address, changeType, source, triggerSource])
          await Promise.resolve()
        },
      )
      await context.sync()
      return added
    })
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = 1 as never
      await context.sync()
    })
    excel.act('person', (person) => person.type('C3', [[2]]))
    excel.act('somebody else', (person) => person.insertRows('2:3'))
    await pause()
    expect(told).toEqual([
      ['A1:B2', 'RangeEdited', 'Local', 'ThisLocalAddin'],
      ['C3', 'RangeEdited', 'Local', 'Unknown'],
      ['2:3', 'RowInserted', 'Remote', 'Unknown'],
    ])
    await Excel.run(handler.context, async (context) => {
      handler.remove()
      await context.sync()
    })
    excel.act('person', (person) => person.type('C3', [[3]]))
    await pause()
    expect(told).toHaveLength(3)
  })

  it('tells nothing while the add-in has switched them off', async () => {
    const told: string[] = []
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.onChanged.add(async ({ address }) => {
        told.push(address)
        await Promise.resolve()
      })
      await context.sync()
      context.runtime.enableEvents = false
      sheet.getRange('A1').values = [[1]]
      await context.sync()
      context.runtime.enableEvents = true
      sheet.getRange('A2').values = [[1]]
      await context.sync()
    })
    await pause()
    expect(told).toEqual(['A2'])
  })

  it('tells of the selection, the sheet in front and tables', async () => {
    const told: string[] = []
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook
      const note = (text: string) => async () => {
        told.push(text)
        await Promise.resolve()
      }
      const plan = worksheets.add('Plan')
      const table = plan.tables.add('A1:B3', false)
      worksheets.onSelectionChanged.add(async ({ address }) => note(`selected ${address}`)())
      worksheets.onActivated.add(note('activated'))
      worksheets.onAdded.add(note('added'))
      table.onChanged.add(async ({ address }) => note(`table ${address}`)())
      tables.onChanged.add(note('a table'))
      context.workbook.onSelectionChanged.add(note('book'))
      await context.sync()
      plan.getRange('B2').select()
      worksheets.add('Other')
      await context.sync()
    })
    excel.act('person', (person) => {
      person.select('Plan!D4')
      person.type('Plan!A2', [[1]])
    })
    await pause()
    expect(told.sort()).toEqual(
      ['selected B2', 'activated', 'added', 'book', 'selected D4', 'book', 'table A2', 'a table'].sort(),
    )
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address')
      const active = context.workbook.getActiveCell().load('address')
      await context.sync()
      expect([selected.address, active.address]).toEqual(['Plan!D4', 'Plan!D4'])
    })
  })
})

it('runs a command of the ribbon and hears that it is done', async () => {
  const run: string[] = []
  Office.actions.associate('checkBook', (event: Office.AddinCommands.Event) => {
    run.push('checked')
    event.completed()
  })
  await pause()
  const running: boolean[] = []
  excel.channel.functions.onRunning((isRunning) => running.push(isRunning))
  excel.channel.pressButton('check', 'checkBook')
  await pause()
  expect([run, excel.channel.functions.ended, running]).toEqual([['checked'], 1, [true, false]])
})

it('keeps the settings that Office itself saves', async () => {
  Office.context.document.settings.set('rbb', { version: 1 })
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve))
  expect([...excel.book.settings]).toEqual([['rbb', '{"version":1}']])
})

describe('what no client sends', () => {
  it.each([
    '',
    'no JSON',
    '[]',
    '{}',
    '{"_messageType":1}',
    '{"_messageType":0,"_actionName":7}',
    '{"_messageType":0}',
  ])('passes over the message %p', (text) => expect(readMessage(text)).toBeUndefined())

  it('takes any text without harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (text) => {
        expect(() => readMessage(text)).not.toThrow()
      }),
    )
  })

  it('refuses any body that is no request', () => {
    const path = fc.record({
      Id: fc.nat(5),
      ObjectPathType: fc.nat(9),
      Name: fc.string(),
      ParentObjectPathId: fc.nat(5),
    })
    const action = fc.record({
      Id: fc.nat(5),
      ActionType: fc.nat(11),
      Name: fc.string(),
      ObjectPathId: fc.nat(5),
    })
    const body = fc.oneof(
      fc.json(),
      fc
        .record({ Actions: fc.array(action), ObjectPaths: fc.dictionary(fc.string(), path) })
        .map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(body, (text) => {
        try {
          readBatch(text)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ProtocolError)
        }
      }),
    )
  })

  it.each<[string, object]>([
    [
      'a path that leads to itself',
      { 1: { Id: 1, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 } },
    ],
    ['a path that is not there', {}],
    [
      'the prototype as a member',
      {
        1: { Id: 1, ObjectPathType: 4, Name: '__proto__', ParentObjectPathId: 2 },
        2: { Id: 2, ObjectPathType: 1 },
      },
    ],
  ])('answers %s with an error and goes on', async (_, paths) => {
    const body = JSON.stringify({ Actions: [{ Id: 9, ActionType: 1, ObjectPathId: 1 }], ObjectPaths: paths })
    const data = {
      DdaMethod: { DispatchId: 93 },
      ArrayData: ['IterativeExecutor', 'POST', 'ProcessQuery', [], body, 0, 0],
    }
    const heard: string[] = []
    const listen = ({ data: text }: MessageEvent<string>) => heard.push(text)
    window.addEventListener('message', listen)
    excel.channel.receive(call(data))
    await excel.channel.idle()
    window.removeEventListener('message', listen)
    expect(heard.join()).toContain('ActionIndex')
    await Excel.run(async (context) => {
      await context.sync()
    })
  })
})
