import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { comesToBe } from '../../comes-to-be.ts'
import { xlsxBook } from '../../xlsx-book.ts'
import { atThePage, dayTime } from './at-the-page.ts'

const at = atThePage()

test(
  'one book after another is opened without waiting for the one before: the last is there, and nothing is complained of',
  async () => {
    const { page } = at
    const chosen = page.locator('input[type="file"]')
    const banner = page.getByRole('banner')
    const plan = readFileSync(join(at.folder, 'Illustrative financial plan.xlsx'))
    const rows = [['Item', 'Amount'], ...Array.from({ length: 40 }, (_, row) => [`Line ${row}`, row])]
    const { bytes } = await xlsxBook('Small.xlsx', [{ name: 'Small', rows }])
    const open = (name: string, buffer: Buffer) => chosen.setInputFiles({ name, mimeType: '', buffer })

    await open('First.xlsx', plan)
    await open('Second.xlsx', Buffer.from(bytes))
    await banner.getByText('Second.xlsx').waitFor()
    await at.inFront('Small')

    // Its formulas are still being calculated when it is closed for the next one, with a window open over it.
    await open('Third.xlsx', plan)
    await banner.getByText('Third.xlsx').waitFor()
    // The keyboard is with the cells once it is open.
    await page.getByRole('button', { name: 'Open…', disabled: false }).waitFor()
    await page.keyboard.press('Control+f')
    await page.getByRole('dialog', { name: 'Find and replace' }).waitFor()
    await open('Fourth.xlsx', Buffer.from(bytes))
    await banner.getByText('Fourth.xlsx').waitFor()
    await at.inFront('Small')
    await page.getByLabel('New', { exact: true }).selectOption({ label: 'financial-plan.xlsx' })
    await banner.getByText('financial-plan.xlsx').waitFor()
    await page.getByLabel('New', { exact: true }).selectOption({ label: 'Blank book' })
    await banner.getByText('Book1.xlsx').waitFor()
    await at.inFront('Sheet1')
    await comesToBe(() => page.locator('.gridPlace').count(), 1)
    await comesToBe(() => page.locator('.gridFind').count(), 0)
    // The last one takes what a hand does to it.
    const strip = page.getByRole('toolbar', { name: 'Cells' })
    await strip.getByRole('button', { name: 'Bold' }).click()
    await strip.locator('button[aria-label^="Bold"][aria-pressed="true"]').waitFor()
  },
  dayTime,
)
