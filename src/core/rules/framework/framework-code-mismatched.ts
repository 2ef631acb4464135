import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { itemsOf, placeOf, type Item } from './items.ts'

/**
 * Where most codes of a kind begin with the code of what they hang on (`R.1-1` under `R.1`), the ones
 * that do not are suspect. A framework with another pattern is left in peace.
 */
export const frameworkCodeMismatched = rule({
  code: 'RBB104',
  name: 'framework-code-mismatched',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    for (const items of byKind(itemsOf(framework)).values()) {
      const strays = items.filter((item) => !beginsWithParent(item))
      if (strays.length * 2 >= items.length) continue
      for (const { kind, code, parent = '' } of strays) {
        report({ params: { kind, code, parent }, at: placeOf(framework) })
      }
    }
  },
})

function byKind(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const kinds = new Map<string, Item[]>()
  for (const item of items) {
    if (item.parent !== undefined) kinds.set(item.kind, [...(kinds.get(item.kind) ?? []), item])
  }
  return kinds
}

/** `I.10-1` begins with `I.10` but not with `I.1`: what follows must not lengthen its last number or word. */
function beginsWithParent({ code, parent = '' }: Item): boolean {
  if (!code.toLowerCase().startsWith(parent.toLowerCase())) return false
  const seam = code.slice(parent.length - 1, parent.length + 1)
  return seam.length === 2 && !/^(\d\d|\p{L}\p{L})$/u.test(seam)
}
