import type { Item } from './items.ts'

/** A code that stands on several items of one kind, as written on each. */
export interface RepeatedCode {
  readonly kind: string
  readonly codes: readonly string[]
}

/** The codes that several items of one kind share without regard to case, in the order they first stand. */
export function repeatedCodes(items: readonly Item[]): readonly RepeatedCode[] {
  const groups = new Map<string, { kind: string; codes: string[] }>()
  for (const { kind, code } of items) {
    const key = `${kind} ${code.toLowerCase()}`
    const group = groups.get(key)
    if (group) group.codes.push(code)
    else groups.set(key, { kind, codes: [code] })
  }
  return [...groups.values()].filter(({ codes }) => codes.length > 1)
}
