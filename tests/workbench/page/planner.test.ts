import { practiceBook } from '../../../scripts/workbench/practice-book.ts'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { atThePage, dayTime } from './at-the-page.ts'

const at = atThePage()

async function budget(): Promise<readonly (readonly unknown[])[]> {
  const { bytes } = await at.download()
  return readWorkbook(bytes)
    .readSheet('Budget')
    .rows.map(({ cells }) => cells)
}

test(
  'her own workbook, chosen in a dialog: tagged, a finding ignored, and both doors of undo',
  async () => {
    const { page, pane } = at
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open…' }).click()
    const buffer = Buffer.from(await practiceBook())
    await (await chooser).setFiles({ name: 'Our budget.xlsx', mimeType: '', buffer })
    await page.getByRole('banner').getByText('Our budget.xlsx').waitFor()
    await pane.getByRole('button', { name: 'Use my lines' }).first().waitFor()
    await at.select('C7')
    await pane.getByRole('button', { name: 'Use my lines' }).first().click()
    await pane.getByText('Budget!C7').waitFor()
    await pane.getByRole('button', { name: 'Next' }).click()
    await pane.getByText('Step 2 of 3').waitFor()
    await pane.getByRole('button', { name: 'Next' }).click()
    await pane.getByText('8 lines').first().waitFor()
    await pane.getByRole('button', { name: 'Use these lines' }).click()
    await pane.getByText(/^Written \d+ sheets/).waitFor()

    await at.press('Tag lines')
    await pane.getByText(/ B-4 /).first().waitFor()
    await pane.getByRole('combobox').pressSequentially('T.1-4')
    await pane.getByRole('option').filter({ hasText: 'T.1-4' }).first().waitFor()
    await page.keyboard.press('Enter')
    await pane.getByText('7 lines left').waitFor()

    await at.press('Findings')
    await pane.getByText('which is in the care of TSB').first().click()
    await pane.getByRole('button', { name: 'Ignore…' }).click()
    await pane.getByLabel('Reason').first().fill('Both bureaux pay for it')
    await pane.getByLabel('Your initials').fill('AB')
    await at.shot('ignoring')
    await pane.getByRole('button', { name: 'Ignore', exact: true }).click()
    await pane.getByText('1 finding ignored').first().waitFor()
    await pane.getByRole('button', { name: /^Undo “Ignore 1 finding”/ }).click()
    await pane.getByText('Taken back: Ignore 1 finding.').waitFor()

    await at.sheet('Budget')
    await at.type('C8', 'A slip')
    await at.type('C9', 'Another')
    await page.keyboard.press('Control+z')
    const rows = await budget()
    expect(rows.flat()).toContain('A slip')
    expect(rows.flat()).not.toContain('Another')
    expect(rows.flat()).toContain('T.1-4')
  },
  dayTime,
)

test(
  'a file is opened by dropping it on the grid, and what is no .xlsx is refused in words',
  async () => {
    const { page, pane } = at
    await drop('Dropped.xlsx', await practiceBook())
    await page.getByRole('banner').getByText('Dropped.xlsx').waitFor()
    await pane.getByRole('button', { name: 'Use my lines' }).first().waitFor()
    await drop('Notes.txt', Buffer.from('some notes'))
    await page.getByRole('alert').getByText('Only .xlsx files can be opened here.').waitFor()
    expect(await page.getByRole('banner').innerText()).toContain('Dropped.xlsx')
  },
  dayTime,
)

async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await at.page.evaluateHandle(
    ({ name: called, numbers }) => {
      const carried = new DataTransfer()
      carried.items.add(new File([new Uint8Array(numbers)], called))
      return carried
    },
    { name, numbers: [...bytes] },
  )
  await at.page.dispatchEvent('main.book', 'drop', { dataTransfer })
}
