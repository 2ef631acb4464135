import { openFinder } from '../../../src/actions/find-results/open-finder.ts'
import { noKeywords } from '../../../src/actions/find-results/read-keywords.ts'
import { suggestResults } from '../../../src/actions/suggest-results.ts'
import type { ResultCode } from '../../../src/core/framework/result-code.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { budgetOfCells, seed } from '../../budget-of.ts'
import { plannerLines, shortCode } from './planner-lines.ts'

/**
 * A planner goes through 500 untagged lines from top to bottom: the illustrative ones, every fourth with a second
 * category. She presses the arrow down to what is offered and Enter, or types the code and Enter, whichever is less.
 */
test('500 lines are tagged in at most 1,200 keystrokes', async () => {
  const once = plannerLines()
  const again = 500 - once.length
  const lines = once.flatMap((line, at) => (at % 4 === 0 && at / 4 < again ? [line, line] : [line]))
  expect(lines).toHaveLength(500)
  const lookup = lookupOf(seed)
  const finder = openFinder(lookup, noKeywords)
  const kindOf = (code: string): ResultCode['kind'] => (code.includes('-') ? 'output' : 'enabler')
  const tags: string[] = []
  let recent: readonly ResultCode[] = []
  let keys = 0
  for (const [line, { unit, wanted }] of lines.entries()) {
    const budget = await budgetOfCells([
      ['Line', 'Unit', 'Activity', 'Output', 'Enabler', '2020'],
      ...lines.map((one, at) => {
        const tag = tags[at] ?? null
        const isOutput = tag !== null && kindOf(tag) === 'output'
        return [`L${at}`, one.unit, one.activity, isOutput ? tag : null, isOutput ? null : tag, 5]
      }),
    ])
    const offers = finder.find('', { unit, recent, suggested: suggestResults(budget, [line]) })
    const at = offers.findIndex(({ code }) => code === wanted)
    const typed = shortCode(wanted)
    expect(finder.find(typed)[0]?.code).toBe(wanted)
    keys += Math.min(at < 0 ? Infinity : at, typed.length) + 1
    tags[line] = wanted
    const used = { kind: kindOf(wanted), code: wanted }
    recent = [used, ...recent.filter(({ code }) => code !== wanted)]
  }
  expect(keys).toBeLessThanOrEqual(1200)
})
