import type { Finding } from '../../../src/core/finding.ts'
import { loadFramework } from '../../../src/core/framework/load.ts'
import { frameworkRules } from '../../../src/core/rules/framework/index.ts'
import { runRules } from '../../../src/core/rules/rule.ts'
import { frameworkRuleTexts } from '../../../src/texts/rules/framework.ts'
import itu from '../../../seeds/itu-strategic-plan-2020-2023.json'
import second from '../../fixtures/frameworks/second.json'
import { auditCases } from './audit-cases.ts'
import seedAudit from './seed-audit.json'
import { sound, toOpen, toSafe, towersToSafe } from './sound.ts'

function audit(json: unknown): readonly Finding[] {
  const loaded = loadFramework(json)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return runRules(frameworkRules, loaded.framework)
}

describe('the self-audit', () => {
  test('finds nothing in a sound framework', () => {
    expect(audit(sound)).toEqual([])
  })

  test.each(auditCases)('%s: %s', (name, _what, change, found) => {
    const findings = audit({ ...sound, ...change })
    expect(findings.filter((finding) => finding.name === name).map(({ params }) => params)).toEqual(found)
  })

  test.each(auditCases)('%s: %s: one cause, one finding', (name, _what, change) => {
    const names = audit({ ...sound, ...change }).map((finding) => finding.name)
    expect(names.filter((other) => other !== name)).toEqual([])
  })

  test.each(frameworkRules)('$name has a firing and a clean case', ({ name }) => {
    const counts = auditCases.filter(([rule]) => rule === name).map(([, , , found]) => found.length > 0)
    expect([...new Set(counts)].sort()).toEqual([false, true])
  })

  test('a link to an unknown goal is no second goal that would call for weights', () => {
    const links = [{ ...toOpen, weight: 0 }, { ...toSafe, goal: 'G.9' }, towersToSafe]
    expect(audit({ ...sound, links }).map(({ name }) => name)).toEqual(['framework-link-to-unknown-goal'])
  })

  test('names each place by the framework', () => {
    const [finding] = audit({ ...sound, links: [] })
    expect(finding?.at).toEqual({ source: 'sound', sheet: null, row: null, column: null })
  })
})

describe('the rules', () => {
  test('have codes of their own, in order, from RBB101', () => {
    expect(frameworkRules.map(({ code }) => code)).toEqual(frameworkRules.map((_, at) => `RBB${101 + at}`))
  })

  test.each(auditCases)(
    '%s: %s: the texts ask only for parameters that are there',
    (name, _what, _change, found) => {
      const { message, advice, why } = frameworkRuleTexts[name]
      const asked = [...message.matchAll(/\{(\w+)\}/g)].map(([, param]) => param)
      for (const params of found) expect(Object.keys(params)).toEqual(expect.arrayContaining(asked))
      expect(`${advice}${why}`).not.toMatch(/[{}]/)
    },
  )
})

describe('the frameworks at hand', () => {
  test('the seed as shipped: every finding', () => {
    const findings = audit(itu).map(({ code, name, severity, params }) => ({
      finding: `${code} ${name}`,
      severity,
      ...params,
    }))
    expect(findings).toEqual(seedAudit)
  })

  test('the seed as shipped has no error', () => {
    expect(audit(itu).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('the second framework has only its pending items', () => {
    expect(audit(second).map(({ name, params }) => [name, params['code']])).toEqual([
      ['framework-item-pending', 'OBJ-D'],
      ['framework-item-pending', 'B/03'],
    ])
  })
})
