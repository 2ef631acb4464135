import { loadFramework } from '../core/framework/load.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'

/**
 * The framework that comes with the product, from its JSON.
 * @throws Error where it is none, which the tests of the seeds exclude
 */
export function builtInFramework(json: unknown): ResultsFramework {
  const loaded = loadFramework(json)
  if (loaded.ok) return loaded.framework
  const [first] = loaded.problems
  throw new Error(`The built-in framework is none: ${first?.path ?? ''} ${first?.problem ?? ''}.`)
}
