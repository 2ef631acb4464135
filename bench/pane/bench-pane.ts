import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../../scripts/pane/chromium.ts'
import { stopWriting } from '../../scripts/pane/written-book.ts'
import { markdownTable, type TableColumn } from '../markdown-table.ts'
import { firstLoad } from './first-load.ts'
import { emptyPlan, typeLines } from './large-book.ts'
import { paneTimes, type PaneTimes } from './pane-times.ts'

const columns: readonly TableColumn[] = [
  { header: 'lines' },
  { header: 'first paint ms' },
  { header: 'list there after s' },
  { header: 'longest task, processor ms' },
  { header: 'tasks over 50 ms by the clock', isText: true },
]

/** Measures the built pane in Chromium, with the stand-in for Excel outside the page. */
export async function benchPane(counts: readonly number[], runs: number): Promise<string> {
  const folder = process.env['ADDIN'] ?? 'dist/addin'
  if (!existsSync(folder))
    throw new Error(`${folder} is not there: build the add-in, or say where it is by ADDIN`)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    const { page, engine } = await firstLoad(browser, folder)
    const rows: string[][] = []
    for (const count of counts) {
      for (let run = 0; run < runs; run += 1) {
        const before = typeLines(count)
        rows.push(rowOf(count, await paneTimes(browser, folder, { book: await emptyPlan(), before })))
      }
    }
    const loaded = `First load: ${page.toFixed(0)} kB gzip, and ${engine.toFixed(0)} kB for the engine's thread.`
    return `${loaded}\n\n${markdownTable(columns, rows)}`
  } finally {
    await browser.close()
    await stopWriting()
  }
}

function rowOf(count: number, { firstPaint, listed, longTasks, longestWork }: PaneTimes): string[] {
  return [
    String(count),
    firstPaint.toFixed(0),
    (listed / 1000).toFixed(1),
    longestWork.toFixed(0),
    longTasks.length === 0 ? 'none' : longTasks.map((one) => one.toFixed(0)).join(', '),
  ]
}
