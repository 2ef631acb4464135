import { generateBook } from '../../../bench/books/generated-book.ts'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { runRbb } from '../../cli/run-rbb.ts'
import { atThePage } from './at-the-page.ts'

const lines = 100_000
/** For jest, in milliseconds: so many lines on a busy machine. */
const longDay = 900_000
const patience = 300_000

interface Allocated {
  readonly total: { readonly 2021: string }
  readonly rounded: { readonly byPeriod: { readonly total: { readonly plan: number } } }
}

interface Checked {
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>
}

async function rbb<T>(verb: 'check' | 'allocate', path: string): Promise<T> {
  return JSON.parse((await runRbb([verb, path, '--format', 'json'])).stdout) as T
}

const at = atThePage((path) => generateBook(path, lines), patience)

test(
  `${lines} lines are opened, scrolled, changed, checked and allocated, with the totals of the command line`,
  async () => {
    const { page, pane } = at
    await page.getByRole('button', { name: 'Not now' }).click()
    await at.sheet('Budget')
    await page.mouse.move(400, 500)
    for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 600)
    await at.type(`L${lines + 2}`, '123456')
    await pane.getByText('Up to date').first().waitFor()
    await at.press('Check the book')
    await at.inFront('Findings')
    await at.press('Update Appendix A')
    await at.inFront('Appendix A')
    await at.press('Allocation')
    await pane.getByText('In = out + left at every stage').waitFor()
    const said = (await pane.locator('body').innerText()).split('\n')
    const { path, bytes } = await at.download()

    const { rounded, total } = await rbb<Allocated>('allocate', path)
    expect(said[said.indexOf('Total') + 1]).toBe(rounded.byPeriod.total.plan.toLocaleString('en-GB'))
    const { counts } = await rbb<Checked>('check', path)
    const open = (counts.error + counts.warning + counts.info).toLocaleString('en-GB')
    await pane
      .getByRole('tab', { name: /^Check/ })
      .getByText(open, { exact: true })
      .first()
      .waitFor()
    const budget = readWorkbook(bytes).readSheet('Budget')
    const cells = new Map(budget.rows.map(({ row, cells: values }) => [row, values]))
    expect(cells.get(lines + 2)?.[11]).toBe(123_456)
    // What the grid sums by its own formulas, above the headers, is what the engine reads.
    expect(Math.abs(Number(cells.get(3)?.[11]) - Number(total[2021]))).toBeLessThan(1)
  },
  longDay,
)
