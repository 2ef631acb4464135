// Builds the command line and allocates the illustrative budget with it.
import { spawnSync } from 'node:child_process'

const inputs = ['lines', 'splits', 'drivers', 'links', 'revenue', 'ceilings'].flatMap((kind) => [
  `--${kind}`,
  `seeds/illustrative-${kind}.csv`,
])

const next = `
More to try:
  node dist/rbb.js check ${inputs.join(' ')}
  node dist/rbb.js explain ${inputs.join(' ')} --of goal:G.1
  node dist/rbb.js framework
  node dist/rbb.js --help`

function demo() {
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (build.status !== 0) {
    console.error(`${build.stdout}${build.stderr}`)
    return 1
  }
  const allocate = ['dist/rbb.js', 'allocate', ...inputs]
  console.log(`$ node ${allocate.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, allocate, { stdio: 'inherit' })
  // 1 means that the budget has findings of severity error, which is a result like any other here.
  if (status !== 0 && status !== 1) return 1
  console.log(next)
  return 0
}

process.exitCode = demo()
