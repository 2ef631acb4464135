// Builds the workbench and opens it: the add-in beside a spreadsheet that stands in for Excel.
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { built } from './workbench/built.ts'
import { writeIllustrativePlan } from './workbench/illustrative-plan.ts'
import { otherAddIn } from './workbench/other-add-ins.ts'
import { placesOf } from './workbench/places.ts'
import { serve } from './workbench/serve.ts'

const usage = `npm start                          opens the illustrative financial plan at https://localhost:3000
npm start -- --port 3001           at another port; 0 for any that is free
npm start -- --open                opens the browser, too
npm start -- --book PLAN.xlsx      opens a workbook of yours, which is only read
npm start -- --addin MANIFEST.xml  tries another add-in: its manifest as a file beside its pages, or at https://localhost`

const folders = { workbench: 'dist/workbench', addin: 'dist/workbench-addin' }
const illustrative = 'build/workbench/Illustrative financial plan.xlsx'

interface Asked {
  readonly port: number
  readonly opensBrowser: boolean
  readonly book: string | undefined
  readonly addIns: readonly string[]
}

function askedFor(args: readonly string[]): Asked | { readonly why: string } {
  const options = {
    port: { type: 'string' },
    open: { type: 'boolean' },
    book: { type: 'string' },
    addin: { type: 'string', multiple: true },
  } as const
  try {
    const {
      port: text = '3000',
      open = false,
      book,
      addin = [],
    } = parseArgs({ args: [...args], options }).values
    const port = Number(text)
    if (!/^\d+$/.test(text) || port > 65_535)
      return { why: `--port ${text} is no port: it is a number up to 65535.` }
    const why = book === undefined ? undefined : whyNoBook(book)
    return why === undefined ? { port, opensBrowser: open, book, addIns: addin } : { why }
  } catch (thrown) {
    return { why: `${wordsOf(thrown)}\n${usage}` }
  }
}

function whyNoBook(path: string): string | undefined {
  if (extname(path).toLowerCase() !== '.xlsx') return `--book ${path} is no .xlsx file.`
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? undefined
    : `--book ${path} is not there.`
}

async function run(args: readonly string[]): Promise<number | undefined> {
  const asked = askedFor(args)
  if ('why' in asked) {
    console.error(asked.why)
    return 2
  }
  console.log('Building the workbench ...')
  const isReady =
    (await built('workbench', folders.workbench, 'index.html')) &&
    (await built('addin', folders.addin, 'taskpane.html')) &&
    (asked.book !== undefined || (await writeIllustrativePlan(illustrative)))
  if (!isReady) return 1
  const book = { path: asked.book ?? illustrative, isIllustrative: asked.book === undefined }
  try {
    const addIns = await Promise.all(asked.addIns.map(otherAddIn))
    const { origin } = await serve(asked.port, placesOf({ folders, book, addIns }))
    console.log(`
The workbench is at ${origin}
The browser will say that the connection is not private, because the certificate was made just now and nobody vouches
for it: choose Advanced, then Continue. Office add-ins run over https only, and nothing leaves this machine.
Ctrl+C ends it.`)
    if (asked.opensBrowser) openBrowser(origin)
    return undefined
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${asked.port} is taken: add -- --port ${asked.port + 1}, or any other.`
        : wordsOf(thrown),
    )
    return 1
  }
}

function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, string>> = { win32: 'explorer', darwin: 'open' }
  spawn(openers[process.platform] ?? 'xdg-open', [url], { stdio: 'ignore', detached: true })
    .on('error', () => console.error('The browser could not be opened: open the address above.'))
    .unref()
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

const status = await run(process.argv.slice(2))
if (status !== undefined) process.exitCode = status
