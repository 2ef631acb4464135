import { existsSync, readFileSync, readdirSync } from 'node:fs'

const ruler = `\n${'-'.repeat(80)}\n\n`

/** The licence of every package in `folders`, such as `node_modules/saxes/`, under a heading. */
export function noticesOf(heading: string, folders: Iterable<string>): string {
  return [heading, ...[...new Set([...folders].map(notice))].sort()].join(ruler)
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as PackageFile
  const own = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
  // A package without one has its text kept here, taken from its repository.
  const file = own === undefined ? `scripts/licences/${name}.txt` : folder + own
  if (!existsSync(file)) throw new Error(`${name} ${version} is bundled but brings no licence text`)
  return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()}\n`
}

interface PackageFile {
  readonly name: string
  readonly version: string
  readonly license: string
}
