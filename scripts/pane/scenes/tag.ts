import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { PaneInBrowser } from '../pane-in-browser.ts'
import type { Scene } from '../scene.ts'
import { financialPlan, longPlan, readOnly } from './books.ts'
import { patient, press, upToDate } from './steps.ts'
import { allTagged, lastYear, partlyTagged } from './tag-book.ts'

const box = ({ pane }: PaneInBrowser) => pane.getByRole('combobox', { name: 'Find an output or enabler' })

async function shown({ pane }: PaneInBrowser, text: string | RegExp): Promise<void> {
  await pane.getByText(text).first().waitFor(patient)
}

/** At the first untagged line. */
async function atFirst(opened: PaneInBrowser): Promise<void> {
  await upToDate(opened)
  await box(opened).press('PageDown')
  await shown(opened, /BR-0231/)
}

const typed =
  (text: string) =>
  async (opened: PaneInBrowser): Promise<void> => {
    await atFirst(opened)
    await box(opened).fill(text)
    await opened.pane.getByRole('option').first().waitFor(patient)
  }

async function fromMenu(opened: PaneInBrowser, name: string | RegExp): Promise<void> {
  await press(opened, 'More')
  await opened.pane.getByRole('menuitem', { name }).click()
}

/** The rows of the selection that a filter leaves. */
const filtered = (excel: StandIn): void =>
  excel.act('person', (person) => {
    person.filter('BudgetLines', 'Category', ['1'])
    person.select('Budget!C5:C13')
  })

async function toSplit(opened: PaneInBrowser): Promise<void> {
  await atFirst(opened)
  await fromMenu(opened, 'Split…')
  await opened.pane.getByRole('textbox', { name: 'Output or enabler 1' }).fill('r14')
  await opened.pane.getByRole('textbox', { name: 'Percent of R.1-4' }).fill('80')
  await opened.pane.getByRole('textbox', { name: 'Output or enabler 2' }).fill('terrestrial')
}

async function toLike(opened: PaneInBrowser): Promise<void> {
  await typed('r14')(opened)
  await box(opened).press('Control+Enter')
  await shown(opened, /for all like/)
}

async function newRule({ pane, page }: PaneInBrowser, contains: string, result: string): Promise<void> {
  await pane.getByRole('button', { name: 'New rule…' }).click()
  await pane.getByRole('textbox', { name: 'Contains' }).fill(contains)
  await pane.getByRole('textbox', { name: 'Output or enabler' }).fill(result)
  await page.keyboard.press('Enter')
  await pane.getByText(`has “${contains}”`).waitFor(patient)
}

async function toRules(opened: PaneInBrowser): Promise<void> {
  await upToDate(opened)
  await fromMenu(opened, 'Apply rules…')
  await newRule(opened, 'space notices', 'r14')
  await newRule(opened, '2021', 'r15')
  await newRule(opened, 'study group #', 't11')
  await opened.pane.getByRole('button', { name: /claimed for different/ }).click()
}

async function toRule(opened: PaneInBrowser): Promise<void> {
  await toLike(opened)
  await opened.page.keyboard.press('Enter')
  await press(opened, 'Keep as a rule…')
  await shown(opened, /Claims/)
}

async function toCarry(opened: PaneInBrowser): Promise<void> {
  await upToDate(opened)
  const chosen = opened.page.waitForEvent('filechooser')
  await fromMenu(opened, 'From another workbook…')
  const buffer = Buffer.from(await lastYear())
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await (await chosen).setFiles({ name: 'Budget 2019.xlsx', mimeType, buffer })
  await shown(opened, /Tags from Budget 2019/)
  await opened.pane.getByRole('button', { name: /^Carried/ }).click()
}

/** On a protected sheet. */
async function toLocked(opened: PaneInBrowser): Promise<void> {
  await box(opened).press('PageDown')
  await shown(opened, /BR-0231/)
  await box(opened).fill('r14')
  await box(opened).press('Shift+Enter')
  await shown(opened, /tag cells are locked/)
}

const at =
  (cell: string) =>
  async (opened: PaneInBrowser): Promise<void> => {
    await upToDate(opened)
    opened.excel.act('person', (person) => person.select(cell))
    await shown(opened, new RegExp(`!${cell.replace(/\D/g, '')}`))
  }

const heights = [600]

/** The view Tag. */
export const tagScenes: readonly Scene[] = [
  { name: 'tag-open', view: 'tag', book: financialPlan, heights: [300], zoomed: true, play: upToDate },
  { name: 'tag-suggested', view: 'tag', book: partlyTagged, heights, play: atFirst },
  { name: 'tag-found', view: 'tag', book: partlyTagged, heights, play: typed('notices spa') },
  { name: 'tag-pending', view: 'tag', book: partlyTagged, play: typed('support services') },
  {
    name: 'tag-titles',
    view: 'tag',
    book: longPlan,
    before: (excel) => excel.act('person', (person) => person.select('Budget!C6')),
    play: async (opened) => {
      await upToDate(opened)
      await box(opened).fill('r1')
      await opened.pane.getByRole('option').first().waitFor(patient)
    },
  },
  { name: 'tag-typed-split', view: 'tag', book: partlyTagged, play: typed('r1-4 60 r1-5 40') },
  {
    name: 'tag-many',
    view: 'tag',
    book: partlyTagged,
    before: filtered,
    play: async (opened) => {
      await upToDate(opened)
      await shown(opened, /\(visible\)/)
    },
  },
  { name: 'tag-split', view: 'tag', book: partlyTagged, heights, play: toSplit },
  {
    name: 'tag-split-whole',
    view: 'tag',
    book: partlyTagged,
    play: async (opened) => {
      await toSplit(opened)
      await opened.page.keyboard.press('=')
    },
  },
  { name: 'tag-like', view: 'tag', book: partlyTagged, heights, play: toLike },
  { name: 'tag-rules', view: 'tag', book: partlyTagged, heights, play: toRules },
  { name: 'tag-rule', view: 'tag', book: partlyTagged, play: toRule },
  { name: 'tag-carry', view: 'tag', book: partlyTagged, heights, play: toCarry },
  {
    name: 'tag-locked',
    view: 'tag',
    book: partlyTagged,
    before: (excel) => excel.act('person', (person) => person.protect('Budget')),
    play: toLocked,
  },
  { name: 'tag-all-tagged', view: 'tag', book: allTagged, play: upToDate },
  { name: 'tag-elsewhere', view: 'tag', book: partlyTagged, play: upToDate },
  { name: 'tag-long', view: 'tag', book: partlyTagged, heights, play: at('Budget!C9') },
  { name: 'tag-arabic', view: 'tag', book: partlyTagged, play: at('Budget!C10') },
  {
    name: 'tag-no-lines',
    view: 'tag',
    play: async (opened) => shown(opened, /budget lines yet|not been read/),
  },
  {
    name: 'tag-read-only',
    view: 'tag',
    book: () => readOnly(partlyTagged()),
    play: async (opened) => {
      await box(opened).press('PageDown')
      await shown(opened, /BR-0231/)
      await press(opened, 'More')
    },
  },
  {
    name: 'tag-mirrored',
    view: 'tag',
    query: 'locale=qps-plocm',
    book: partlyTagged,
    play: async ({ pane }) => {
      await pane.getByRole('combobox').press('PageDown', patient)
      await pane
        .getByText(/BR-0231/)
        .first()
        .waitFor(patient)
      await pane.getByRole('combobox').fill('notices spa')
      await pane.getByRole('option').first().waitFor(patient)
    },
  },
]
