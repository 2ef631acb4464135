import type { PaneInBrowser } from '../pane-in-browser.ts'
import type { Scene } from '../scene.ts'
import { press } from './steps.ts'

/** A budget as somebody has it. */
const ownBudget = [
  ['Budget of the Bureau 2020-2021, in CHF (illustrative)', '', '', '', ''],
  ['', '', '', '', ''],
  ['No.', 'Unit', 'Activity', '2020', '2021'],
  ['B-1', 'BR', 'Space notices: examination and publication', 1_240_000, 1_260_000],
  ['B-2', 'BR', 'Terrestrial notices: examination and publication', 3_100_000, 3_050_000],
  ['B-3', 'BR', 'Regional seminars and workshops', 410_000, 395_000],
  ['', '', 'Total', 4_750_000, 4_705_000],
]

async function toRoles(opened: PaneInBrowser): Promise<void> {
  opened.excel.act('person', (person) => {
    person.type('Sheet1!A1', ownBudget)
    person.select('Sheet1!C4')
  })
  await press(opened, 'Use my lines')
  await opened.pane.getByText('Selected: Sheet1!C4').waitFor()
  await press(opened, 'Next')
  await opened.pane.getByLabel('Activity').waitFor()
}

async function toPreview(opened: PaneInBrowser): Promise<void> {
  await toRoles(opened)
  await press(opened, 'Next')
  await opened.pane.getByText('3 lines').waitFor()
}

async function toPlan(opened: PaneInBrowser): Promise<void> {
  await toPreview(opened)
  await press(opened, 'Use these lines')
  await opened.pane.getByRole('list', { name: 'Steps' }).waitFor({ timeout: 60_000 })
  await opened.pane.getByText(/Up to date/).waitFor({ timeout: 60_000 })
}

/** The view Plan: a book without a framework, one with it, and the ways between. */
export const planScenes: readonly Scene[] = [
  {
    name: 'plan-empty',
    view: 'plan',
    play: async ({ pane }) => {
      await pane.getByText('This workbook has no results framework yet').waitFor()
    },
  },
  {
    name: 'plan-insert',
    view: 'plan',
    play: async (opened) => {
      await press(opened, 'Start from a template')
      await opened.pane.getByText(/new, 0 updated/).waitFor({ timeout: 60_000 })
    },
  },
  { name: 'plan-roles', view: 'plan', play: toRoles },
  { name: 'plan-preview', view: 'plan', play: toPreview },
  { name: 'plan-steps', view: 'plan', play: toPlan },
  {
    name: 'plan-mirrored',
    view: 'plan',
    query: 'locale=qps-plocm',
    play: async ({ pane }) => pane.getByRole('heading').first().waitFor(),
  },
]
