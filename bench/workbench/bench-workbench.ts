import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../../scripts/pane/chromium.ts'
import { placesOf } from '../../scripts/workbench/places.ts'
import { serve } from '../../scripts/workbench/serve.ts'
import { generateBook } from '../books/generated-book.ts'
import { markdownTable, type TableColumn } from '../markdown-table.ts'
import { stepTimes, type StepTime } from './step-times.ts'

const columns: readonly TableColumn[] = [
  { header: 'lines' },
  { header: 'step', isText: true },
  { header: 'done after s' },
  { header: 'longest task, processor ms' },
  { header: 'by the clock' },
  { header: 'tasks over 200 ms' },
  { header: 'over 50 ms' },
]

/** Measures the built workbench in Chromium, with the built add-in beside the grid. */
export async function benchWorkbench(counts: readonly number[], runs: number): Promise<string> {
  const folders = {
    workbench: process.env['WORKBENCH'] ?? 'dist/workbench',
    addin: process.env['ADDIN'] ?? 'dist/workbench-addin',
  }
  for (const folder of Object.values(folders)) {
    if (!existsSync(folder)) throw new Error(`${folder} is not there: npm start builds it`)
  }
  const scratch = mkdtempSync(join(tmpdir(), 'bench-workbench-'))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    const rows: string[][] = []
    for (const count of counts) {
      const path = join(scratch, `Illustrative ${count}.xlsx`)
      await generateBook(path, count)
      const { origin, close } = await serve(0, placesOf({ folders, book: { path, isIllustrative: true } }))
      for (let run = 0; run < runs; run += 1) {
        for (const step of await stepTimes(browser, origin, count)) rows.push(rowOf(count, step))
      }
      await close()
    }
    return markdownTable(columns, rows)
  } finally {
    await browser.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function rowOf(count: number, { step, took, longestWork, tasks }: StepTime): string[] {
  return [
    String(count),
    step,
    (took / 1000).toFixed(1),
    longestWork.toFixed(0),
    Math.max(0, ...tasks).toFixed(0),
    String(tasks.filter((task) => task > 200).length),
    String(tasks.length),
  ]
}
