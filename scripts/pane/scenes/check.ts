import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { PaneInBrowser } from '../pane-in-browser.ts'
import type { Scene } from '../scene.ts'
import { csvTables, financialPlan } from './books.ts'
import { patient, press, upToDate } from './steps.ts'

const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,Group,2020,2021,2022,2023,Note'

/** Lines as they come before anybody has checked them. */
const unchecked = [
  'BR-0001,BR,WRC-23 preparation,R.1,R1-1,,1,RB,,1606500,1628100,1643200,1661500,',
  'BR-0002,BR,Secretariat of the conference,R.1,R1-2,,1,RB,,443000,448100,452400,458300,',
  'BR-0003,BR,Space notices,R.2,R2-1,,1,RB,,597500,605500,612300,617400,',
  'BR-0004,BR,"Interpreters, travel and per diem",R.1,R.2-1,,1,RB,,0,0,0,3040400,',
  'BR-0005,BR,Seminars,,,,1,RB,,240000,240000,,250000,',
  'BR-0005,BR,World Radiocommunication Seminar,R.3,R.3-1,,1,RB,,120000,0,120000,0,',
  'TSB-0001,TSB,Study groups,T.1,T.1-9,,1,RB,,300000,300000,300000,300000,',
  'TSB-0002,TSB,Workshops,T.1,T.1-1,,77,RB,,0,0,0,0,',
  'BDT-0001,BDT,Regional forums,D.1,D1-1,,1,RB,,700000,710000,n/a,730000,',
  'BDT-0002,BDT,Support of the Bureau,,,BDT.1,1,RB,,90000,90000,90000,90000,',
  'GS-0001,GS,Conference services,,,GS.1,1,RB,,500000,500000,500000,500000,',
]
const clean = 'BR-0001,BR,WRC-23 preparation,R.1,R.1-1,,1,RB,,1606500,1628100,1643200,1661500,'

const bookOf = (lines: readonly string[]) => () =>
  financialPlan(csvTables({ BudgetLines: [header, ...lines].join('\n') }))
const uncheckedBook = bookOf(unchecked)

const long = 'Space notices, terrestrial notices and everything else that was ever asked for '
  .repeat(4)
  .trim()

/** What people really write: very long, from right to left, on several lines, or as a formula. */
const odd = [
  `${'BR-0001-'.repeat(12)},BR,${long},R.1,${long},,1,RB,,1,2,3,4,`,
  'BR-0002,BR,اجتماع,R.1,الناتج الأول,,1,RB,,1,2,3,4,',
  'BR-0003,BR,Lines,R.1,"R.1-1\nor R.1-2",,1,RB,,1,2,3,4,',
  'BR-0004,BR,Sum,R.1,=SUM(A1:A9),,1,RB,,1,2,3,4,',
  `BR-0005,"${long.slice(0, 200)}",Unit,R.1,R.1-1,,1,RB,,1,2,3,4,`,
]

const items = ({ pane }: PaneInBrowser) => pane.locator('main [aria-expanded]')

async function listed(opened: PaneInBrowser): Promise<void> {
  await items(opened).first().waitFor(patient)
  await upToDate(opened)
}

/** Opens the detail of the first finding whose message holds these words. */
async function open(opened: PaneInBrowser, message: string | RegExp): Promise<void> {
  await listed(opened)
  await items(opened).filter({ hasText: message }).first().click()
  await opened.pane.getByRole('group', { name: 'About this finding' }).waitFor(patient)
}

async function toIgnoring(opened: PaneInBrowser): Promise<void> {
  await open(opened, /no amount|blank for/)
  await press(opened, 'Ignore…')
  await opened.pane.getByRole('textbox', { name: 'Reason' }).waitFor(patient)
}

async function ignoreOne(opened: PaneInBrowser): Promise<void> {
  await toIgnoring(opened)
  await opened.pane.getByRole('textbox', { name: 'Reason' }).fill('The seminar is held every other year')
  await opened.pane.getByRole('textbox', { name: 'Your initials' }).fill('MK')
  await opened.page.keyboard.press('Enter')
  await opened.pane.getByRole('button', { name: 'Ignored, 1' }).waitFor(patient)
}

