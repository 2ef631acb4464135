import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { columnLetter } from '../../../src/xlsx/reference.ts'
import { runRbb } from '../../cli/run-rbb.ts'
import { recalculated } from '../../libreoffice/recalculate.ts'
import { comesToBe } from '../../comes-to-be.ts'
import { atThePage, dayTime } from './at-the-page.ts'

const at = atThePage()

interface Allocated {
  readonly total: { readonly plan: string }
  readonly goals: readonly { readonly code: string; readonly full: { readonly plan: string } }[]
  readonly rounded: { readonly byPeriod: { readonly total: { readonly plan: number } } }
}

interface Checked {
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>
}

async function rbb<T>(verb: 'check' | 'allocate', path: string): Promise<T> {
  return JSON.parse((await runRbb([verb, path, '--format', 'json'])).stdout) as T
}

/** Every number of a sheet by its cell, as the file brings it along. */
function numbersOf(bytes: Uint8Array, sheet: string): Readonly<Record<string, number>> {
  const { rows } = readWorkbook(bytes).readSheet(sheet)
  const cells = rows.flatMap(({ row, cells }) =>
    cells.map((value, index) => [`${columnLetter(index + 1)}${row}`, value] as const),
  )
  return Object.fromEntries(
    cells.flatMap(([cell, value]) => (typeof value === 'number' ? [[cell, value]] : [])),
  )
}

test(
  'the illustrative plan: checked, allocated and downloaded, with the same figures in the pane, in rbb and in LibreOffice',
  async () => {
    const { page, pane } = at
    await page.getByRole('button', { name: 'Not now' }).click()
    await at.press('Check the book')
    await at.inFront('Findings')
    await at.press('Next finding')
    await at.inFront('Budget')
    await at.press('Update Appendix A')
    await at.inFront('Appendix A')
    await at.press('Allocation')
    await pane.getByText('In = out + left at every stage').waitFor()
    await pane.getByText('G.5 Partnership').waitFor()
    await at.shot('allocation')
    const said = (await pane.locator('body').innerText()).split('\n')

    const { name, path, bytes } = await at.download()
    expect(name).toBe('Illustrative financial plan.xlsx')
    const { total, goals, rounded } = await rbb<Allocated>('allocate', path)
    const thousands = rounded.byPeriod.total.plan.toLocaleString('en-GB')
    expect(said.slice(said.indexOf('Total'), said.indexOf('Total') + 4)).toEqual([
      'Total',
      thousands,
      'Allocated',
      thousands,
    ])
    expect(Number(total.plan)).toBeCloseTo(rounded.byPeriod.total.plan * 1_000, -3)
    for (const { code, full } of goals) {
      const shown = said[said.findIndex((line) => line.startsWith(`${code} `)) + 1] ?? ''
      expect(Math.abs(Number(shown.replaceAll(',', '')) - Number(full.plan) / 1_000)).toBeLessThan(1)
    }
    const { counts } = await rbb<Checked>('check', path)
    const open = String(counts.error + counts.warning + counts.info)
    await pane
      .getByRole('tab', { name: /^Check/ })
      .getByText(open, { exact: true })
      .first()
      .waitFor()

    const appendix = numbersOf(bytes, 'Appendix A')
    const again = (await recalculated(bytes)).cells('Appendix A')
    expect(Object.keys(appendix).length).toBeGreaterThan(1_000)
    const apart = Object.entries(appendix).filter(
      ([cell, value]) => !(Math.abs(value - Number(again[cell])) < 0.005),
    )
    expect(apart).toEqual([])
  },
  dayTime,
)

test(
  'a plan from nothing: a blank book, where a button of the ribbon says what is missing, a template out of the pane, a line typed into the grid, Appendix A',
  async () => {
    const { page, pane } = at
    await page.getByLabel('New', { exact: true }).selectOption({ label: 'Blank book' })
    await pane.getByRole('button', { name: 'Start from a template' }).waitFor()
    await at.press('Update Appendix A')
    const message = page.frameLocator('dialog iframe')
    await message.getByText('This workbook has no budget lines').waitFor()
    await at.shot('message')
    await message.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await pane.getByRole('button', { name: 'Start from a template' }).click()
    await pane.getByRole('button', { name: /^Write \d+ sheets/ }).click()
    await pane.getByText(/^Written \d+ sheets/).waitFor()
    await at.sheet('Budget')
    for (const [cell, text] of [
      ['A5', 'BR-1'],
      ['B5', 'BR'],
      ['C5', 'Space notices'],
      ['E5', 'R.1-4'],
      ['K5', '125000'],
    ] as const) {
      await at.type(cell, text)
    }
    await pane.getByText('1 line in 1 sheet').waitFor()
    await pane.getByText('never written').waitFor()
    const engines = () => page.workers().filter((worker) => worker.url().includes('/addin/'))
    const [ofPane] = engines()
    const started = page.waitForEvent('worker', (worker) => worker.url() === ofPane?.url())
    await at.press('Update Appendix A')
    // It computes beside the page, with the pane's own script, and the pane sees what was written.
    await started
    await at.inFront('Appendix A')
    await pane.getByText(/\d UTC$/).waitFor()
    await at.read()
    await comesToBe(() => Promise.resolve(engines().length), 1)
    const { name, path } = await at.download()
    expect(name).toBe('Book1.xlsx')
    const { total } = await rbb<Allocated>('allocate', path)
    expect(total.plan).toBe('125000.00')
  },
  dayTime,
)
