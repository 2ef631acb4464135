import type { Browser, FrameLocator, Page } from 'playwright-core'
import { longestTask } from '../pane/traced-tasks.ts'
import { observeTasks, quiet, takeTasks } from './tasks-in-page.ts'

/** What a person did and how the page bore it. Times are in milliseconds. */
export interface StepTime {
  readonly step: string
  readonly took: number
  /** The processor's time of the longest task, which is the same on a busy machine. */
  readonly longestWork: number
  /** Tasks over 50 ms, as `PerformanceObserver` tells them of the page and of the pane in it: by the clock. */
  readonly tasks: readonly number[]
}

const patient = { timeout: 600_000 }

/** Opens the workbench on a large book and goes through what people do with it, step by step. */
export async function stepTimes(
  browser: Browser,
  origin: string,
  lines: number,
): Promise<readonly StepTime[]> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patient.timeout)
  await page.addInitScript(observeTasks)
  const pane = page.frameLocator('aside.pane iframe')
  const taken: StepTime[] = []
  const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    await takeTasks(page)
    await browser.startTracing(undefined, { categories: ['toplevel', 'devtools.timeline'] })
    const start = performance.now()
    await act()
    const took = performance.now() - start
    await page.evaluate(quiet)
    const longestWork = longestTask(await browser.stopTracing())
    taken.push({ step: name, took, longestWork, tasks: await takeTasks(page) })
  }
  try {
    await step('open, until the grid is there', async () => {
      await page.goto(origin)
      await page.locator('aside.pane iframe').waitFor(patient)
    })
    await step('first calculation, read and checked in the pane', () => read(pane))
    await at(page, 'Budget')
    await step('scroll by 20 wheel steps', () => scroll(page))
    await step('type an amount that Appendix A sums', () => type(page, 'L40', '125000'))
    await step('insert a row', () => insertRow(page))
    await step('undo', async () => {
      await page.getByRole('button', { name: 'Undo' }).click()
      await settled(page)
    })
    await step('on the ribbon: check', async () => {
      await press(page, 'Check the book')
      await inFront(page, 'Findings')
    })
    await step('on the ribbon: write Appendix A', async () => {
      await press(page, 'Update Appendix A')
      await inFront(page, 'Appendix A')
      await settled(page)
    })
    await at(page, 'Budget')
    await step('type an amount, Appendix A written', () => type(page, `L${lines - 3}`, '99000'))
    await step('download', async () => {
      const coming = page.waitForEvent('download', patient)
      await page.getByRole('button', { name: 'Download' }).click()
      await coming
    })
    return taken
  } finally {
    await context.close()
  }
}

/** Until the pane has taken in all that changed. */
async function read(pane: FrameLocator): Promise<void> {
  await pane.getByText('Up to date').first().waitFor(patient)
}

/** Until all formulas show the results of what was done. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await page.locator('.gridPlace[aria-busy="true"]').waitFor({ state: 'detached' })
}

async function at(page: Page, sheet: string): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-bar"]').getByText(sheet, { exact: true }).click()
  await inFront(page, sheet)
  await page.evaluate(quiet)
}

async function inFront(page: Page, sheet: string): Promise<void> {
  await page.getByRole('tab', { name: sheet, exact: true, selected: true }).waitFor(patient)
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByLabel('Ribbon').getByRole('button', { name, exact: true }).click()
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(400, 500)
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, 300)
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
  }
}

async function select(page: Page, address: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input')
  await nameBox.fill(address)
  await nameBox.press('Enter')
}

async function type(page: Page, cell: string, text: string): Promise<void> {
  await select(page, cell)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await settled(page)
}

async function insertRow(page: Page): Promise<void> {
  await select(page, 'A41')
  await page.mouse.click(90, 500, { button: 'right' })
  await page.getByText('Insert', { exact: true }).first().hover()
  await page.getByText('rows above').click()
  await settled(page)
}
