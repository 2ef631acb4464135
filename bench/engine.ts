import { readBudget } from '../src/actions/read-budget.ts'
import type { FrameworkLookup } from '../src/core/framework/lookup.ts'
import { allocateBudget, findingsOf } from '../src/core/rules/check-budget.ts'
import type { BookReader } from '../src/workbook/port.ts'
import { nonZero, type Answer } from './answer.ts'
import { faultKinds } from './planted-faults.ts'

/** What the product does with a book: reads it, runs the cascade and every rule. */
export async function checkAndAllocate(book: BookReader, lookup: FrameworkLookup) {
  const budget = await readBudget(book, lookup)
  const allocation = allocateBudget(budget, 'include')
  return { allocation, findings: findingsOf(budget, allocation) }
}

/** The answer in what the engine found, for comparison; not timed. */
export function answerOf(
  { allocation, findings }: Awaited<ReturnType<typeof checkAndAllocate>>,
  { outputs, enablers }: FrameworkLookup,
): Answer {
  const sums = [
    ...outputs.map(({ code }, at) => [code, allocation.outputs[at]?.direct ?? []] as const),
    ...enablers.map(({ code }, at) => [code, allocation.pools[at] ?? []] as const),
  ]
  const counts = faultKinds.map(
    (kind) => [kind, findings.filter(({ name }) => name === kind).length] as const,
  )
  return { faults: Object.fromEntries(counts), sums: nonZero(sums) }
}
