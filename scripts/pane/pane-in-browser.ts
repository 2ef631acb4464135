import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { Book } from '../../src/workbench/model/book/book.ts'

const origin = 'https://localhost'
const library = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
const libraryFiles = 'node_modules/@microsoft/office-js/dist'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
}

/** Long enough for a machine that is busy with other things, in milliseconds. */
export const patience = 120_000

/** How the pane is shown. */
export interface Showing {
  readonly width: number
  readonly height: number
  /** Such as `view=plan&theme=dark`. */
  readonly query: string
  readonly emulate?: { readonly forcedColors?: 'active'; readonly colorScheme?: 'dark' }
  /** Device pixels a CSS pixel: 2 is what a browser does in 200 % zoom. */
  readonly scale?: number
  /** What stands in the book before the pane opens. */
  readonly book?: Book
  /** What people did before the pane opens. */
  readonly before?: ((excel: StandIn) => void) | undefined
}

/** The built pane in a browser, in a frame as in Excel on the web, with the stand-in for Excel around it. */
export interface PaneInBrowser {
  readonly page: Page
  readonly pane: FrameLocator
  readonly excel: StandIn
  /** What the browser complained of: errors, and what the page's policy refused. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Opens the pane that is built in a folder. No server is needed: what it asks of its own address is read from there,
 * and Microsoft's library from its package.
 */
export async function paneInBrowser(
  browser: Browser,
  folder: string,
  { width, height, query, emulate = {}, scale = 1, book = new Book(), before }: Showing,
): Promise<PaneInBrowser> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    ...emulate,
  })
  await serve(context, folder, query)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const send = (data: string): void =>
    void page.evaluate((text) => frames[0]?.postMessage(text, '*'), data).catch(() => undefined)
  const excel = new StandIn({ origin, send }, book)
  before?.(excel)
  await page.exposeFunction('toExcel', (text: string) => {
    excel.channel.receive(text)
  })
  await page.goto(`${origin}/around.html`)
  const close = async (): Promise<void> => {
    await context.close()
    await excel.close()
  }
  return { page, pane: page.frameLocator('iframe'), excel, complaints, close }
}

async function serve(context: BrowserContext, folder: string, query: string): Promise<void> {
  await context.route(`${library}**`, (route) => {
    const file = join(libraryFiles, new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length))
    return existsSync(file)
      ? route.fulfill({
          body: readFileSync(file),
          contentType: types[extname(file)] ?? 'application/octet-stream',
          headers: { 'access-control-allow-origin': '*' },
        })
      : route.fulfill({ status: 404 })
  })
  await context.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/around.html') return route.fulfill({ body: around(query), contentType: 'text/html' })
    const file = join(folder, pathname)
    return existsSync(file)
      ? route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'text/plain' })
      : route.fulfill({ status: 404 })
  })
}

/** The page around the pane: passes on what it says. */
function around(query: string): string {
  const name = JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: 'Excel$Web$16.00$en-US$correlation$$$0',
    xdmInfo: `conversation|add-in|${origin}`,
    serializerVersion: 1,
  }).replaceAll('"', '&quot;')
  return `<!doctype html><html lang="en"><title>Excel</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
<script>addEventListener('message', ({ data }) => typeof data === 'string' && toExcel(data))</script>
<iframe name="${name}" src="/taskpane.html?${query}" title="pane"></iframe></html>`
}
