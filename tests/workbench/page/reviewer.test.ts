import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xlsxBook } from '../../xlsx-book.ts'
import { atThePage, dayTime } from './at-the-page.ts'

const at = atThePage()
const illustrative = 'Illustrative financial plan.xlsx'

test(
  'a figure of Appendix A that is clicked in the grid is explained in the pane',
  async () => {
    const { page, pane } = at
    await page.getByRole('button', { name: 'Not now' }).click()
    await at.sheet('Appendix A')
    await at.press('Explain a figure')
    await pane.getByText('Click a figure in Appendix A').first().waitFor()
    // Below the headers of the table, in its first column of amounts.
    await at.click('C10')
    await pane.getByText('Objective R.1, 2020').waitFor()
    await pane.getByText(/^Sum of parts = CHF [\d,.]+ = the figure$/).waitFor()
    const said = await pane.locator('body').innerText()
    expect(said).toContain('live')
    expect(said).toMatch(/R\.1-1 .*\n5,786,354\n/)
    await at.shot('explained')
  },
  dayTime,
)

test(
  'a broken file is refused with its reason, and a large one can be stopped: the book before stays',
  async () => {
    const { page } = at
    const chosen = page.locator('input[type="file"]')
    const whole = readFileSync(join(at.folder, illustrative))
    const half = whole.subarray(0, whole.length / 2)
    await chosen.setInputFiles({ name: 'Broken.xlsx', mimeType: '', buffer: half })
    const alert = page.getByRole('alert')
    await alert.getByText('Broken.xlsx could not be opened').waitFor()
    expect(await alert.innerText()).toContain('download it again. The book before is still open.')
    await at.shot('broken-file')

    const rows = Array.from({ length: 30_000 }, (_, row) => [`L-${row}`, 'BR', 'Some activity', row, row + 1])
    const { bytes } = await xlsxBook('Large.xlsx', [{ name: 'Large', rows }])
    // It is pressed as soon as it is there, while the file is still being opened.
    const cancelled = page.getByRole('button', { name: 'Cancel' }).click()
    await chosen.setInputFiles({ name: 'Large.xlsx', mimeType: '', buffer: Buffer.from(bytes) })
    await cancelled
    await page.getByRole('status').getByText('Cancelled.').waitFor()
    expect(await page.getByRole('banner').innerText()).toContain(illustrative)
    await at.sheet('Budget')
    await at.inFront('Budget')
  },
  dayTime,
)
