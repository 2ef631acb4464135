import type { PaneInBrowser } from '../../../scripts/pane/pane-in-browser.ts'

interface Sight {
  readonly width: number
  readonly height: number
  readonly isDark?: boolean
  readonly forcedColors?: 'active'
}

/** Shows the open pane in another size and other colours, as when somebody changes Windows or Office meanwhile. */
export async function showIn({ page }: PaneInBrowser, sight: Sight): Promise<void> {
  const { width, height, isDark = false, forcedColors = 'none' } = sight
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'))
  if (!frame) throw new Error('there is no pane')
  const drawn = (): Promise<unknown> =>
    frame.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
  await frame.evaluate(
    (bodyBackgroundColor) => {
      const value = { bodyBackgroundColor }
      Object.defineProperty(Office.context, 'officeTheme', { value, configurable: true })
    },
    isDark ? '#212121' : '#ffffff',
  )
  // The pane looks at Office's colours anew when contrast themes come or go.
  await page.emulateMedia({ forcedColors: 'active', colorScheme: isDark ? 'dark' : 'light' })
  await drawn()
  await page.emulateMedia({ forcedColors })
  await page.setViewportSize({ width, height })
  await drawn()
}