const changes = (excel: StandIn): void =>
  excel.act('somebody else', (person) => person.type('Budget!C5', [['Secretariat']]))

/** The view Check. */
export const checkScenes: readonly Scene[] = [
  {
    name: 'check-empty',
    view: 'check',
    play: async ({ pane }) => pane.getByText(/Checking reads the book/).waitFor(patient),
  },
  { name: 'check-list', view: 'check', book: uncheckedBook, zoomed: true, play: listed },
  {
    name: 'check-detail',
    view: 'check',
    book: uncheckedBook,
    zoomed: true,
    play: (opened) => open(opened, 'R1-1'),
  },
  {
    name: 'check-learn',
    view: 'check',
    book: uncheckedBook,
    play: async (opened) => {
      await open(opened, 'R1-1')
      await press(opened, /Learn more/)
      await opened.pane.getByText(/^Wrong: /).waitFor(patient)
    },
  },
  {
    name: 'check-fix-all',
    view: 'check',
    book: uncheckedBook,
    play: async (opened) => {
      await listed(opened)
      await press(opened, /^Fix all/)
      await opened.pane.getByRole('heading', { name: /^Fix all/ }).waitFor(patient)
    },
  },
  { name: 'check-ignoring', view: 'check', book: uncheckedBook, play: toIgnoring },
  {
    name: 'check-ignored',
    view: 'check',
    book: uncheckedBook,
    play: async (opened) => {
      await listed(opened)
      await ignoreOne(opened)
      await press(opened, /^Error, /)
      await press(opened, /^Warning, /)
      await press(opened, /^Info, /)
      await press(opened, /^Ignored, /)
      await items(opened).filter({ hasText: 'blank for' }).click()
      await opened.pane.getByText(/^Ignored by MK/).waitFor(patient)
    },
  },
  {
    name: 'check-clean',
    view: 'check',
    book: bookOf([clean]),
    play: async ({ pane }) => pane.getByText(/^No errors/).waitFor(patient),
  },
  {
    name: 'check-by-place',
    view: 'check',
    book: uncheckedBook,
    play: async (opened) => {
      await listed(opened)
      await press(opened, 'More')
      await opened.pane.getByRole('menuitem', { name: 'Group by sheet and unit' }).click()
      await opened.pane.getByRole('heading', { name: /· BR/ }).waitFor(patient)
    },
  },
  {
    name: 'check-stale',
    view: 'check',
    book: uncheckedBook,
    play: async (opened) => {
      await listed(opened)
      changes(opened.excel)
      await opened.pane.getByText(/^Found at/).waitFor(patient)
    },
  },
  {
    name: 'check-read-only',
    view: 'check',
    book: async () => Object.assign(await uncheckedBook(), { isReadOnly: true }),
    play: async (opened) => {
      await items(opened).filter({ hasText: 'blank for' }).click(patient)
      await opened.pane.getByText(/^The workbook is read-only/).waitFor(patient)
    },
  },
  {
    name: 'check-hidden',
    view: 'check',
    book: uncheckedBook,
    play: async (opened) => {
      await listed(opened)
      for (const name of ['Error', 'Warning', 'Info']) await press(opened, new RegExp(`^${name}, `))
      await opened.pane.getByText(/^Nothing to show/).waitFor(patient)
    },
  },
  {
    name: 'check-odd',
    view: 'check',
    book: bookOf(odd),
    play: (opened) => open(opened, 'BR-0001'),
  },
  {
    name: 'check-odd-list',
    view: 'check',
    book: bookOf(odd),
    play: async (opened) => {
      await open(opened, 'الناتج')
      await opened.page.waitForTimeout(100)
    },
  },
  {
    name: 'check-ignoring-again',
    view: 'check',
    book: uncheckedBook,
    play: async (opened) => {
      await listed(opened)
      await ignoreOne(opened)
      await open(opened, /^Every amount/)
      await press(opened, 'Ignore…')
      await opened.pane.getByRole('textbox', { name: 'Reason' }).waitFor(patient)
    },
  },
  {
    name: 'check-mirrored',
    view: 'check',
    query: 'locale=qps-plocm',
    book: uncheckedBook,
    play: async (opened) => {
      await items(opened).first().waitFor(patient)
      await items(opened).first().click()
    },
  },
]
