import type { Doors, InputFile } from './doors.ts'
import { codeOf } from './thrown.ts'
import { UsageError } from './usage-error.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'part of its path is not a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
}

/**
 * Reads a file named on the command line; findings name it by the last part of its path.
 * @throws UsageError where it cannot be read
 */
export async function readInput(path: string, readFile: Doors['readFile']): Promise<InputFile> {
  try {
    return { name: path.split(/[/\\]/u).at(-1) ?? path, bytes: await readFile(path) }
  } catch (error) {
    const code = codeOf(error) ?? 'unknown fault'
    throw new UsageError(`“${path}” cannot be read: ${reasons[code] ?? code}.`)
  }
}
