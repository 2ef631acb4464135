/** What a text in a cell stands for: positions are in printed order. */
export type Resolution =
  | { readonly kind: 'blank' }
  | { readonly kind: 'known'; readonly at: number }
  | { readonly kind: 'misspelt'; readonly at: number; readonly code: string }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown' }

/** One item as people may write it: its code, and the names it goes by. */
export interface Named {
  readonly code: string
  readonly names: readonly string[]
}

/** Finds items of one kind by what people write in cells. */
export interface CodeBook {
  readonly items: readonly Named[]
  /**
   * `code`, `name` or `code name`, without regard to case, is known. Any other spelling is at best
   * misspelt: a spreadsheet's SUMIFS would not count it either.
   */
  readonly resolve: (text: string) => Resolution
}

/** Makes the code book of one kind of item; a code is a key only within its kind. */
export function codeBook(items: readonly Named[]): CodeBook {
  const codes = indexBy(items, ({ code }) => [code.toLowerCase()])
  const names = indexBy(items, (item) =>
    item.names.flatMap((name) => [name.toLowerCase(), `${item.code} ${name}`.toLowerCase()]),
  )
  const spellings = indexBy(items, (item) => [item.code, ...item.names].flatMap(skeletonsOf))
  const codeOf = (at: number): string => items[at]?.code ?? ''

  function resolve(text: string): Resolution {
    if (text.trim() === '') return { kind: 'blank' }
    const key = text.toLowerCase()
    const found = codes.get(key) ?? names.get(key) ?? []
    const [at] = found
    if (at === undefined) return misspelt(text)
    return found.length === 1 ? { kind: 'known', at } : { kind: 'ambiguous', codes: found.map(codeOf) }
  }

  function misspelt(text: string): Resolution {
    const [, first = '', rest = ''] = /^([^\s:]+)[\s:]+(.+)$/su.exec(text.trim()) ?? []
    const only = (spelling: string): number | undefined => {
      const found = skeletonsOf(spelling).map((skeleton) => spellings.get(skeleton) ?? [])
      const [at] = found.find(({ length }) => length === 1) ?? []
      return at
    }
    const whole = only(text)
    const at = whole ?? only(first)
    const item = at === undefined ? undefined : items[at]
    // a code before the name of something else means neither for sure
    if (at === undefined || !item || (whole === undefined && !isOwnName(rest, item)))
      return { kind: 'unknown' }
    return { kind: 'misspelt', at, code: item.code }
  }

  return { items, resolve }
}

/** Whether a text behind a code begins, or is begun by, one of that item's names. */
function isOwnName(text: string, { names }: Named): boolean {
  const [written = ''] = skeletonsOf(text)
  return names
    .flatMap((name) => skeletonsOf(name).slice(0, 1))
    .some((name) => name.startsWith(written) || written.startsWith(name))
}

function indexBy(
  items: readonly Named[],
  keysOf: (item: Named) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  items.forEach((item, at) => {
    for (const key of new Set(keysOf(item))) {
      const found = index.get(key)
      if (found) found.push(at)
      else index.set(key, [at])
    }
  })
  return index
}

/**
 * What is left of a spelling when marks, accents and leading zeros are gone: `R.1-1`, `r1-1` and `R 1.01`
 * are all `r 1 1`; the second form, `r11`, also finds codes written without any mark.
 */
function skeletonsOf(text: string): readonly string[] {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = letters.match(/\p{L}+|\p{N}+/gu)?.map((word) => word.replace(/^0+(?=\d)/, '')) ?? []
  return words.length === 0 ? [] : [words.join(' '), `=${words.join('')}`]
}
