import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '..')

/** A project whose dependencies are installed, and a PATH that holds nothing but `programs`. */
function setup(programs: readonly string[], options: readonly string[], soffice: string, chromium = '') {
  const project = mkdtempSync(join(tmpdir(), 'setup-'))
  const path = join(project, 'bin')
  try {
    mkdirSync(join(project, 'node_modules'))
    mkdirSync(path)
    copyFileSync(join(root, 'setup.mjs'), join(project, 'setup.mjs'))
    for (const name of ['package-lock.json', 'node_modules/.package-lock.json']) {
      writeFileSync(join(project, name), '{}')
    }
    for (const name of programs) {
      writeFileSync(join(path, name), '')
      chmodSync(join(path, name), 0o755)
    }
    const env = {
      PATH: path,
      SOFFICE: soffice && join(path, soffice),
      CHROMIUM: chromium && join(path, chromium),
    }
    const run = spawnSync(process.execPath, ['setup.mjs', ...options], {
      cwd: project,
      env,
      encoding: 'utf8',
    })
    return { status: run.status, said: (run.stdout + run.stderr).replaceAll(path, 'BIN') }
  } finally {
    rmSync(project, { recursive: true })
  }
}

test.each<readonly [string, readonly string[], readonly string[], string, string]>([
  ['the build needs no program', [], [], '', ''],
  ['all on PATH', ['soffice', 'pdftoppm', 'chromium'], ['--tests'], '', ''],
  ['libreoffice is soffice by another name', ['libreoffice', 'pdftoppm', 'chromium'], ['--tests'], '', ''],
  ['Chrome will do', ['soffice', 'pdftoppm', 'google-chrome'], ['--tests'], '', ''],
  ['CHROMIUM says where it is', ['soffice', 'pdftoppm', 'browser'], ['--tests'], '', 'browser'],
  ['SOFFICE says where it is', ['office', 'pdftoppm', 'chromium'], ['--tests'], 'office', ''],
])('is silent where all is there: %s', (_, programs, options, soffice, chromium) => {
  expect(setup(programs, options, soffice, chromium)).toEqual({ status: 0, said: '' })
})

test.each<readonly [string, readonly string[], string, string]>([
  [
    'nothing is there',
    [],
    '',
    'Please install what the tests need: LibreOffice Calc (soffice on PATH, or SOFFICE saying where it is), and Chromium (chromium on PATH, or CHROMIUM saying where it is), and Poppler (pdftoppm on PATH).\n',
  ],
  [
    'LibreOffice is not where it is said to be',
    ['soffice', 'pdftoppm', 'chromium'],
    'other',
    'Please install what the tests need: LibreOffice at BIN/other, where SOFFICE says it is.\n',
  ],
])('asks in one line where %s and nothing can be installed', (_, programs, soffice, said) => {
  expect(setup(programs, ['--tests'], soffice)).toEqual({ status: 1, said })
})
