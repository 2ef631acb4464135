import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { allRules } from '../../src/core/rules/index.ts'

const root = join(__dirname, '../..')

/** Runs the script as `npm run docs` does, in the folder given. */
function runDocs(cwd: string, ...options: readonly string[]) {
  const loader = pathToFileURL(join(root, 'scripts/typescript.mjs')).href
  const script = join(root, 'scripts/rule-pages.ts')
  return spawnSync(process.execPath, ['--import', loader, script, ...options], { cwd, encoding: 'utf8' })
}

test('the pages in docs/rules are those of the rules as they are', () => {
  const { status, stderr } = runDocs(root, '--check')
  expect([status, stderr]).toEqual([0, ''])
})

describe('in another folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rule-pages-'))
  const inPages = (file: string): string => join(folder, 'docs/rules', file)
  afterAll(() => rmSync(folder, { recursive: true }))

  test('pages that are missing are stale, and nothing is written by looking', () => {
    const { status, stderr } = runDocs(folder, '--check')
    expect(status).toBe(1)
    expect(stderr).toContain('README.md, RBB101-framework-code-doubled.md')
    expect(readdirSync(folder)).toEqual([])
  })

  test('writes a page for each rule, and an index that names them all', () => {
    expect(runDocs(folder).status).toBe(0)
    const files = allRules.map(({ code, name }) => `${code}-${name}.md`)
    expect(readdirSync(inPages('')).sort()).toEqual(['README.md', ...files].sort())
    const index = readFileSync(inPages('README.md'), 'utf8')
    expect(files.filter((file) => !index.includes(`](${file})`))).toEqual([])
    expect(runDocs(folder, '--check').status).toBe(0)
  })

  test('names the pages that differ or belong to no rule, and puts them right', () => {
    writeFileSync(inPages('RBB201-column-missing.md'), 'changed by hand\n')
    writeFileSync(inPages('RBB999-gone.md'), 'of a rule that has gone\n')
    expect(runDocs(folder, '--check').stderr).toMatch(/: RBB201-column-missing\.md, RBB999-gone\.md\n/)
    expect(runDocs(folder).status).toBe(0)
    expect(runDocs(folder, '--check').status).toBe(0)
  })
})
