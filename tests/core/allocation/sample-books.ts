import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Book, Row } from './oracle/book.ts'
import { ituFramework } from './frameworks.ts'

/** The illustrative budget as rows of texts. */
export function illustrativeBook(): Book {
  return {
    framework: ituFramework,
    years: ituFramework.years.map(String),
    amounts: 1,
    ...tablesIn('seeds/illustrative-'),
  }
}

/** The budget in which everything is wrong. */
export function messBook(): Book {
  const tables = tablesIn('tests/fixtures/mess/')
  const years = Object.keys(tables.lines[0] ?? {}).filter((header) => /^\d{4}$/.test(header))
  return { framework: ituFramework, years, amounts: 1, ...tables }
}

function tablesIn(prefix: string): Record<'lines' | 'splits' | 'drivers' | 'links', readonly Row[]> {
  const table = (name: string): readonly Row[] => {
    const text = readFileSync(join(__dirname, '../../..', `${prefix}${name}.csv`), 'utf8').replace(
      /^\uFEFF/,
      '',
    )
    return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
  }
  return { lines: table('lines'), splits: table('splits'), drivers: table('drivers'), links: table('links') }
}
