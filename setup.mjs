// Installs the dependencies where they are missing or older than the lock file and, with --tests, the programs
// that tests run. Runs before start, test and build, so it may use nothing but what Node brings along.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const lock = `${root}package-lock.json`
const installed = `${root}node_modules/.package-lock.json`

const { CHROMIUM, SOFFICE } = process.env

/** What tests run, there as one of its commands, and the packages that bring it along on Debian and Ubuntu. */
const programs = [
  SOFFICE
    ? { name: `LibreOffice at ${SOFFICE}, where SOFFICE says it is`, commands: [SOFFICE], packages: [] }
    : {
        name: 'LibreOffice Calc (soffice on PATH, or SOFFICE saying where it is)',
        commands: ['soffice', 'libreoffice'],
        // Carlito and Liberation stand in for Calibri and Arial, letter by letter as wide.
        packages: ['libreoffice-calc', 'fonts-crosextra-carlito', 'fonts-liberation', 'fonts-dejavu-core'],
      },
  CHROMIUM
    ? { name: `Chromium at ${CHROMIUM}, where CHROMIUM says it is`, commands: [CHROMIUM], packages: [] }
    : {
        name: 'Chromium (chromium on PATH, or CHROMIUM saying where it is)',
        commands: ['chromium', 'chromium-browser', 'google-chrome', 'msedge'],
        packages: ['chromium'],
      },
  { name: 'Poppler (pdftoppm on PATH)', commands: ['pdftoppm'], packages: ['poppler-utils'] },
]

const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity

function installDependencies() {
  if (writtenAt(installed) >= writtenAt(lock)) return true
  console.log('Installing dependencies (npm ci) ...')
  // npm writes this file last: without it, an install that was interrupted is done again.
  rmSync(installed, { force: true })
  return run('npm', ['ci', '--include=dev'])
}

function installPrograms() {
  const packages = programs.filter(isMissing).flatMap((program) => program.packages)
  if (packages.length > 0 && isRootOfDebian()) {
    console.log(`Installing ${packages.join(', ')} ...`)
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
  }
  const missing = programs.filter(isMissing).map((program) => program.name)
  if (missing.length > 0) console.error(`Please install what the tests need: ${missing.join(', and ')}.`)
  return missing.length === 0
}

function isMissing({ commands }) {
  return !commands.some(isThere)
}

function isThere(command) {
  const folders = /[\\/]/.test(command) ? [''] : (process.env.PATH ?? '').split(delimiter)
  const endings = process.platform === 'win32' ? ['', '.exe', '.com'] : ['']
  return folders.some((folder) =>
    endings.some((ending) =>
      statSync(resolve(folder, command + ending), { throwIfNoEntry: false })?.isFile(),
    ),
  )
}

/** Where packages are installed without asking; never through sudo. */
function isRootOfDebian() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && isThere('apt-get')
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  })
  return status === 0
}

const isReady = installDependencies() && (!process.argv.includes('--tests') || installPrograms())
process.exitCode = isReady ? 0 : 1
