import type { Browser, Frame } from 'playwright-core'
import { paneInBrowser, type PaneInBrowser, type Showing } from '../../scripts/pane/pane-in-browser.ts'
import { longestTask } from './traced-tasks.ts'

/** What a browser saw of the pane's own thread. Times are in milliseconds. */
export interface PaneTimes {
  /** When something was painted first, since the page was asked for. */
  readonly firstPaint: number
  /** When the list of findings was there, since the page was asked for. */
  readonly listed: number
  /**
   * Tasks over 50 ms after the first paint as `PerformanceObserver` tells them, the longest first: by the clock, so
   * that on a busy machine they hold the time in which others had the processor.
   */
  readonly longTasks: readonly number[]
  /** The processor's time of the longest task after the first paint, which is the same on a busy machine. */
  readonly longestWork: number
}

const patient = { timeout: 600_000 }

/** Opens the pane on its check, waits until the book is read and checked and the list is there, and asks what that took. */
export async function paneTimes(
  browser: Browser,
  folder: string,
  showing: Pick<Showing, 'book' | 'before'>,
): Promise<PaneTimes> {
  await browser.startTracing(undefined, { categories: ['toplevel', 'devtools.timeline'] })
  const opened = await paneInBrowser(browser, folder, {
    width: 350,
    height: 378,
    query: 'view=check',
    ...showing,
  })
  try {
    const { pane } = opened
    await pane.getByText(/^Up to date/).waitFor(patient)
    await pane
      .getByText(/\d+ of \d+|·/)
      .first()
      .waitFor(patient)
    const seen = await seenBy(frameOf(opened))
    return { ...seen, longestWork: longestTask(await browser.stopTracing()) }
  } finally {
    await opened.close()
  }
}

/** What the browser has kept since the page began; the page around the pane counts for nothing. */
function seenBy(frame: Frame): Promise<Omit<PaneTimes, 'longestWork'>> {
  return frame.evaluate(async () => {
    const listed = performance.now()
    const seen = (type: string): Promise<readonly PerformanceEntry[]> =>
      new Promise((resolve) => {
        const entries: PerformanceEntry[] = []
        const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()))
        observer.observe({ type, buffered: true })
        setTimeout(() => {
          observer.disconnect()
          resolve(entries)
        }, 500)
      })
    const [tasks, paints] = [await seen('longtask'), await seen('paint')]
    const firstPaint = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN
    const own = tasks.filter(({ name, startTime }) => name === 'self' && startTime >= firstPaint)
    return { firstPaint, listed, longTasks: own.map(({ duration }) => duration).sort((a, b) => b - a) }
  })
}

function frameOf({ page }: PaneInBrowser): Frame {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'))
  if (!frame) throw new Error('there is no pane')
  return frame
}
