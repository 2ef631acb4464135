import { chromium, type Browser } from 'playwright-core'
import { chromiumPath } from '../../../scripts/pane/chromium.ts'
import { stopWriting } from '../../../scripts/pane/written-book.ts'
import { builtAddIn } from '../../built-add-in.ts'

/** The add-in as built, and a browser for the tests of a file. */
export function inChromium(): { readonly browser: Browser; readonly folder: string } {
  let browser: Browser | undefined
  let folder = ''
  beforeAll(async () => {
    folder = await builtAddIn()
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await stopWriting()
  })
  return {
    get browser() {
      if (!browser) throw new Error('Chromium is not open')
      return browser
    },
    get folder() {
      return folder
    },
  }
}
