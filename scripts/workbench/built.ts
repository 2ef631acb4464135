import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compiled } from '../compiled.ts'

/** What a build is made of. */
const sources = ['src', 'seeds', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json']

/**
 * Builds into a folder where that was not done since the sources changed.
 * @returns whether it is there now; what went wrong is said
 */
export async function built(what: 'workbench' | 'addin', folder: string, page: string): Promise<boolean> {
  if (writtenAt(join(folder, page)) > Math.max(...sources.map(newestIn))) return true
  return (await compiled({ [what]: resolve(folder) })) !== undefined
}

/** Runs the command line of this checkout, built first. @returns whether it did what it was asked */
export async function ranCommandLine(args: readonly string[]): Promise<boolean> {
  if (writtenAt('dist/rbb.js') <= Math.max(...sources.map(newestIn)) && !(await compiled({}))) return false
  const { status, stderr } = spawnSync(process.execPath, ['dist/rbb.js', ...args], { encoding: 'utf8' })
  // 1 says that the budget has findings, which a book to try things out may well have.
  if (status === 0 || status === 1) return true
  console.error(stderr)
  return false
}

function newestIn(path: string): number {
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity
}
