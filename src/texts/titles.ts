import type { ResultsFramework } from '../core/framework/schema.ts'
import { oneLine } from './one-line.ts'

/** Finds what an item of a framework is called, by kind and code; '' where there is none. */
export type Titles = (kind: string, code: string) => string

export function titlesOf({ goals, sectors, objectives, enablers = [] }: ResultsFramework): Titles {
  const titles = new Map<string, string>([
    ...goals.map(({ code, title }) => [`goal:${code}`, title] as const),
    ...sectors.map(({ code, name }) => [`sector:${code}`, name] as const),
    ...objectives.map(({ code, title }) => [`objective:${code}`, title] as const),
    ...objectives.flatMap(({ outputs = [] }) =>
      outputs.map(({ code, text }) => [`output:${code}`, text] as const),
    ),
    ...enablers.map(({ code, text }) => [`enabler:${code}`, text] as const),
  ])
  return (kind, code) => titles.get(`${kind}:${code}`) ?? ''
}

/** `goal:G.1` as `goal G.1 Growth`; `pool:GS.1@BR` and `output:R.1-1@R.2` with the title of what stands before `@`. */
export function namedWith(what: string, titles: Titles): string {
  const { kind, code, title } = namedParts(what, titles)
  return oneLine([kind, code, title].filter((text) => text !== '').join(' '))
}

/** Kind, code and title one by one. */
export function namedParts(
  what: string,
  titles: Titles,
): { readonly kind: string; readonly code: string; readonly title: string } {
  const [kind = '', ...rest] = what.split(':')
  const code = rest.join(':')
  const itemKind = kind === 'pool' ? 'enabler' : kind
  return { kind, code, title: titles(itemKind, code) || titles(itemKind, code.split('@')[0] ?? '') }
}
