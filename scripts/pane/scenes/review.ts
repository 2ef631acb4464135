import type { PaneInBrowser } from '../pane-in-browser.ts'
import type { Scene } from '../scene.ts'
import { longPlan, readOnly, reportedPlan } from './books.ts'
import { patient, press, upToDate } from './steps.ts'

/** Asks for a figure by its name. */
const asked =
  (text: string) =>
  async (opened: PaneInBrowser): Promise<void> => {
    await upToDate(opened)
    await opened.pane.getByRole('textbox').fill(text)
    await press(opened, 'Explain')
    await opened.pane.getByRole('heading', { level: 2 }).waitFor(patient)
  }

/** Selects a cell of Appendix A, as somebody who reads it does. */
const clicked =
  (cell: string) =>
  async (opened: PaneInBrowser): Promise<void> => {
    await upToDate(opened)
    opened.excel.act('person', (person) => person.select(`'Appendix A'!${cell}`))
    await opened.pane.getByRole('heading', { level: 2 }).waitFor(patient)
  }

async function key(opened: PaneInBrowser, name: string, times = 1): Promise<void> {
  for (let pressed = 0; pressed < times; pressed++) await opened.page.keyboard.press(name)
}

/** The view Review. */
export const reviewScenes: readonly Scene[] = [
  { name: 'review-open', view: 'review', book: reportedPlan, heights: [300], zoomed: true, play: upToDate },
  { name: 'review-clicked', view: 'review', book: reportedPlan, heights: [300], play: clicked('C9') },
  {
    name: 'review-driver',
    view: 'review',
    book: reportedPlan,
    play: async (opened) => {
      await asked('goal 3 2021')(opened)
      await opened.pane.getByRole('treeitem').first().focus()
      await key(opened, 'ArrowDown')
    },
  },
  {
    name: 'review-lines',
    view: 'review',
    book: reportedPlan,
    play: async (opened) => {
      await asked('r.1-4 direct 2021')(opened)
      await opened.pane.getByRole('treeitem').first().focus()
      await key(opened, 'End')
    },
  },
  {
    name: 'review-long',
    view: 'review',
    book: longPlan,
    play: async (opened) => {
      await asked('r.1-1 2021')(opened)
      await opened.pane.getByRole('treeitem').first().focus()
      await key(opened, 'End')
    },
  },
  { name: 'review-zero', view: 'review', book: reportedPlan, play: asked('i.1-5 bureau 2021') },
  {
    name: 'review-read-only',
    view: 'review',
    book: () => readOnly(reportedPlan()),
    play: async (opened) => {
      await opened.pane
        .getByRole('status')
        .getByText(/^Read-only/)
        .waitFor(patient)
      await opened.pane.getByRole('textbox').fill('goal 1 2021')
      await press(opened, 'Explain')
      await opened.pane.getByRole('treeitem').first().waitFor(patient)
    },
  },
  {
    name: 'review-elsewhere',
    view: 'review',
    book: reportedPlan,
    play: async (opened) => {
      await clicked('C9')(opened)
      opened.excel.act('person', (person) => person.select("'Appendix A'!B9"))
      await opened.pane.getByText(/shows no figure/).waitFor(patient)
    },
  },
  {
    name: 'review-moved',
    view: 'review',
    book: reportedPlan,
    play: async (opened) => {
      await clicked('C9')(opened)
      opened.excel.act('person', (person) => {
        person.insertRows("'Appendix A'!9:9")
        person.select("'Appendix A'!D9")
      })
      await opened.pane.getByText(/no longer says/).waitFor(patient)
    },
  },
  { name: 'review-unlinked', view: 'review', book: reportedPlan, play: asked('not linked') },
  {
    name: 'review-suggested',
    view: 'review',
    book: reportedPlan,
    play: async (opened) => {
      await upToDate(opened)
      await opened.pane.getByRole('textbox').fill('space')
      await press(opened, 'Explain')
      await opened.pane.getByRole('list').first().waitFor(patient)
    },
  },
  {
    name: 'review-mirrored',
    view: 'review',
    query: 'locale=qps-plocm',
    book: reportedPlan,
    play: async ({ pane, excel }) => {
      await pane.getByRole('textbox').waitFor(patient)
      excel.act('person', (person) => person.select("'Appendix A'!C9"))
      await pane.getByRole('treeitem').first().waitFor(patient)
    },
  },
]
