// Writes templates/, the blank workbooks, from src/workbook. With --check nothing is written, and the script
// fails where one is stale, naming it. Paths are those of the folder it is run in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { newBook, type NewBookRequest } from '../src/actions/new-book.ts'
import { loadFramework } from '../src/core/framework/load.ts'
import { lookupOf } from '../src/core/framework/lookup.ts'
import { writeBook } from '../src/hosts/file/write-book.ts'

const folder = 'templates'
const seed = 'seeds/itu-strategic-plan-2020-2023.json'

/** The financial plan of the whole Union, and the rolling operational plan of one Bureau. */
const templates: Readonly<Record<string, NewBookRequest>> = {
  'financial-plan.xlsx': { kind: 'financial-plan', years: [2020, 2021, 2022, 2023], files: [] },
  'operational-plan.xlsx': {
    kind: 'operational-plan',
    unitCode: 'BDT',
    years: [2021, 2022, 2023, 2024],
    files: [],
  },
}

async function run(check: boolean): Promise<number> {
  const loaded = loadFramework(JSON.parse(readFileSync(seed, 'utf8')))
  if (!loaded.ok) throw new Error(`${seed} is no framework.`)
  const lookup = lookupOf(loaded.framework)
  const stale: string[] = []
  for (const [name, request] of Object.entries(templates)) {
    const path = `${folder}/${name}`
    const { plan } = await newBook(lookup, request)
    const bytes = await writeBook(plan)
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue
    stale.push(name)
    if (check) continue
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, bytes)
  }
  if (check && stale.length > 0) {
    console.error(
      `Out of date in ${folder}: ${stale.join(', ')}\nBring them up to date with: npm run templates`,
    )
    return 1
  }
  return 0
}

process.exitCode = await run(process.argv.includes('--check'))
