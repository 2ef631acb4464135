import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ranCommandLine } from './built.ts'

const tables = ['lines', 'splits', 'drivers', 'links', 'revenue', 'ceilings']

/**
 * Writes the illustrative financial plan: the template filled with the tables of seeds/.
 * @returns whether it is there; what went wrong is said
 */
export async function writeIllustrativePlan(path: string): Promise<boolean> {
  mkdirSync(dirname(path), { recursive: true })
  const inputs = tables.flatMap((table) => [`--${table}`, `seeds/illustrative-${table}.csv`])
  await ranCommandLine(['new', 'financial-plan', ...inputs, '-o', path, '--force'])
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
