import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core'
import { chromiumPath } from '../../../scripts/pane/chromium.ts'
import { placesOf } from '../../../scripts/workbench/places.ts'
import { serve, type Running } from '../../../scripts/workbench/serve.ts'
import { builtAddIn } from '../../built-add-in.ts'
import { builtWorkbench } from '../../built-workbench.ts'
import { illustrative, runRbb } from '../../cli/run-rbb.ts'
import { comesToBe } from '../../comes-to-be.ts'

/** For jest, in milliseconds: both builds on a busy machine. */
export const buildTime = 600_000
/** For jest, in milliseconds: somebody's day on a slow machine, where a test that hangs is still found. */
export const dayTime = 600_000
/** In milliseconds: the longest that a person waits for one thing on a busy machine. */
export const usualPatience = 120_000

const shots = join(__dirname, '../../../build/shots')

/** The workbench as a person has it before them, opened anew for each test. */
export interface AtThePage {
  readonly page: Page
  readonly pane: FrameLocator
  /** A folder for files, emptied at the end. */
  readonly folder: string
  /** Presses a button of the ribbon, once what was pressed before is done: till then it may be passed over. */
  readonly press: (ribbonButton: string) => Promise<void>
  /** Selects cells by the name box, on the sheet in front, and waits until keys go there. */
  readonly select: (address: string) => Promise<void>
  /** Clicks on a cell of the sheet in front, wherever it lies on the screen. */
  readonly click: (cell: string) => Promise<void>
  /** Types into a cell of the sheet in front. */
  readonly type: (cell: string, text: string) => Promise<void>
  /** Brings a sheet to the front by its tab. */
  readonly sheet: (name: string) => Promise<void>
  /** Waits until that sheet is shown. */
  readonly inFront: (sheet: string) => Promise<void>
  /** Waits until the pane has taken in all that changed. */
  readonly read: () => Promise<void>
  readonly download: () => Promise<{
    readonly name: string
    readonly path: string
    readonly bytes: Uint8Array
  }>
  readonly shot: (name: string) => Promise<void>
}

/**
 * Serves the workbench as built with a book, which is the illustrative plan where no other is written, and opens it
 * before each test. Errors on the console, requests that fail and requests that leave this machine fail the test.
 */
export function atThePage(
  writeBook: (path: string) => Promise<unknown> = illustrativePlan,
  patience = usualPatience,
): AtThePage {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'))
  const complaints: string[] = []
  let browser: Browser | undefined
  let running: Running | undefined
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    const folders = { workbench: await builtWorkbench(), addin: await builtAddIn() }
    const book = join(folder, 'Illustrative financial plan.xlsx')
    await writeBook(book)
    running = await serve(0, placesOf({ folders, book: { path: book, isIllustrative: true } }))
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
    mkdirSync(shots, { recursive: true })
  }, buildTime)

  beforeEach(
    async () => {
      if (!browser || !running) throw new Error('the workbench is not served')
      complaints.length = 0
      context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 } })
      page = await context.newPage()
      page.setDefaultTimeout(patience)
      listen(page, running.origin, complaints)
      await page.goto(running.origin)
      await read()
    },
    Math.max(dayTime, 2 * patience),
  )

  afterEach(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await running?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const pane = (): FrameLocator => page.frameLocator('aside.pane iframe')
  const nameBox = () => page.locator('[data-u-comp="defined-name"] input')
  const tabs = () => page.locator('[data-u-comp="slide-tab-bar"]')

  async function read(): Promise<void> {
    await pane().getByText('Up to date').first().waitFor()
  }

  async function select(address: string): Promise<void> {
    await nameBox().fill(address)
    await nameBox().press('Enter')
    const [first = ''] = address.split(':')
    await comesToBe(
      () =>
        nameBox().evaluate((box: HTMLInputElement) => ({
          isTypedInto: box === document.activeElement,
          first: box.value.split(':')[0],
        })),
      { isTypedInto: false, first },
    )
  }

  const inFront = (name: string): Promise<void> =>
    page.getByRole('tab', { name, exact: true, selected: true }).waitFor()

  /** Waits until what was done is drawn, and so told by all that tells of it. */
  const drawn = (): Promise<unknown> =>
    page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))

  /** Clicks from cell to cell, as the name box says which one was hit, until it is the one. */
  async function click(cell: string): Promise<void> {
    const grid = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox()
    if (!grid) throw new Error('the grid is not there')
    await select(cell)
    const wanted = placeOf(cell)
    let [x, y] = [grid.x + 80, grid.y + 40]
    for (let tries = 0; tries < 60; tries++) {
      await page.mouse.click(x, y)
      await drawn()
      const hit = placeOf(await nameBox().inputValue())
      if (hit.row === wanted.row && hit.column === wanted.column) return
      x += 40 * Math.sign(wanted.column - hit.column)
      y += 12 * Math.sign(wanted.row - hit.row)
    }
    throw new Error(`${cell} was not found on the screen`)
  }

  return {
    click,
    get page() {
      return page
    },
    get pane() {
      return pane()
    },
    folder,
    read,
    press: async (name) => {
      await page.locator('[aria-label="Ribbon"][aria-busy="false"]').waitFor()
      await page.getByLabel('Ribbon').getByRole('button', { name, exact: true }).click()
    },
    select,
    type: async (cell, text) => {
      await select(cell)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    sheet: async (name) => {
      await tabs().getByText(name, { exact: true }).click()
      await inFront(name)
    },
    inFront,
    download: async () => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Download' }).click()
      const file = await coming
      const path = join(folder, `downloaded ${file.suggestedFilename()}`)
      await file.saveAs(path)
      return { name: file.suggestedFilename(), path, bytes: new Uint8Array(readFileSync(path)) }
    },
    shot: async (name) => {
      await page.screenshot({ path: join(shots, `workbench-${name}.png`) })
    },
  }
}

/** Writes the plan with which the workbench starts. */
function illustrativePlan(path: string): Promise<unknown> {
  return runRbb(['new', 'financial-plan', ...illustrative, '-o', path])
}

/** What should not be: errors on the console, requests that fail, and those that leave this machine. */
export function listen(page: Page, origin: string, complaints: string[]): void {
  const isHere = (url: string): boolean => url.startsWith(`${origin}/`) || /^(?:blob|data):/.test(url)
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('request', (request) => {
    if (!isHere(request.url())) complaints.push(`asked for ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    // What a frame still asks for when it closes is given up, as it should be.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
}

/** `C12` in numbers. */
function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)/.exec(address) ?? []
  return {
    row: Number(digits),
    column: letters.split('').reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0),
  }
}
