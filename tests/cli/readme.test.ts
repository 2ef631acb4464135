import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { illustrative, runRbb } from './run-rbb.ts'

test('what the README shows is what the illustrative budget gives', async () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8')
  const shown = /## What it shows[^`]*```\n([^`]*)```/.exec(readme)?.[1]?.split('\n') ?? []
  const { stdout } = await runRbb(['allocate', ...illustrative])
  const printed = new Set(stdout.split('\n'))
  const lines = shown.filter((line) => line !== '' && line !== '...')
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => !printed.has(line))).toEqual([])
})
