import type { PartName } from '../core/allocation/allocation.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import type { FigureRequest } from './explain-figure.ts'

/** What somebody typed to name a figure: the figure, or those that may be meant, the likeliest first. */
export type FigureWords =
  | { readonly is: 'figure'; readonly request: FigureRequest }
  | {
      readonly is: 'suggestions'
      readonly requests: readonly FigureRequest[]
      /** A period that was named and the budget does not have. */
      readonly unknownPeriod?: string
    }

const mostSuggestions = 8

const partWords: readonly (readonly [PartName, RegExp])[] = [
  ['direct', /(?<![\p{L}\p{N}])direct(?: costs?)?(?![\p{L}\p{N}])/u],
  ['bureau', /(?<![\p{L}\p{N}])bureau(?: support)?(?![\p{L}\p{N}])/u],
  ['services', /(?<![\p{L}\p{N}])(?:central )?services?(?![\p{L}\p{N}])/u],
]

/** Figures without a code; what says more stands before what it holds. */
const wholeWords: readonly (readonly [of: string, RegExp])[] = [
  ['notLinked', /^(?:not|un)[\s-]*linked(?: to a goal)?$/u],
  ['unallocated', /^(?:not|un)[\s-]*allocated$|^(?:money )?without (?:a )?result$/u],
  ['allocated', /^allocated$/u],
  ['total', /^(?:grand )?total$|^all(?: money)?$|^everything$/u],
]

const kindWords = /^(goal|objective|output|sector|enabler)s?(?=[\s:.\d]|$)[\s:]*/u

/**
 * The figure that words name, in any spelling: `goal 1 2021`, `r1 direct 2020-2021`, `gs.6`, `not linked`, `total`.
 * @param periods the keys of the budget's periods
 */
export function figureOfWords(
  text: string,
  lookup: FrameworkLookup,
  periods: readonly string[],
): FigureWords {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[‐-―]/gu, '-').trim()
  const { rest: unperioded, named } = periodIn(plain)
  const period = periods.find((key) => key === named) ?? 'plan'
  const part = partWords.find(([, word]) => word.test(unperioded))
  const rest = squeezed(
    part ? unperioded.replace(part[1], ' ') : unperioded.replace(/\bfull(?: cost)?\b/u, ' '),
  )
  const found = named === undefined || periods.includes(named)
  const asked = (of: string): FigureRequest => requestOf(of, part?.[0], period)
  const whole = wholeWords.find(([, word]) => word.test(rest))
  const [first, ...others] = whole ? [whole[0]] : figuresCalled(rest, lookup)
  if (first === undefined) return { is: 'suggestions', requests: likely(rest, lookup).map(asked) }
  if (found && others.length === 0) return { is: 'figure', request: asked(first) }
  const requests = [first, ...others].slice(0, mostSuggestions).map(asked)
  return { is: 'suggestions', requests, ...(!found && { unknownPeriod: named }) }
}

/** Money that no result took, and pools, have no parts; of the total, what was allocated has. */
function requestOf(of: string, part: PartName | undefined, period: string): FigureRequest {
  if (part === undefined || of === 'unallocated' || of.startsWith('enabler:')) return { of, period }
  return { of: of === 'total' ? 'allocated' : of, part, period }
}

/** `2021`, `2020-2021` and `2020/21` anywhere among the words, or `plan`. */
function periodIn(text: string): { readonly rest: string; readonly named: string | undefined } {
  const years = /(?<![\p{L}\p{N}.-])((?:19|20|21)\d\d)(?:\s*[-/]\s*((?:19|20|21)?\d\d))?(?![\p{L}\p{N}.])/u
  const [all, from = '', to] = years.exec(text) ?? []
  if (all === undefined) {
    const plan = /(?<![\p{L}\p{N}])plan(?![\p{L}\p{N}])/u
    return plan.test(text)
      ? { rest: text.replace(plan, ' '), named: 'plan' }
      : { rest: text, named: undefined }
  }
  const last = to === undefined ? '' : `-${to.length === 2 ? from.slice(0, 2) : ''}${to}`
  return { rest: text.replace(all, ' '), named: `${from}${last}` }
}

interface Item {
  readonly kind: string
  readonly code: string
  readonly title: string
}

function itemsOf({ framework, goals, objectives, outputs, enablers }: FrameworkLookup): readonly Item[] {
  return [
    ...goals.map(({ code, title }) => ({ kind: 'goal', code, title })),
    ...framework.sectors.map(({ code, name }) => ({ kind: 'sector', code, title: name })),
    ...objectives.map(({ code, title }) => ({ kind: 'objective', code, title })),
    ...outputs.map(({ code, text }) => ({ kind: 'output', code, title: text })),
    ...enablers.map(({ code, text }) => ({ kind: 'enabler', code, title: text })),
  ]
}

/** Items whose code is written so: as it is, else without its marks, else (with the kind before it) by its numbers. */
function figuresCalled(words: string, lookup: FrameworkLookup): readonly string[] {
  const { kind, rest } = kindIn(words)
  const items = itemsOf(lookup).filter((item) => kind === undefined || item.kind === kind)
  const tests: readonly ((code: string) => boolean)[] = [
    (code) => code.toLowerCase() === rest,
    (code) => bare(code) !== '' && bare(code) === bare(rest),
    (code) => kind !== undefined && /^\d[\d.-]*$/u.test(rest) && code.replace(/^\D+/u, '') === rest,
  ]
  for (const test of tests) {
    const called = items.filter(({ code }) => test(code))
    if (called.length > 0) return called.map(nameOf)
  }
  return []
}

/** Items whose code begins so, then those whose title has every word; without words what people look at first. */
function likely(words: string, lookup: FrameworkLookup): readonly string[] {
  const { kind, rest } = kindIn(words)
  const all = itemsOf(lookup).filter((item) => kind === undefined || item.kind === kind)
  if (rest === '') {
    const first = all.filter((item) => kind !== undefined || item.kind === 'goal' || item.kind === 'sector')
    return [...(kind === undefined ? ['total'] : []), ...first.map(nameOf)].slice(0, mostSuggestions)
  }
  const begins = all.filter(({ code }) => bare(code).startsWith(bare(rest)) && bare(rest) !== '')
  const titled = all.filter(({ title }) =>
    rest.split(' ').every((word) => folded(title).includes(folded(word))),
  )
  return [...new Set([...begins, ...titled].map(nameOf))].slice(0, mostSuggestions)
}

function kindIn(words: string): { readonly kind: string | undefined; readonly rest: string } {
  const [all = '', kind] = kindWords.exec(words) ?? []
  return { kind, rest: words.slice(all.length).trim() }
}

function nameOf({ kind, code }: Item): string {
  return `${kind}:${code}`
}

/** A code by its letters and digits. */
function bare(code: string): string {
  return code.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
