import { percentOf } from './percent.ts'
import { splitRule } from './split-rule.ts'

/** The shares of a line do not make 100.00 %; reported once, at the line's first row, when each share is sound. */
export const splitNot100 = splitRule({
  code: 'RBB417',
  name: 'split-not-100',
  severity: 'error',
  column: 'Share',
  fault: (split, { splits, ids }) => {
    const rows = splits.byLine.get(split.line) ?? []
    if (rows[0] !== split || !ids.at.has(split.line)) return undefined
    const shares = rows.map(({ share }) =>
      share.kind === 'read' && share.value > 0 ? share.value : undefined,
    )
    if (shares.includes(undefined)) return undefined
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0)
    return sum === 10_000 ? undefined : { params: { sum: percentOf(sum), missing: percentOf(10_000 - sum) } }
  },
})
