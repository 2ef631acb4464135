import { planTitle, planTitles } from '../../src/texts/plan-titles.ts'
import { refusalText, refusalTexts, type RefusalReason } from '../../src/texts/refusals.ts'

test.each([
  ['tag', 3, 'Tag 3 lines'],
  ['tag', 1, 'Tag 1 line'],
  ['split', 1, 'Split 1 line'],
  ['driverRows', 12, 'Add 12 driver rows'],
] as const)('a plan to %s, of %d', (verb, count, title) => {
  expect(planTitle(verb, count)).toBe(title)
})

test('titles are told apart by their verb', () => {
  const verbs = Object.keys(planTitles) as (keyof typeof planTitles)[]
  expect(new Set(verbs.map((verb) => planTitle(verb, 2))).size).toBe(verbs.length)
})

test('a refusal is a sentence with what was found in it', () => {
  expect(refusalText({ reason: 'shares-not-100', params: { sum: '99.99' } })).toBe(
    'The shares make 99.99 %, and must make 100.00 %.',
  )
  expect(refusalText({ reason: 'code-unknown', params: { code: 'R.9\n' } })).toBe(
    'The framework has no output or enabler “R.9 ”.',
  )
  for (const reason of Object.keys(refusalTexts) as RefusalReason[]) {
    expect(refusalText({ reason, params: {} })).toMatch(/^[A-Z“].*\.$/)
  }
})
