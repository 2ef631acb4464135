import guide from '../../../seeds/guided-run.json'
import { readAppearance } from '../../../src/xlsx/appearance/read-appearance.ts'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { comesToBe } from '../../comes-to-be.ts'
import { recalculated } from '../../libreoffice/recalculate.ts'
import { atThePage, dayTime } from './at-the-page.ts'

const at = atThePage()

const strip = () => at.page.getByRole('region', { name: guide.title })

/** The step of the strip is this one, reached by itself. */
async function step(title: string): Promise<void> {
  const which = guide.steps.findIndex((one) => one.title === title) + 1
  await strip().getByText(`Step ${which} of ${guide.steps.length}: ${title}.`).waitFor()
}

async function tag(words: string, line: string): Promise<void> {
  await at.pane
    .getByText(new RegExp(` ${line} `))
    .first()
    .waitFor()
  await at.pane.getByRole('combobox').pressSequentially(words)
  await at.pane
    .getByRole('option')
    .filter({ has: at.page.locator('mark') })
    .first()
    .waitFor()
  await at.page.keyboard.press('Enter')
}

/** The add-in's chart lies over the cells, and LibreOffice shows it from the file, with tables and lists. */
async function chartAndListsIn(bytes: Uint8Array): Promise<void> {
  const again = (await recalculated(bytes)).bytes
  const inFile = [bytes, again].map((file) => readAppearance(file).sheets)
  for (const sheets of inFile) {
    const charts = sheets.find(({ name }) => name === 'Appendix A')?.charts ?? []
    expect(charts.map(({ shape, grouping, title }) => [shape, grouping, title?.text])).toEqual([
      ['bar', 'stacked', 'Allocation of resources by objective and goal, 2020-2021'],
    ])
    expect(charts[0]?.series.every(({ values }) => values?.formula?.includes('Appendix A'))).toBe(true)
  }
  const book = readWorkbook(again)
  expect(book.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sources', 'AllocationRows']))
  const lists = inFile[1]?.flatMap(({ validations }) =>
    validations.filter(({ settings }) => settings['type'] === 'list'),
  )
  expect(lists?.length).toBeGreaterThan(3)
  const [chart] = inFile[0]?.find(({ name }) => name === 'Appendix A')?.charts ?? []
  await at.select(`A${(chart?.from.row ?? 0) + 1}`)
  await at.page.getByRole('img', { name: /^Allocation of resources by objective and goal/ }).waitFor()
  await at.shot('guide-chart')
}

test(
  'from a small budget to an explained figure: each step is done as its words say, and ticks by itself',
  async () => {
    const { pane } = at
    await strip().getByRole('button', { name: 'Begin' }).click()
    await step('Use these lines')
    await pane.getByRole('button', { name: 'Use my lines' }).first().waitFor()
    await at.shot('guide-begins')
    await at.select('C4')
    await pane.getByRole('button', { name: 'Use my lines' }).first().click()
    await pane.getByText('Budget!C4').waitFor()
    await pane.getByRole('button', { name: 'Next' }).click()
    await pane.getByText('Step 2 of 3').waitFor()
    await pane.getByRole('button', { name: 'Next' }).click()
    await pane.getByText('8 lines').first().waitFor()
    await pane.getByRole('button', { name: 'Use these lines' }).click()
    await pane.getByText(/^Written \d+ sheets/).waitFor()

    await step('Tag five lines')
    // The sheets that came leave in front what was there.
    await at.inFront('Budget')
    await at.press('Tag lines')
    await tag('space notices', 'B-1')
    await tag('terrestrial notices', 'B-2')
    await tag('seminars', 'B-3')
    await tag('study groups', 'B-4')
    await tag('recommendations', 'B-5')

    await step('Find and fix two faults')
    await at.shot('guide-tagged')
    await at.press('Check the book')
    await at.inFront('Findings')
    await at.press('Findings')
    for (const text of ['410 000', '335 000']) {
      await pane.getByText(`“${text}”`).first().click()
      await pane.getByRole('button', { name: /^Fix: / }).click()
    }

    await step('Write Appendix A')
    await at.press('Update Appendix A')

    await step('Explain a figure')
    await at.inFront('Appendix A')
    await at.press('Explain a figure')
    await pane.getByText('Click a figure in Appendix A').first().waitFor()
    await at.select('C14')
    await pane.getByText('Sum of parts = CHF 1,240,000.00 = the figure').waitFor()
    await comesToBe(() => pane.getByText('Line B-1').count(), 1)
    await strip().getByText(guide.end).waitFor()
    await at.shot('guide-explained')

    const { bytes } = await at.download()
    const budget = readWorkbook(bytes).readSheet('Budget').rows
    const outputs = budget.map(({ cells }) => cells[5]).filter((cell) => cell !== undefined && cell !== null)
    expect(outputs.slice(0, 4)).toEqual(['Output', 'R.1-4', 'R.1-5', expect.any(String)])
    expect(outputs).toHaveLength(6)
    await chartAndListsIn(bytes)

    await strip().getByRole('button', { name: 'End the tour' }).click()
    await comesToBe(() => strip().count(), 0)
  },
  dayTime,
)

test(
  'it is never in the way: declined once, it does not come back by itself; begun by its button, steps are skipped',
  async () => {
    await strip().getByRole('button', { name: 'Not now' }).click()
    await comesToBe(() => strip().count(), 0)
    await at.page.reload()
    await at.read()
    expect(await strip().count()).toBe(0)
    await at.page.getByRole('button', { name: guide.title }).click()
    for (const { title } of guide.steps) {
      await step(title)
      await strip().getByRole('button', { name: 'Skip this step' }).click()
    }
    await strip().getByText(guide.end).waitFor()
    await strip().getByRole('button', { name: 'End the tour' }).click()
    await at.page.reload()
    await at.read()
    expect(await strip().count()).toBe(0)
  },
  dayTime,
)
