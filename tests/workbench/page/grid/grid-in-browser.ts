import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright-core'
import { chromiumPath } from '../../../../scripts/pane/chromium.ts'
import type { Bench } from './test-page.ts'

const root = join(__dirname, '../../../..')
const origin = 'https://localhost'
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"
const html =
  '<!doctype html><meta charset="utf-8"><title>Grid</title><link rel="stylesheet" href="/grid.css"><style>html,body{margin:0}#grid{height:100vh}</style><div id="grid"></div><iframe title="pane" srcdoc="<button>Pane</button>" style="position:fixed;right:0;bottom:40px;width:120px;height:60px"></iframe><script src="/grid.js"></script>'
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Builds the test page as the workbench is built. */
const build = `
const webpack = require('webpack')
const made = require('./webpack.config.js')({ workbench: process.argv[1] })
const output = { ...made.output, filename: '[name].js', cssFilename: '[name].css' }
const entry = { grid: './tests/workbench/page/grid/test-page.ts' }
webpack({ ...made, entry, output, plugins: [], mode: 'development' }, (thrown, stats) => {
  if (thrown) throw thrown
  process.stderr.write(stats.toString('errors-warnings'))
  process.exit(stats.hasErrors() ? 1 : 0)
})`

/** A page with a book in the grid, as a person sees and uses it. */
export interface ShownGrid {
  readonly page: Page
  /** The middle of a cell such as `B3`, while columns and rows have their first size and nothing is scrolled. */
  readonly at: (address: string) => readonly [x: number, y: number]
  readonly click: (address: string) => Promise<void>
  readonly type: (address: string, text: string) => Promise<void>
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Drags from one point to another, as a hand does. */
  readonly drag: (from: readonly [number, number], to: readonly [number, number]) => Promise<void>
  /** Waits until an expression is true in the page. */
  readonly until: (what: string) => Promise<void>
  readonly bench: <Found>(what: (bench: Bench) => Found) => Promise<Found>
  /** The colour of a point in a cell: its left upper corner, beside the text. */
  readonly colour: (address: string) => Promise<string>
  readonly complaints: readonly string[]
}

/**
 * Opens the grid anew before each test, and fills its book where told how. What the page complains of fails the test.
 */
export function atTheGrid(fillIn?: (grid: ShownGrid) => Promise<unknown>): ShownGrid {
  // A machine that does other things as well needs longer.
  jest.setTimeout(180_000)
  const browser = new GridInBrowser()
  let grid: ShownGrid
  beforeAll(() => browser.start(), 600_000)
  beforeEach(async () => {
    grid = await browser.open()
    await fillIn?.(grid)
  })
  afterEach(async () => {
    const { complaints, page } = grid
    await page.context().close()
    expect(complaints).toEqual([])
  })
  afterAll(() => browser.stop())
  return new Proxy({} as ShownGrid, { get: (_, name) => Reflect.get(grid, name) as unknown })
}

class GridInBrowser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'grid-'))
  #browser: Browser | undefined

  async start(): Promise<void> {
    execFileSync(process.execPath, ['-e', build, this.#folder], { cwd: root, stdio: 'pipe' })
    this.#browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  }

  async stop(): Promise<void> {
    await this.#browser?.close()
    rmSync(this.#folder, { recursive: true })
  }

  async open(): Promise<ShownGrid> {
    if (!this.#browser) throw new Error('the browser was not started')
    const context = await this.#browser.newContext({ viewport: { width: 1000, height: 600 } })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
    const complaints: string[] = []
    await context.route('**/*', (route) => {
      const { origin: asked, pathname } = new URL(route.request().url())
      if (asked !== origin) {
        complaints.push(`a request beyond: ${asked}`)
        return route.abort()
      }
      if (pathname === '/') {
        const headers = { 'content-security-policy': policy, 'content-type': 'text/html' }
        return route.fulfill({ body: html, headers })
      }
      const file = join(this.#folder, pathname)
      return existsSync(file)
        ? route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'text/plain' })
        : route.fulfill({ status: pathname === '/favicon.ico' ? 204 : 404 })
    })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(origin)
    await page.waitForFunction(() => 'bench' in window)
    return { page, complaints, ...(await handling(page)) }
  }
}

async function handling(page: Page): Promise<Omit<ShownGrid, 'page' | 'complaints'>> {
  const canvas = page.locator('canvas[id^=univer-sheet-main-canvas]')
  await canvas.waitFor()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('nothing is painted')
  const at = (address: string): [x: number, y: number] => {
    const [, letter = '', digits = ''] = /^([A-Z])(\d+)$/.exec(address) ?? []
    return [box.x + 46 + 64 * (letter.charCodeAt(0) - 65) + 24, box.y + 20 + 20 * Number(digits) - 10]
  }
  const click = (address: string): Promise<void> => page.mouse.click(...at(address))
  return {
    at,
    click,
    type: async (address, text) => {
      await click(address)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    drag: async ([fromX, fromY], [toX, toY]) => {
      await page.mouse.move(fromX, fromY)
      await page.mouse.down()
      for (let step = 1; step <= 8; step++)
        await page.mouse.move(fromX + ((toX - fromX) * step) / 8, fromY + ((toY - fromY) * step) / 8)
      await page.mouse.up()
    },
    until: async (what) => {
      const end = Date.now() + 60_000
      while ((await page.evaluate(what)) !== true) {
        if (Date.now() > end) throw new Error(`it never came to be: ${what}`)
        await page.waitForTimeout(50)
      }
    },
    bench: (what) => page.evaluate(`(${what.toString()})(window.bench)`),
    colour: async (address) => {
      const [x, y] = at(address)
      return firstColour(await page.screenshot({ clip: { x: x - 22, y: y - 8, width: 1, height: 1 } }))
    },
  }
}

/** The colour of the first point of a picture in PNG. */
function firstColour(png: Buffer): string {
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  // Each line begins with a byte that says how it is filtered: the first point is as it is.
  return `#${inflateSync(Buffer.concat(data)).subarray(1, 4).toString('hex')}`
}
