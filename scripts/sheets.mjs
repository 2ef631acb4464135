// Makes the books of the illustrative budget with the built command line, and prints every sheet of theirs and of
// the blank templates to build/sheets/, hidden ones too, for a person to look at: npm run sheets
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

const folder = 'build/books'
mkdirSync(folder, { recursive: true })

const inputs = ['lines', 'splits', 'drivers', 'links', 'revenue', 'ceilings'].flatMap((name) => [
  `--${name}`,
  `seeds/illustrative-${name}.csv`,
])

const books = {
  'illustrative-financial-plan': ['new', 'financial-plan'],
  'illustrative-operational-plan': ['new', 'operational-plan', '--for', 'BDT'],
  'illustrative-report': ['allocate', '--format', 'csv'],
}

function run(program, parameters, output) {
  const { status } = spawnSync(program, parameters, { stdio: ['ignore', output, 'inherit'] })
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')} ended with ${status}`)
}

const paths = Object.entries(books).map(([name, command]) => {
  const path = `${folder}/${name}.xlsx`
  run(process.execPath, ['dist/rbb.js', ...command, ...inputs, '-o', path, '--force'], 'ignore')
  return path
})

const templates = ['templates/financial-plan.xlsx', 'templates/operational-plan.xlsx']
const render = ['--import', './scripts/typescript.mjs', 'scripts/render-sheets.ts', '--hidden']
run(process.execPath, [...render, ...templates, ...paths], 'inherit')
