// Writes THIRD-PARTY-NOTICES: the licence of every package whose code stands in dist/rbb.js, as the built file
// itself names them. With --check nothing is written, and the script fails where the file is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { noticesOf } from './licences/notices-of.ts'

const noticesFile = 'THIRD-PARTY-NOTICES'
const bundle = readFileSync('dist/rbb.js', 'utf8')

/** Folders of the bundled packages, such as `node_modules/string-width/node_modules/strip-ansi/`. */
const folders = [...bundle.matchAll(/\.\/((?:node_modules\/(?:@[^/\s]+\/)?[^/\s]+\/)+)/g)].map(
  ([, folder = '']) => folder,
)

const heading = `The command line, dist/rbb.js, holds code of the packages below, each under its own licence.
This file is generated: npm run build, then npm run notices.
`
const notices = noticesOf(heading, folders)
const written = existsSync(noticesFile) ? readFileSync(noticesFile, 'utf8') : ''

if (!process.argv.includes('--check')) writeFileSync(noticesFile, notices)
else if (written !== notices) {
  console.error(`${noticesFile} is out of date. Bring it up to date with: npm run notices`)
  process.exitCode = 1
}
