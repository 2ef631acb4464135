// Installs the dependencies where they are missing or older than the lock file. Runs before start, test
// and build, so it may use nothing but what Node brings along.
import { spawnSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const lock = `${root}package-lock.json`
const installed = `${root}node_modules/.package-lock.json`

const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity

if (writtenAt(installed) < writtenAt(lock)) {
  console.log('Installing dependencies (npm ci) ...')
  // npm writes this file last: without it, an install that was interrupted is done again.
  rmSync(installed, { force: true })
  const npm = spawnSync('npm', ['ci', '--include=dev'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exitCode = npm.status ?? 1
}
