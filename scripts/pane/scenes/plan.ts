import { readFileSync } from 'node:fs'
import { newBook } from '../../../src/actions/new-book.ts'
import { writeBook } from '../../../src/hosts/file/write-book.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { PaneInBrowser } from '../pane-in-browser.ts'
import type { Scene } from '../scene.ts'
import { csvTables, financialPlan, framework, reportedPlan } from './books.ts'
import { arabicBudget, ownBudget, wideBudget } from './plan-budgets.ts'
import { patient, press, upToDate } from './steps.ts'

type Rows = readonly (readonly (string | number)[])[]

const typed =
  (rows: Rows, cell: string, isProtected = false) =>
  (excel: StandIn) =>
    excel.act('person', (person) => {
      person.type('Sheet1!A1', rows)
      if (isProtected) person.protect('Sheet1')
      person.select(cell)
    })

async function toRoles(opened: PaneInBrowser): Promise<void> {
  await press(opened, 'Use my lines')
  await opened.pane.getByText(/^Selected: Sheet1!/).waitFor(patient)
  await press(opened, 'Next')
  await opened.pane.getByLabel('Activity').waitFor(patient)
}

async function toPreview(opened: PaneInBrowser): Promise<void> {
  await toRoles(opened)
  await press(opened, 'Next')
  await opened.pane.getByText(/^\d+ lines$/).waitFor(patient)
}

async function toPlan(opened: PaneInBrowser): Promise<void> {
  await toPreview(opened)
  await press(opened, 'Use these lines')
  await steps(opened)
}

async function steps(opened: PaneInBrowser): Promise<void> {
  await opened.pane.getByRole('list', { name: 'Steps' }).waitFor(patient)
  await upToDate(opened)
}

async function more(opened: PaneInBrowser): Promise<void> {
  await steps(opened)
  await opened.pane.locator('summary', { hasText: 'More' }).click()
  await opened.pane.getByRole('switch').first().scrollIntoViewIfNeeded()
}

