/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
/// <reference types="office-js" />
import { waitFor } from '@testing-library/react'
import type { ResultsFramework } from '../../src/core/framework/schema.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { seed } from '../budget-of.ts'
import { csvBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane } from './kit.tsx'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

const patient = { timeout: 60_000 }

// Whole sheets are written twice over and taken back.
jest.setTimeout(300_000)

/** A plan whose framework somebody is about to change for the one of a file. */
async function choosing(text: string): Promise<OpenedPane> {
  const lines = [
    'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020',
    'L1,BR,Notices,R.1,R.1-1,,1,RB,100',
    'L2,BR,Advice,R.1,R.1-2,,1,RB,50',
  ].join('\n')
  const made = await madeTemplate(csvBook({ BudgetLines: lines }), { kind: 'financial-plan', files: [] })
  const bytes = new TextEncoder().encode(text)
  const pane = await openPane(excel, {
    holding: made.plan,
    doors: () => ({ pickFile: () => Promise.resolve({ name: 'F.json', bytes }) }),
  })
  await pane.idle()
  await pane.click('Change')
  await pane.click('Choose a file')
  return pane
}

/** The framework without an output, and with another wording and a new one. */
function newer(): ResultsFramework {
  const [first, ...others] = seed.objectives
  if (!first) throw new Error('a framework without objectives')
  const [one, , ...outputs] = first.outputs ?? []
  if (!one) throw new Error('an objective without outputs')
  const changed = [
    { ...one, text: `${one.text}, reworded` },
    ...outputs,
    { ...one, code: 'R.1-99', text: 'Something new' },
  ] as typeof first.outputs
  return { ...seed, version: 'newer', objectives: [{ ...first, outputs: changed }, ...others] }
}

async function outputCodes(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Outputs').columns.getItem('Code')
    const cells = column.getDataBodyRange().load('values')
    await context.sync()
    return cells.values.flat().map(String)
  })
}

test('a newer framework is previewed with the tags that lose their code, and then updates in place', async () => {
  const pane = await choosing(JSON.stringify(newer()))
  const { screen } = pane
  expect(
    await screen.findByText(
      /^1 line, CHF 50, carries codes that this framework has not: R\.1-2\./,
      {},
      patient,
    ),
  ).toBeVisible()
  expect(screen.getByText('1 item goes that this framework has not.')).toBeVisible()
  expect(screen.getByText(/Updated · 2 rows differ/)).toBeVisible()
  expect(await pane.axe()).toEqual([])
  await pane.click(/^Update \d+ sheets?$/)
  await screen.findByRole('list', { name: 'Steps' }, patient)
  await pane.idle()
  expect(await screen.findByText(/version newer/, {}, patient)).toBeVisible()
  await waitFor(async () => expect(await outputCodes()).toContain('R.1-99'))
  expect(await outputCodes()).not.toContain('R.1-2')

  await pane.press('{Control>}z{/Control}')
  await screen.findByText(/Taken back: Change the framework/, {}, patient)
  await pane.idle()
  await waitFor(async () => expect(await outputCodes()).toContain('R.1-2'))
  expect(await outputCodes()).not.toContain('R.1-99')
})

test('the same framework changes nothing, and the pane says so', async () => {
  const pane = await choosing(JSON.stringify(seed))
  expect(await pane.screen.findByText('No line loses its tag.', {}, patient)).toBeVisible()
  expect(pane.screen.getByRole('button', { name: /^Update/ })).toHaveAccessibleDescription(
    'This workbook has this framework already',
  )
})

test('a framework with errors is not written; they are told in words', async () => {
  const [first, ...others] = seed.objectives
  const doubled = { ...seed, objectives: [first, first, ...others] }
  const pane = await choosing(JSON.stringify(doubled))
  expect(await pane.screen.findByRole('alert', {}, patient)).toHaveTextContent(
    /errors? in it would make figures wrong/,
  )
  expect(pane.screen.getByRole('list', { name: 'Errors of the framework' })).toHaveTextContent('R.1')
  expect(pane.screen.getByRole('button', { name: /^Update/ })).toHaveAttribute('aria-disabled', 'true')
})

test.each([
  ['hello', 'F.json is no JSON file.'],
  ['{"id": "x", "years": []}', 'F.json is no results framework: years is empty, and'],
])('a file that holds %s is refused in words', async (text, sentence) => {
  const pane = await choosing(text)
  expect(await pane.screen.findByRole('alert', {}, patient)).toHaveTextContent(sentence)
})
