import { readTypedShares } from '../../src/actions/typed-shares.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import { second, seed } from '../budget-of.ts'

const itu = lookupOf(seed)
const spaced = lookupOf({
  ...seed,
  enablers: (seed.enablers ?? []).map((enabler) =>
    enabler.code === 'BR.2' ? { ...enabler, code: 'BR 2 b' as typeof enabler.code } : enabler,
  ),
})

test.each<[string, string, typeof itu]>([
  ['r1-1 r1-2', 'R.1-1 5000, R.1-2 5000', itu],
  ['r11 R.1-2, r 1', '? code-unknown r', itu],
  ['r1-1 60 r1-2 40', 'R.1-1 6000, R.1-2 4000', itu],
  ['r14, R1-4', 'R.1-4 5000, R.1-4 5000', itu],
  ['R.1-4', 'R.1-4 10000', itu],
  ['gs.1 33,33% r1-1 66.67 %', 'GS.1 3333, R.1-1 6667', itu],
  ['r1-1 + r1-2 + r1-3', 'R.1-1 3334, R.1-2 3333, R.1-3 3333', itu],
  ['r1-1 60; r1-2', '? share-missing R.1-2', itu],
  ['60 r1-1', '? share-unreadable 60', itu],
  ['r1-1 60 40', '? share-unreadable 40', itu],
  ['r1-1 33.333 r1-2 66.667', '? share-unreadable 33.333', itu],
  ['nonsense', '? code-unknown nonsense', itu],
  [' , ', '? shares-none', itu],
  ['a1 treasury 20', '? share-missing A/01', lookupOf(second)],
  ['a1 80 treasury 20', 'A/01 8000, Treasury 2000', lookupOf(second)],
  ['br 2 B 20 r1-1 80', 'BR 2 b 2000, R.1-1 8000', spaced],
])('%s', (text, expected, lookup) => {
  const read = readTypedShares(text, lookup)
  const shown =
    'reason' in read
      ? `? ${[read.reason, ...Object.values(read.params)].join(' ')}`
      : read.map(({ code, points }) => `${code} ${points}`).join(', ')
  expect(shown).toBe(expected)
})
