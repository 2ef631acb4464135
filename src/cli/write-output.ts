import type { Doors, Plan } from './doors.ts'
import { codeOf } from './thrown.ts'
import { UsageError } from './usage-error.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
}

/** A workbook that a command writes. */
export interface Output {
  readonly path: string
  /** Whether a file of that name may be replaced. */
  readonly force: boolean
}

/**
 * Looks whether a file may be written, before any work is done for it. A file that is read is never written,
 * forced or not.
 * @throws UsageError in words
 */
export async function refuseOutput(
  { path, force }: Output,
  inputs: readonly string[],
  { fileAt }: Doors,
): Promise<void> {
  if (!/\.xlsx$/iu.test(path)) throw new UsageError(`“${path}” must end in .xlsx: a workbook is written.`)
  const there = await fileAt(path)
  if (there === undefined) return
  for (const input of inputs) {
    if ((await fileAt(input)) === there) {
      throw new UsageError(`“${path}” is one of the files that are read, and those are never changed.`)
    }
  }
  if (!force) throw new UsageError(`“${path}” exists already: add --force to replace it.`)
}

/**
 * Writes a workbook, and says so on stderr.
 * @throws UsageError where it cannot be written
 */
export async function writeOutput({ path, force }: Output, plan: Plan, doors: Doors): Promise<void> {
  const bytes = await doors.writeBook(plan)
  try {
    await doors.writeFile(path, bytes, force)
  } catch (error) {
    const code = codeOf(error) ?? 'unknown fault'
    if (code === 'EEXIST') throw new UsageError(`“${path}” exists already: add --force to replace it.`)
    throw new UsageError(`“${path}” cannot be written: ${reasons[code] ?? code}.`)
  }
  doors.streams.stderr(`Written: ${path}\n`)
}
