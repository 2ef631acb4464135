// Everything that is checked, one step after another, stopping at the first that fails. Each step is an npm
// script, so the one that failed runs alone by the name shown here: `npm run lint`.
import { spawnSync } from 'node:child_process'

const steps = [
  ['types'],
  ['types:core'],
  ['arrows'],
  ['lint'],
  ['format:check'],
  ['build'],
  ['notices', '--check'],
  ['docs', '--check'],
  ['templates', '--check'],
  ['icons', '--check'],
  ['jest'],
]

/** Runs one step; its output is shown as it comes for the tests, and only where it fails for the others. */
function passes([name, ...options]) {
  const seen = name === 'jest'
  process.stdout.write(seen ? `${name}\n` : `${name} ... `)
  const began = performance.now()
  const run = spawnSync('npm', ['run', '--silent', name, '--', ...options], {
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: seen ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const passed = run.status === 0
  if (!seen) console.log(passed ? `${((performance.now() - began) / 1000).toFixed(1)} s` : 'failed')
  if (!seen && !passed) console.log(`\n${run.stdout}${run.stderr}\nRun it alone with: npm run ${name}`)
  return passed
}

process.exitCode = steps.every(passes) ? 0 : 1
