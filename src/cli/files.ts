import { rename, rm, stat, writeFile as write } from 'node:fs/promises'
import { codeOf } from './thrown.ts'

/**
 * Writes a whole file or none: what is there stays until the new one is complete.
 * @param force whether a file that is there is replaced
 * @throws an error with Node's `code`, `EEXIST` where the file is there and not forced
 */
export async function writeFile(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  if (!force) {
    await written(path, bytes)
    return
  }
  const beside = `${path}.${process.pid}.part`
  await written(beside, bytes)
  try {
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** A new file; where it cannot be written whole nothing of it stays. */
async function written(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await write(path, bytes, { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

/** What tells one file from another, however it is named; undefined where there is none. */
export async function fileAt(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return undefined
  }
}