async function choose(opened: PaneInBrowser, button: string, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = opened.page.waitForEvent('filechooser')
  await press(opened, button)
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,2021,2022,2023,2024,Note'
const facts = 'illustrative basis,illustrative source,2019-06-30,illustrative owner'

/** A Bureau's book beside the illustrative plan: ids that are taken, lines that are there, another weight, a year more. */
async function bureausBook(): Promise<Uint8Array> {
  const tables = csvTables({
    BudgetLines: [
      header,
      'BR-0001,TSB,Preparatory meetings (illustrative),,T.1-1,,1,RB,120000,120000,120000,120000,,illustrative',
      'X-1,BR,Space notices of small satellites (illustrative),,R.1-1,,1,RB,240000,240000,,,90000,illustrative',
      'X-2,BR,Advice to members (illustrative),,,,1,RB,40000,40000,40000,40000,,illustrative',
      ',BR,Without an id (illustrative),,R.1-2,,1,RB,10000,,,,,illustrative',
    ].join('\n'),
    SplitRows: 'Line,Output,Enabler,Share\nX-2,R.1-1,,25\nX-2,R.1-2,,75',
    DriverRows: `Stage,From,To,Weight,Basis,Source,Date,Owner\n1,GS.8,BR,0.123,${facts}\n1,GS.1,BR,0.321,${facts}`,
    GoalLinkRows: 'Objective,Goal,Kind,Weight\nR.1,G.1,primary,0.4',
  })
  const { plan } = await newBook(framework(), { kind: 'financial-plan', files: [] }, tables)
  return writeBook(plan)
}

async function toBringIn(opened: PaneInBrowser): Promise<void> {
  await more(opened)
  await press(opened, 'Bring in another workbook')
  await choose(opened, 'Choose a workbook', 'BR 2020.xlsx', await bureausBook())
  await opened.pane.getByText(/lines come/).waitFor(patient)
}

const seedText = (): string => readFileSync('seeds/itu-strategic-plan-2020-2023.json', 'utf8')

/** The framework as a later version, without two outputs that lines are tagged with. */
function laterText(): string {
  const { framework: now } = framework()
  const [first, ...others] = now.objectives
  const objectives = first ? [{ ...first, outputs: first.outputs?.slice(2) }, ...others] : others
  return JSON.stringify({ ...now, version: 'later', objectives })
}

async function toChange(opened: PaneInBrowser, text: string): Promise<void> {
  await steps(opened)
  await press(opened, 'Change')
  await choose(opened, 'Choose a file', 'framework.json', new TextEncoder().encode(text))
}

const plan = (): ReturnType<typeof financialPlan> => financialPlan()

/** The view Plan: a book without a framework, one with it, and the ways between. */
export const planScenes: readonly Scene[] = [
  {
    name: 'plan-empty',
    view: 'plan',
    zoomed: true,
    play: ({ pane }) => pane.getByText('This workbook has no results framework yet').first().waitFor(patient),
  },
  {
    name: 'plan-insert',
    view: 'plan',
    play: async (opened) => {
      await press(opened, 'Start from a template')
      await opened.pane.getByText(/new, 0 updated/).waitFor(patient)
    },
  },
  {
    name: 'plan-place',
    view: 'plan',
    before: typed(ownBudget, 'Sheet1!C4'),
    play: async (opened) => {
      await press(opened, 'Use my lines')
      await opened.pane.getByText(/^Selected: Sheet1!/).waitFor(patient)
    },
  },
  { name: 'plan-roles', view: 'plan', before: typed(ownBudget, 'Sheet1!C4'), zoomed: true, play: toRoles },
  { name: 'plan-roles-wide', view: 'plan', before: typed(wideBudget, 'Sheet1!C4'), play: toRoles },
  { name: 'plan-roles-arabic', view: 'plan', before: typed(arabicBudget, 'Sheet1!C2'), play: toRoles },
  { name: 'plan-preview', view: 'plan', before: typed(ownBudget, 'Sheet1!C4'), play: toPreview },
  {
    name: 'plan-preview-wide',
    view: 'plan',
    before: typed(wideBudget, 'Sheet1!C4'),
    heights: [700],
    play: async (opened) => {
      await toPreview(opened)
      await opened.pane.getByText(/left out/).click()
    },
  },
  {
    name: 'plan-preview-protected',
    view: 'plan',
    before: typed(ownBudget, 'Sheet1!C4', true),
    heights: [700],
    play: toPreview,
  },
  { name: 'plan-steps-own', view: 'plan', before: typed(ownBudget, 'Sheet1!C4'), play: toPlan },
  { name: 'plan-steps', view: 'plan', book: plan, heights: [700], zoomed: true, play: steps },
  { name: 'plan-steps-reported', view: 'plan', book: () => reportedPlan(), play: steps },
  {
    name: 'plan-steps-blank',
    view: 'plan',
    book: () => financialPlan(csvTables({ BudgetLines: header })),
    play: steps,
  },
  { name: 'plan-more', view: 'plan', book: plan, heights: [700], play: more },
  { name: 'plan-bring-in', view: 'plan', book: plan, heights: [700], play: toBringIn },
  {
    name: 'plan-bring-in-refused',
    view: 'plan',
    book: plan,
    play: async (opened) => {
      await more(opened)
      await press(opened, 'Bring in another workbook')
      await choose(opened, 'Choose a workbook', 'notes.xlsx', new TextEncoder().encode('hello'))
      await opened.pane
        .getByText(/notes\.xlsx/)
        .first()
        .waitFor(patient)
    },
  },
  {
    name: 'plan-change',
    view: 'plan',
    book: plan,
    play: async (opened) => {
      await steps(opened)
      await press(opened, 'Change')
      await opened.pane.getByText(/as in this workbook/).waitFor(patient)
    },
  },
  {
    name: 'plan-change-later',
    view: 'plan',
    book: plan,
    heights: [700],
    play: async (opened) => {
      await toChange(opened, laterText())
      await opened.pane.getByText(/items go/).waitFor(patient)
    },
  },
  {
    name: 'plan-change-refused',
    view: 'plan',
    book: plan,
    play: async (opened) => {
      await toChange(opened, seedText().slice(0, 400))
      await opened.pane.getByRole('alert').waitFor(patient)
    },
  },
  {
    name: 'plan-rows',
    view: 'plan',
    book: () =>
      financialPlan(csvTables({ BudgetLines: `${header}\nL1,BR,Notices,,R.1-1,,1,RB,10,10,10,10,,` })),
    play: async (opened) => {
      await steps(opened)
      await opened.pane.getByRole('button', { name: 'Add link rows' }).first().click()
      await opened.pane.getByText(/^Adds \d+ rows/).waitFor(patient)
    },
  },
  {
    name: 'plan-mirrored',
    view: 'plan',
    query: 'locale=qps-plocm',
    play: async ({ pane }) => pane.getByRole('heading').first().waitFor(patient),
  },
  {
    name: 'plan-steps-mirrored',
    view: 'plan',
    query: 'locale=qps-plocm',
    book: plan,
    play: async ({ pane }) => pane.getByRole('listitem').first().waitFor(patient),
  },
]
