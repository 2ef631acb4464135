import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { paneInBrowser } from '../../scripts/pane/pane-in-browser.ts'

/** What the pane loads of its own before it shows its first view, in kB as a server sends it. */
export interface FirstLoad {
  readonly page: number
  /** What the engine's thread loads beside it. */
  readonly engine: number
}

/** Opens the pane on a blank book, and weighs what it asked its own address for. */
export async function firstLoad(browser: Browser, folder: string): Promise<FirstLoad> {
  const { page, pane, close } = await paneInBrowser(browser, folder, { width: 350, height: 378, query: '' })
  const asked = new Set<string>()
  page.context().on('request', (request) => asked.add(request.url()))
  await page.reload()
  await pane.getByText('Start from a template').first().waitFor({ timeout: 120_000 })
  // The page names what it asked for itself; a thread of its own it only starts.
  const byPage = await pane.locator('body').evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return entries.filter(({ initiatorType }) => initiatorType !== 'other').map(({ name }) => name)
  })
  await close()
  const first = new Set(ownFiles([...byPage, 'https://localhost/taskpane.html']))
  const weigh = (isMeant: (file: string) => boolean): number =>
    ownFiles([...asked])
      .filter(isMeant)
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0) / 1000
  return { page: weigh((file) => first.has(file)), engine: weigh((file) => !first.has(file)) }
}

function ownFiles(urls: readonly string[]): readonly string[] {
  return urls.flatMap((url) => {
    const { origin, pathname } = new URL(url)
    return origin === 'https://localhost' && pathname !== '/around.html' ? [pathname.slice(1)] : []
  })
}
