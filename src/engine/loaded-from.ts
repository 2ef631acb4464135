import type { EngineState } from './engine-state.ts'
import type { Loaded } from './loaded.ts'

/** What all views know of a book that was read. */
export function loadedFrom({ lookup: { framework }, isCarried, lines, why }: EngineState): Loaded {
  const { id, title = id, version, status, currency = 'CHF', years, units } = framework
  return {
    hasLines: lines !== undefined,
    why: why && { code: why.code, message: why.message },
    framework: { isCarried, title, version, status, currency, years },
    lines: lines?.budget.lines.count ?? 0,
    years: lines?.budget.lines.years ?? years,
    units: units.map(({ code }) => code),
  }
}
