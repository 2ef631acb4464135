import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { namedResult, resultItem } from '../../../src/core/framework/result-code.ts'
import { seed } from '../../budget-of.ts'

const itu = lookupOf(seed)
const title = itu.outputs.find(({ code }) => code === 'R.1-1')?.text ?? ''
/** A framework in which an enabler has the code of an output, and another its name. */
const mixed = lookupOf({
  ...seed,
  enablers: (seed.enablers ?? []).map((enabler) => {
    if (enabler.code === 'BR.1') return { ...enabler, code: 'R.1-1' as typeof enabler.code }
    return enabler.code === 'BR.2' ? { ...enabler, text: title } : enabler
  }),
})

test.each([
  [itu, 'R.1-1', 'output R.1-1'],
  [itu, 'r11', 'output R.1-1'],
  [itu, 'R 1.01', 'output R.1-1'],
  [itu, 'gs-17', 'enabler GS.17'],
  [itu, title, 'output R.1-1'],
  [itu, '', 'unknown'],
  [itu, 'Outreach and promotion', /^[A-Z.0-9-]+( [A-Z.0-9-]+)+$/],
  [mixed, 'R.1-1', 'R.1-1 R.1-1'],
  [mixed, 'r1-1', 'R.1-1 R.1-1'],
  [mixed, title, 'R.1-1 BR.2'],
])('%# %s is %s', (lookup, text, expected) => {
  const named = namedResult(lookup, text)
  const shown =
    named.is === 'known'
      ? `${named.result.kind} ${named.result.code}`
      : named.is === 'ambiguous'
        ? named.codes.join(' ')
        : named.is
  expect(shown).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
})

test('an item is found by its own code within its kind, not by its name', () => {
  expect(resultItem(itu, { kind: 'output', code: 'r.1-1' })).toEqual({
    kind: 'output',
    code: 'R.1-1',
    title,
    objective: 'R.1',
  })
  expect(resultItem(itu, { kind: 'enabler', code: 'GS.1' })?.objective).toBeUndefined()
  expect(resultItem(itu, { kind: 'enabler', code: 'R.1-1' })).toBeUndefined()
  expect(resultItem(itu, { kind: 'output', code: title })).toBeUndefined()
  expect(resultItem(itu, { kind: 'output', code: 'r1-1' })).toBeUndefined()
  expect(resultItem(mixed, { kind: 'enabler', code: 'R.1-1' })?.kind).toBe('enabler')
})
