import { comesToBe } from '../../comes-to-be.ts'
import { atThePage, dayTime } from './at-the-page.ts'

const at = atThePage()

test(
  'a person gives cells a look by the strip above the grid, by mouse and by keyboard, and takes it back',
  async () => {
    const { page } = at
    await page.getByRole('button', { name: 'Not now' }).click()
    await at.sheet('Budget')
    await at.inFront('Budget')
    const strip = page.getByRole('toolbar', { name: 'Cells' })
    const button = (name: string) => strip.getByRole('button', { name })
    const isOn = (name: string, on: boolean) =>
      strip.locator(`button[aria-label^="${name}"][aria-pressed="${String(on)}"]`).waitFor()
    // Below all lines, where nothing looks like anything.
    await at.select('C3000')
    await isOn('Bold', false)
    await button('Bold').click()
    await isOn('Bold', true)
    await page.keyboard.press('Control+z')
    await isOn('Bold', false)
    await page.getByRole('button', { name: 'Redo' }).click()
    await isOn('Bold', true)

    const format = strip.getByLabel('Number format')
    await format.selectOption('Percent')
    await at.type('C3000', '0.5')
    await at.select('C3000')
    await comesToBe(() => format.inputValue(), '0.00%')

    await button('Bold').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await isOn('Italic', true)
    await button('Fill colour').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await at.select('C3000:D3001')
    await button('Borders').click()
    await at.shot('strip')
    await button('Outside borders').click()
    await button('Merge cells').click()
    await isOn('Unmerge cells', true)
    await button('Unmerge cells').click()
    await isOn('Merge cells', false)

    await at.select('B3')
    await button('Note or comment').click()
    await button('Note on this cell').click()
    await page.getByLabel('Note', { exact: true }).getByRole('textbox').fill('Ask Ada')
    await page.getByRole('button', { name: 'OK', exact: true }).click()
    await button('Protect the sheet').click()
    await strip.locator('form').getByRole('button', { name: 'Protect the sheet' }).click()
    await button('Unprotect the sheet').waitFor()
    await button('Bold').click()
    await page.getByText('The sheet is protected, so this cannot be changed.').waitFor()
  },
  dayTime,
)

test(
  'all of the strip is in sight beside the pane in a small window',
  async () => {
    const { page } = at
    for (const [width, height] of [
      [1024, 768],
      [1366, 768],
      [1920, 1080],
      [683, 384],
    ] as const) {
      await page.setViewportSize({ width, height })
      const strip = page.getByRole('toolbar', { name: 'Cells' })
      const seen = async () => {
        const isCut = await strip.evaluate((element) =>
          [...element.querySelectorAll('button, select')].some((one) => {
            const { left, right } = one.getBoundingClientRect()
            return left < 0 || right > document.documentElement.clientWidth
          }),
        )
        const { inner, wide } = await page.evaluate(() => ({
          inner: innerWidth,
          wide: document.documentElement.scrollWidth,
        }))
        const grid = await page.locator('main.book').boundingBox()
        return {
          width: inner,
          isCut,
          fits: wide <= width,
          isHigh: (grid?.height ?? 0) >= 350,
        }
      }
      await comesToBe(seen, { width, isCut: false, fits: true, isHigh: true })
      await at.shot(`size-${width}`)
    }
  },
  dayTime,
)

test(
  'in a theme of contrast the sheet keeps its own colours, and the page around it takes those of the theme',
  async () => {
    const { page } = at
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor)
    const [white, black] = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']
    await comesToBe(() => ground('.fileBar'), black)
    await comesToBe(() => ground('.strip'), black)
    await comesToBe(() => ground('.gridShown'), white)
    await comesToBe(() => ground('[data-u-comp="defined-name"] input'), white)
    const strip = page.getByRole('toolbar', { name: 'Cells' })
    await strip.getByRole('button', { name: 'Fill colour' }).click()
    await comesToBe(() => ground('.stripColours button[aria-label="Yellow"]'), 'rgb(255, 255, 0)')
    await at.shot('contrast')
  },
  dayTime,
)
