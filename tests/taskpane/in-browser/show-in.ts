import type { PaneInBrowser } from '../../../scripts/pane/pane-in-browser.ts'

interface Sight {
  readonly width: number
  readonly height: number
  readonly scale?: number
  readonly isDark?: boolean
  readonly forcedColors?: 'active'
}

/** Shows the open pane in another size and other colours, as when somebody changes Windows or Office meanwhile. */
export async function showIn({ page }: PaneInBrowser, sight: Sight): Promise<void> {
  const { width, height, scale = 1, isDark = false, forcedColors = 'none' } = sight
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'))
  if (!frame) throw new Error('there is no pane')
  await frame.evaluate(
    (bodyBackgroundColor) => {
      Object.defineProperty(Office.context, 'officeTheme', {
        value: { bodyBackgroundColor },
        configurable: true,
      })
    },
    isDark ? '#212121' : '#ffffff',
  )
  // The pane looks at Office's colours anew when contrast themes come or go.
  await page.emulateMedia({ forcedColors: 'active', colorScheme: isDark ? 'dark' : 'light' })
  if (forcedColors === 'none') await page.emulateMedia({ forcedColors })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  })
  await session.detach()
  await frame.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
}
