import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const root = join(__dirname, '..')
const kept = join(root, 'build/tests')
const sources = [
  'src',
  'seeds',
  'assets',
  'scripts',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
]

/** Runs the build with arguments of its own. */
export function build(...args: readonly string[]) {
  return runScript('scripts/build.ts', ...args)
}

/** Runs a script of this repository. */
export function runScript(...script: readonly string[]) {
  const args = ['--import', './scripts/typescript.mjs', ...script]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** The folder of the add-in as it is built to be tried, from the sources as they are. */
export function builtAddIn(): Promise<string> {
  return keptBuild('add-in', sources, (folder) =>
    build('--base-url', 'https://localhost:3000', '--channel', 'test', '--out', folder),
  )
}

/**
 * The folder of a build from the sources as they are. It is built once: tests that run beside this one wait for it,
 * and later runs find it as long as none of its sources has changed.
 */
export async function keptBuild(
  name: string,
  paths: readonly string[],
  make: (folder: string) => { readonly status: number | null; readonly stderr: string },
): Promise<string> {
  const folder = join(kept, name)
  const mark = join(kept, `${name}.sources`)
  const leave = await enter(join(kept, `${name}.lock`))
  try {
    const digest = digestOf(paths)
    if (textOf(mark) === digest) return folder
    rmSync(mark, { force: true })
    const said = make(folder)
    if (said.status !== 0 || said.stderr !== '') throw new Error(said.stderr)
    // What was changed meanwhile is in no digest, so the next test builds again.
    if (digestOf(paths) === digest) writeFileSync(mark, digest)
    return folder
  } finally {
    leave()
  }
}

/** Waits for its turn; a process that died without giving it back is passed over. */
async function enter(lock: string): Promise<() => void> {
  mkdirSync(kept, { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rmSync(lock)
    } catch {
      const holder = Number(textOf(lock))
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true })
      await setTimeout(200)
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  const add = (path: string): void => {
    if (!statSync(path).isDirectory()) hash.update(path).update(readFileSync(path))
    else for (const name of readdirSync(path).sort()) add(join(path, name))
  }
  for (const path of paths) add(join(root, path))
  return hash.digest('hex')
}
