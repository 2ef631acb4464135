import type { Resolution } from './code-book.ts'
import type { FrameworkLookup } from './lookup.ts'

const kinds = ['output', 'enabler'] as const

/** What a line's money is planned for: an output or an enabler. A code is a key only within its kind. */
export interface ResultCode {
  readonly kind: (typeof kinds)[number]
  readonly code: string
}

/** An output or enabler as the framework has it. */
export interface ResultItem extends ResultCode {
  readonly title: string
  /** The objective of an output, by its code. */
  readonly objective: string | undefined
}

/** The item with this code, in any case of letters; undefined where the framework has none, or several. */
export function resultItem(
  { books, outputs, enablers, objectives }: FrameworkLookup,
  { kind, code }: ResultCode,
): ResultItem | undefined {
  const is = books[kind].resolve(code)
  const item = is.kind === 'known' ? { output: outputs, enabler: enablers }[kind][is.at] : undefined
  if (item?.code.toLowerCase() !== code.toLowerCase()) return undefined
  const objective = 'objective' in item ? objectives[item.objective]?.code : undefined
  return { kind, code: item.code, title: item.text, objective }
}

/** What a text names: one result, several, or none. */
export type NamedResult =
  | { readonly is: 'known'; readonly result: ResultCode }
  | { readonly is: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly is: 'unknown' }

/**
 * The output or enabler that a person means by a text, in any spelling that can mean only one. What is spelt rightly
 * goes before what is not.
 */
export function namedResult({ books }: FrameworkLookup, text: string): NamedResult {
  const found = kinds.map((kind) => ({ kind, is: books[kind].resolve(text) }))
  const meant = (how: Resolution['kind']): readonly ResultCode[] =>
    found.flatMap(({ kind, is }) => {
      if (is.kind !== how) return []
      const codes = 'at' in is ? [books[kind].items[is.at]?.code ?? ''] : 'codes' in is ? is.codes : []
      return codes.map((code) => ({ kind, code }))
    })
  const right = [...meant('known'), ...meant('ambiguous')]
  const all = right.length > 0 ? right : meant('misspelt')
  const [result, other] = all
  if (!result) return { is: 'unknown' }
  return other ? { is: 'ambiguous', codes: all.map(({ code }) => code) } : { is: 'known', result }
}
