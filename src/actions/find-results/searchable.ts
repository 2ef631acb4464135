import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { ResultItem } from '../../core/framework/result-code.ts'
import { codeKey } from './code-key.ts'
import type { Keywords } from './read-keywords.ts'

/** An output or enabler with all that it can be found by. */
export interface Searchable extends ResultItem {
  readonly pending: boolean
  /** Its code without marks. */
  readonly key: string
  /**
   * The units, in lower case, whose own it is: the bureau of an output's sector, an enabler's owner. What belongs to a
   * sector without a bureau is the central unit's.
   */
  readonly own: readonly string[]
  /** What else says what it is: its objective, what an enabler is good for, and the codes of sector and unit. */
  readonly about: string
  readonly keywords: string
}

/** The outputs, then the enablers, in printed order. */
export function searchables(lookup: FrameworkLookup, keywords: Keywords): readonly Searchable[] {
  const { framework, outputs, enablers, objectives, receivers, units } = lookup
  const keywordsOf = (kind: Searchable['kind'], code: string): string =>
    keywords[kind].get(code.toLowerCase()) ?? ''
  const homes = new Set<string>(units.map(({ code }) => code))
  const ownOf = (unit: string): readonly string[] =>
    [unit, ...(homes.has(unit) ? [] : [lookup.centralUnit ?? ''])].map((code) => code.toLowerCase())
  return [
    ...outputs.map(({ code, text, objective, sector, pending }): Searchable => {
      const { code: parent, title = '' } = objectives[objective] ?? {}
      const wording = framework.objectives[objective]?.text ?? ''
      const unit = receivers[sector]?.code ?? ''
      return {
        kind: 'output',
        code,
        key: codeKey(code),
        title: text,
        objective: parent,
        pending,
        own: ownOf(unit),
        about: texts(title, wording, framework.sectors[sector]?.code, unit),
        keywords: keywordsOf('output', code),
      }
    }),
    ...enablers.map(({ code, text, unit }, at): Searchable => {
      const { contributions = [], results = [] } = framework.enablers?.[at] ?? {}
      const owner = units[unit]?.code ?? ''
      return {
        kind: 'enabler',
        code,
        key: codeKey(code),
        title: text,
        objective: undefined,
        pending: false,
        own: ownOf(owner),
        about: texts(owner, ...contributions, ...results),
        keywords: keywordsOf('enabler', code),
      }
    }),
  ]
}

function texts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join('\n')
}
