import { loadFramework } from '../src/core/framework/load.ts'
import { lookupOf, type FrameworkLookup } from '../src/core/framework/lookup.ts'
import seed from '../seeds/itu-strategic-plan-2020-2023.json'

/** The framework that the generated budgets are planned by. */
export function ituLookup(): FrameworkLookup {
  const loaded = loadFramework(seed)
  if (!loaded.ok) throw new Error(`the ITU seed is no framework: ${JSON.stringify(loaded.problems)}`)
  return lookupOf(loaded.framework)
}
