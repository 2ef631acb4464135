import { readFileSync } from 'node:fs'
import type { Book } from '../../../src/workbench/model/book/book.ts'
import type { PaneInBrowser } from '../pane-in-browser.ts'
import type { Scene } from '../scene.ts'
import { csvTables, financialPlan, longPlan, readOnly, reportedPlan } from './books.ts'
import { patient, press, upToDate } from './steps.ts'

/** The illustrative lines without drivers or links, some of them without a tag. */
function unfinished(): Promise<Book> {
  const [head = '', ...lines] = readFileSync('seeds/illustrative-lines.csv', 'utf8').split('\n')
  const untagged = lines.map((line, at) =>
    at % 40 === 7 ? line.replace(/,[A-Z]\.\d,[A-Z]\.\d-\d+,/u, ',,,') : line,
  )
  return financialPlan(
    csvTables({ BudgetLines: [head, ...untagged].join('\n'), GoalLinkRows: 'Objective,Goal,Kind,Weight' }),
  )
}

async function choose({ pane }: PaneInBrowser, name: string, option: string): Promise<void> {
  await pane.getByRole('combobox', { name }).selectOption(option, patient)
}

async function toTable(opened: PaneInBrowser): Promise<void> {
  await upToDate(opened)
  await choose(opened, 'By', 'Output')
  await press(opened, 'Table')
  await opened.pane.getByRole('table').waitFor(patient)
}

async function toPicture(opened: PaneInBrowser): Promise<void> {
  await upToDate(opened)
  await opened.pane.getByRole('group', { name: /bars/ }).waitFor(patient)
}

/** The view Allocate. */
export const allocateScenes: readonly Scene[] = [
  {
    name: 'allocate-open',
    view: 'allocate',
    book: reportedPlan,
    heights: [300],
    zoomed: true,
    play: toPicture,
  },
  { name: 'allocate-table', view: 'allocate', book: reportedPlan, play: toTable },
  { name: 'allocate-long', view: 'allocate', book: longPlan, play: toPicture },
  { name: 'allocate-long-table', view: 'allocate', book: longPlan, play: toTable },
  { name: 'allocate-unlinked', view: 'allocate', book: unfinished, play: toPicture },
  {
    name: 'allocate-pending',
    view: 'allocate',
    book: reportedPlan,
    play: async (opened) => {
      await toPicture(opened)
      await choose(opened, 'By', 'Output')
      await choose(opened, 'Pending items', 'Only pending')
      await opened.pane.getByRole('button', { name: /^Total: see why, CHF 000: (?!649)/ }).waitFor(patient)
    },
  },
  {
    name: 'allocate-written',
    view: 'allocate',
    book: reportedPlan,
    play: async (opened) => {
      await toPicture(opened)
      await press(opened, 'Update Appendix A')
      await opened.pane.getByText(/^Written .* rounding moved/).waitFor({ timeout: 180_000 })
    },
  },
  {
    name: 'allocate-stale',
    view: 'allocate',
    book: reportedPlan,
    play: async (opened) => {
      await toPicture(opened)
      opened.excel.act('somebody else', (person) => person.type('Budget!K9', [[1_000_000]]))
      await opened.pane.getByText(/: changed since/).waitFor(patient)
    },
  },
  {
    name: 'allocate-read-only',
    view: 'allocate',
    book: () => readOnly(reportedPlan()),
    play: async ({ pane }) => pane.getByRole('group', { name: /bars/ }).waitFor(patient),
  },
  {
    name: 'allocate-mirrored',
    view: 'allocate',
    query: 'locale=qps-plocm',
    book: reportedPlan,
    play: async ({ pane }) => pane.getByRole('group').first().waitFor(patient),
  },
  {
    name: 'allocate-empty',
    view: 'allocate',
    play: async ({ pane }) => pane.locator('#view p').first().waitFor(),
  },
]
