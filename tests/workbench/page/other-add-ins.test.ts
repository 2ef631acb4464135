import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core'
import { chromiumPath } from '../../../scripts/pane/chromium.ts'
import { otherAddIn } from '../../../scripts/workbench/other-add-ins.ts'
import { placesOf } from '../../../scripts/workbench/places.ts'
import { serve, type Running } from '../../../scripts/workbench/serve.ts'
import { fileOf } from '../../../src/workbench/files/save-book.ts'
import { Book } from '../../../src/workbench/model/book/book.ts'
import { builtWorkbench } from '../../built-workbench.ts'
import { buildTime, dayTime, listen } from './at-the-page.ts'

const manifest = join(__dirname, 'ledger', 'manifest.xml')
const shots = join(__dirname, '../../../build/shots')
const folder = mkdtempSync(join(tmpdir(), 'other-add-in-'))
const book = join(folder, 'Blank.xlsx')
const quiet = { progress: () => undefined, signal: new AbortController().signal }
const complaints: string[] = []
let browser: Browser
let running: Running
let page: Page

beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  const blank = new Book(['Sheet1'])
  writeFileSync(book, await fileOf(blank, quiet))
  await blank.close()
  // Nothing of our own add-in is asked for where another one is tried.
  const folders = { workbench: await builtWorkbench(), addin: folder }
  const addIns = [await otherAddIn(manifest), await otherAddIn(manifest)]
  running = await serve(0, placesOf({ folders, book: { path: book, isIllustrative: false }, addIns }))
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  })
  page = await context.newPage()
  page.setDefaultTimeout(60_000)
  listen(page, running.origin, complaints)
  await page.goto(running.origin)
}, buildTime)

afterAll(async () => {
  await browser.close()
  await running.close()
  rmSync(folder, { recursive: true })
})

const pane = (): FrameLocator => page.frameLocator('aside.pane iframe')
const said = (text: string): Promise<void> => pane().locator('li', { hasText: text }).last().waitFor()
const press = (name: string): Promise<void> => pane().getByRole('button', { name, exact: true }).click()
const pressRibbon = (name: string): Promise<void> =>
  page.getByLabel('Ribbon').getByRole('button', { name, exact: true }).click()

it(
  'runs somebody else’s add-in unmodified: its pane, its function, what it writes, and what it is told',
  async () => {
    await pane().getByText('Welcome to the ledger').waitFor()
    await pressRibbon('Open ledger')
    await said('ready')
    await press('Fill')
    await said('filled')
    await press('Watch')
    await said('watching')

    await pressRibbon('Stamp')
    await said('RangeEdited G1')
    await press('Read')
    await said(
      '["Costs","TableStyleMedium4",true,1800.75,"Stamped",[["Item","Cost"],["Desk","1,200.50"],["Lamp","600.25"]]]',
    )

    const nameBox = page.locator('[data-u-comp="defined-name"] input')
    await nameBox.fill('D5')
    await nameBox.press('Enter')
    await page.keyboard.type('typed')
    await page.keyboard.press('Enter')
    await said('RangeEdited D5')
    await press('Write selection')
    await said('selection succeeded')
    await said('RangeEdited D6:E6')
    await page.screenshot({ path: join(shots, 'workbench-other-add-in.png') })
  },
  dayTime,
)

it(
  'has what is not built refused by its name, as an error of Office’s own',
  async () => {
    await press('Pivot')
    await said('true NotImplemented: Workbook.pivotTables is not built here')
  },
  dayTime,
)

it(
  'opens a window of its own over the book, talks with it, and hears what that says',
  async () => {
    await press('Open window')
    const dialog = page.getByRole('dialog')
    const inside = dialog.frameLocator('iframe')
    await inside.locator('#sign:enabled').waitFor()
    await inside.getByRole('button', { name: 'Ask' }).click()
    await inside.getByText('Ada signs').waitFor()
    await inside.getByRole('button', { name: 'Sign' }).click()
    await said('signed by Ada')
    await dialog.waitFor({ state: 'detached' })
  },
  dayTime,
)

it(
  'opens a window of the browser where the add-in does not ask for one over the book, once a person allows it',
  async () => {
    const before = await pane().locator('li', { hasText: 'signed by Ada' }).count()
    await press('Open popup')
    const opening = page.waitForEvent('popup')
    await press('Allow')
    await (await opening).getByRole('button', { name: 'Sign' }).click()
    await pane().locator('li', { hasText: 'signed by Ada' }).nth(before).waitFor()
  },
  dayTime,
)

it('shows both of two add-ins with one name, asks nothing of other machines, and breaks nothing', async () => {
  expect(await page.getByRole('tablist', { name: 'Add-ins' }).getByRole('tab').allTextContents()).toEqual([
    'Ledger',
    'Ledger',
  ])
  expect(complaints).toEqual([])
})
