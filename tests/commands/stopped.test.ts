/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { engineOver } from '../../src/engine/engine.ts'
import { commandNames } from '../../src/commands/command-names.ts'
import { commandTexts } from '../../src/texts/commands.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../workbench/excel.ts'
import { atTheRibbon, pressed, until } from './at-the-ribbon.ts'
import { templateWithLines } from './budgets.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
  await templateWithLines(excel)
})
afterAll(() => excel.close())

test('each press has an engine of its own, which ends with it', async () => {
  const ribbon = await atTheRibbon(excel)
  for (const name of commandNames) await ribbon.press(name)
  expect(ribbon.engines).toEqual({ started: commandNames.length, running: 0 })
  expect(ribbon.said).toEqual([])
})

test.each(commandNames)(
  '%s that computes too long is stopped, with its engine, and nothing is written',
  async (name) => {
    // A thread that never answers.
    const never = engineOver({ post: () => undefined, listen: () => undefined })
    const ribbon = await atTheRibbon(excel, { engine: never, limits: { work: 2_000, press: 30_000 } })
    const { said, changed } = await pressed(excel, ribbon, name)
    expect({ said, changed }).toEqual({ said: [commandTexts.tooLong], changed: [] })
    await until(() => ribbon.engines.running === 0)
    expect(ribbon.engines.started).toBe(1)
  },
)
