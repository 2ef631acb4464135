import { quoted } from '../address.ts'

export const liveRoles = ['Unit', 'Objective', 'Output', 'Enabler', 'Category', 'Fund', 'Group'] as const
export type LiveRole = (typeof liveRoles)[number]

/** A source of lines as formulas see it: where its columns stand, all of one length. */
export interface LiveSource {
  /** 1000 where its amounts are in thousands of the currency. */
  readonly amountUnit: 1 | 1000
  /** References such as `BudgetLines[Output]` or `'BR'!$E$5:$E$90`. */
  readonly columns: Readonly<Partial<Record<LiveRole, string>>>
  readonly years: ReadonlyMap<number, string>
  /** The unit of all its lines, where no column gives one. */
  readonly unit?: string
  /** By year, in main units, what stands in rows that are no lines (subtotals, notes). */
  readonly leftOut: ReadonlyMap<number, number>
}

/** A column and the texts of which one must stand in it; `''` is a blank cell. */
export interface Condition {
  readonly role: LiveRole
  readonly texts: readonly string[]
}

/**
 * The sum of a year's amounts over the lines of all sources that meet every condition, as a formula of plain
 * SUMIFS: one for each combination of texts. Text in amount columns counts as nothing, as in Excel's own sums.
 */
export function sumOfLines(
  sources: readonly LiveSource[],
  year: number,
  conditions: readonly Condition[],
): string {
  const terms = sources.flatMap((source) => {
    const amounts = source.years.get(year)
    if (amounts === undefined) return []
    return combinations(source, conditions).map((pairs) => scaled(sumifs(amounts, pairs), source))
  })
  return terms.length === 0 ? '0' : terms.join('+')
}

/** The sum of a year's amounts over all lines of all sources. */
export function sumOfAllLines(sources: readonly LiveSource[], year: number): string {
  const terms = sources.flatMap((source) => {
    const amounts = source.years.get(year)
    if (amounts === undefined) return []
    const less = source.leftOut.get(year) ?? 0
    const sum = scaled(`SUM(${amounts})`, source)
    return [less === 0 ? sum : `${sum}-${less < 0 ? `(${less})` : less}`]
  })
  return terms.length === 0 ? '0' : terms.join('+')
}

type Pair = readonly [column: string, criterion: string]

/** Pairs of column and criterion, one list for each combination of texts; none where the source cannot meet them. */
function combinations(source: LiveSource, conditions: readonly Condition[]): Pair[][] {
  let all: Pair[][] = [[]]
  for (const { role, texts } of conditions) {
    const column = source.columns[role]
    if (column !== undefined) {
      const criteria = distinct(texts).map(criterion)
      all = all.flatMap((pairs) => criteria.map((one): Pair[] => [...pairs, [column, one]]))
    } else if (!meetsWithout(source, role, texts)) return []
  }
  return all
}

/** Without the column every line is blank there; a unit given for the whole source stands in for its column. */
function meetsWithout(source: LiveSource, role: LiveRole, texts: readonly string[]): boolean {
  // The output says it all where there is no column for its objective.
  if (role === 'Objective') return true
  const text = role === 'Unit' ? (source.unit ?? '') : ''
  return texts.some((one) => one.toLowerCase() === text.toLowerCase())
}

function sumifs(amounts: string, pairs: readonly Pair[]): string {
  if (pairs.length === 0) return `SUM(${amounts})`
  return `SUMIFS(${[amounts, ...pairs.flat()].join(',')})`
}

function scaled(sum: string, { amountUnit }: LiveSource): string {
  return amountUnit === 1 ? sum : `${amountUnit}*${sum}`
}

/** SUMIFS compares without regard to case: of texts that differ in case only, each would count all. */
function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()]
}

/** The longest criterion that Excel takes. */
const longestCriterion = 255

/**
 * A criterion that means just this text, without regard to case; of a blank cell, the empty text. A text too long
 * for a criterion is told by how it begins.
 */
export function criterion(text: string): string {
  const plain = text.replace(/[~*?]/g, '~$&')
  const exact = /^[<>=]/.test(plain) ? `=${plain}` : plain
  if (exact.length <= longestCriterion) return quoted(exact)
  return quoted(`${exact.slice(0, longestCriterion - 1).replace(/~$/, '')}*`)
}
