// Writes THIRD-PARTY-NOTICES: the licence of every package whose code stands in dist/rbb.js, as the built file
// itself names them. With --check nothing is written, and the script fails where the file is out of date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'

const noticesFile = 'THIRD-PARTY-NOTICES'
const bundle = readFileSync('dist/rbb.js', 'utf8')

/** Folders of the bundled packages, such as `node_modules/string-width/node_modules/strip-ansi/`. */
const folders = new Set(
  [...bundle.matchAll(/\.\/((?:node_modules\/(?:@[^/\s]+\/)?[^/\s]+\/)+)/g)].map(([, folder]) => folder),
)

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  const own = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
  // A package without one has its text kept beside this script, taken from its repository.
  const licenceFile = own ? folder + own : `scripts/licences/${name}.txt`
  if (!existsSync(licenceFile)) throw new Error(`${name} ${version} is bundled but brings no licence text`)
  const text = readFileSync(licenceFile, 'utf8').replaceAll('\r\n', '\n').trim()
  return `${name} ${version} (${license})\n\n${text}\n`
}

const header = `The command line, dist/rbb.js, holds code of the packages below, each under its own licence.
This file is generated: npm run build, then npm run notices.
`
const line = `\n${'-'.repeat(80)}\n\n`
const notices = [header, ...[...new Set([...folders].map(notice))].sort()].join(line)
const written = existsSync(noticesFile) ? readFileSync(noticesFile, 'utf8') : ''

if (!process.argv.includes('--check')) writeFileSync(noticesFile, notices)
else if (written !== notices) {
  console.error(`${noticesFile} is out of date. Bring it up to date with: npm run notices`)
  process.exitCode = 1
}
