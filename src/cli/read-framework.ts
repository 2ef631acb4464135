import { loadFramework } from '../core/framework/load.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'
import type { Doors } from './doors.ts'
import { readInput } from './read-file.ts'
import { counted } from './report/count-text.ts'
import { UsageError } from './usage-error.ts'

/**
 * The framework of a file, or the built-in one.
 * @throws UsageError where the file cannot be read or holds no framework
 */
export async function readFramework(path: string | undefined, doors: Doors): Promise<ResultsFramework> {
  const file = path === undefined ? undefined : await readInput(path, doors.readFile)
  const loaded = loadFramework(file ? doors.readJson(file) : doors.seed)
  if (loaded.ok) return loaded.framework
  const [first, ...others] = loaded.problems
  const more = others.length > 0 ? `, and ${counted(others.length, 'more problem')}` : ''
  const name = file?.name ?? 'The built-in framework'
  throw new UsageError(
    `${name} is no results framework: ${first?.path ?? ''} ${first?.problem ?? ''}${more}.`,
  )
}
