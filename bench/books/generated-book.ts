import { writeFile } from 'node:fs/promises'
import { makeBook } from '../../src/actions/make-book.ts'
import { readBudget } from '../../src/actions/read-budget.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import { writeBook } from '../../src/hosts/file/write-book.ts'
import { ituLookup } from '../framework.ts'
import { bookOver, generateRows } from '../rows-book.ts'

/** A generated workbook on disk, and what there is to be found in it. */
export interface GeneratedBook {
  readonly path: string
  readonly lines: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** With five years our table of lines has 16 columns. */
const years = [2020, 2021, 2022, 2023, 2024]

/** Writes a generated budget as a workbook of ours, with all its sheets, as `rbb new` fills one. */
export async function generateBook(path: string, lines: number): Promise<GeneratedBook> {
  const lookup = lookupOf({ ...ituLookup().framework, years })
  const rows = bookOver(generateRows(lines, lookup), years)
  const budget = await readBudget(rows, lookup)
  const { plan, counts } = await makeBook(rows, budget, {
    kind: 'financial-plan',
    pending: 'include',
    unit: 1000,
    asOf: '2020-01-01 00:00 UTC',
    files: ['lines.csv'],
  })
  await writeFile(path, await writeBook(plan))
  return { path, lines, errors: counts.error, warnings: counts.warning, infos: counts.info }
}
