/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { waitFor } from '@testing-library/react'
import { activityKey } from '../../src/actions/tagging/activity-key.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { plannerLines, shortCode, type PlannerLine } from '../actions/tagging/planner-lines.ts'
import { csvBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane } from './kit.tsx'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

const patience = { timeout: 60_000 }

const keyOf = ({ unit, activity }: PlannerLine): string => `${unit} ${activityKey(activity)}`

/** An activity has a row for each of four categories, as sheet Budget asks for. */
const categories = [1, 2, 3, 4]

test('500 untagged lines are tagged by keyboard alone in at most 1,200 keystrokes', async () => {
  const activities = plannerLines()
    .filter((one, at, all) => all.findIndex((other) => keyOf(other) === keyOf(one)) === at)
    .filter((_, at) => at % 3 === 0)
    .slice(0, 125)
  const rows = activities.flatMap(({ unit, activity }, at) =>
    categories.map((category) => `L${at}-${category},${unit},"${activity}",,,,${category},RB,1`),
  )
  expect(rows).toHaveLength(500)
  const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020'
  const { plan } = await madeTemplate(csvBook({ BudgetLines: [header, ...rows].join('\n') }), {
    kind: 'financial-plan',
    files: [],
  })
  const pane = await openPane(excel, { holding: plan, view: 'tag' })
  await pane.idle()
  await pane.screen.findByRole('combobox')
  let keys = 0
  const press = async (text: string, count: number): Promise<void> => {
    keys += count
    await pane.press(text)
  }
  const waitForText = (text: string): Promise<void> =>
    waitFor(() => {
      if (!document.body.textContent.includes(text)) throw new Error(`no ${text}`)
    }, patience)

  await press('{PageDown}', 1)
  for (const [at, { wanted }] of activities.entries()) {
    await waitForText(`L${at}-1 ·`)
    await pane.idle()
    const offers = [...document.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent)
    const down = offers.findIndex((text) =>
      new RegExp(`^${wanted.replace('.', '\\.')}(Output|Enabler)`).test(text),
    )
    const typed = shortCode(wanted)
    if (down > 0 && down <= typed.length) await press('{ArrowDown}'.repeat(down), down)
    else await press(typed, typed.length)
    await press('{Control>}{Enter}{/Control}', 2)
    await waitForText('4 untagged')
    await press('{Enter}', 1)
  }
  await waitForText('All 500 lines are tagged')
  const tags = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Budget').getRange('E5:F504').load('values')
    await context.sync()
    return (range.values as readonly (readonly unknown[])[]).map((cells) => cells.join(''))
  })
  expect(tags).toEqual(activities.flatMap(({ wanted }) => categories.map(() => wanted)))
  expect(keys).toBeLessThanOrEqual(1200)
}, 900_000)
