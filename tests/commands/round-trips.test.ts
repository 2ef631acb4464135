/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { commandNames } from '../../src/commands/command-names.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../workbench/excel.ts'
import { atTheRibbon } from './at-the-ribbon.ts'
import { lineNumbered, templateWithLines } from './budgets.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

test('how often a command asks Excel does not depend on the number of lines', async () => {
  await templateWithLines(excel)
  const ribbon = await atTheRibbon(excel)
  const trips: number[][] = []
  for (const count of [10, 1_000]) {
    const rows = Array.from({ length: count }, (_, at) => lineNumbered(at))
    excel.act('person', (person) => person.type('Budget!A10', rows))
    const counted: number[] = []
    for (const name of commandNames) {
      excel.channel.traffic.reset()
      await ribbon.press(name)
      counted.push(excel.channel.traffic.roundTrips.length)
    }
    trips.push(counted)
  }
  expect(ribbon.said).toEqual([])
  expect(trips[1]).toEqual(trips[0])
  expect(Math.max(...trips.flat())).toBeLessThanOrEqual(22)
})
