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
  /** Rows within its ranges that are no lines: subtotals, headings, notes. */
  readonly leftOut: readonly LeftOutCells[]
}

/** A row of a source that sums leave out. */
export interface LeftOutCells {
  /** What stands in its columns of codes. */
  readonly texts: Readonly<Partial<Record<LiveRole, string>>>
  /** The cells of its amounts by year, such as `'BR'!$F$7`; only those that hold any. */
  readonly cells: ReadonlyMap<number, string>
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
    return combinations(source, conditions).map((pairs) =>
      scaled(`${sumifs(amounts, pairs)}${lessLeftOut(source, year, pairs)}`, source),
    )
  })
  return terms.length === 0 ? '0' : terms.join('+')
}

/** The sum of a year's amounts over all lines of all sources. */
export function sumOfAllLines(sources: readonly LiveSource[], year: number): string {
  const terms = sources.flatMap((source) => {
    const amounts = source.years.get(year)
    if (amounts === undefined) return []
    return [scaled(`SUM(${amounts})${lessLeftOut(source, year, [])}`, source)]
  })
  return terms.length === 0 ? '0' : terms.join('+')
}

interface Pair {
  readonly role: LiveRole
  readonly column: string
  readonly text: string
}

/** Pairs of column and criterion, one list for each combination of texts; none where the source cannot meet them. */
function combinations(source: LiveSource, conditions: readonly Condition[]): Pair[][] {
  let all: Pair[][] = [[]]
  for (const { role, texts } of conditions) {
    const column = source.columns[role]
    if (column !== undefined) {
      const wanted = distinct(texts)
      all = all.flatMap((pairs) => wanted.map((text): Pair[] => [...pairs, { role, column, text }]))
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
  const criteria = pairs.flatMap(({ column, text }) => [column, criterion(text)])
  return `SUMIFS(${[amounts, ...criteria].join(',')})`
}

/** What the rows that are no lines add to a sum, to be taken off again; their cells, so that it stays live. */
function lessLeftOut({ leftOut }: LiveSource, year: number, pairs: readonly Pair[]): string {
  const cells = leftOut.flatMap(({ texts, cells: amounts }) => {
    const isMet = pairs.every(({ role, text }) => meets(texts[role] ?? '', text))
    return isMet ? (amounts.get(year) ?? []) : []
  })
  const groups: string[] = []
  // A function takes at most 255 arguments.
  for (let from = 0; from < cells.length; from += 250)
    groups.push(`-SUM(${cells.slice(from, from + 250).join(',')})`)
  return groups.join('')
}

/** Whether a cell meets the criterion of a text, as SUMIFS compares. */
function meets(cell: string, text: string): boolean {
  const begins = beginningOf(text)
  if (begins !== undefined) return escaped(cell).toLowerCase().startsWith(begins.toLowerCase())
  return cell.toLowerCase() === text.toLowerCase()
}

function scaled(sum: string, { amountUnit }: LiveSource): string {
  if (amountUnit === 1) return sum
  return sum.includes(')-') ? `${amountUnit}*(${sum})` : `${amountUnit}*${sum}`
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
  const begins = beginningOf(text)
  return quoted(begins === undefined ? escaped(text) : `${begins}*`)
}

/** How a text begins that is too long for a criterion; undefined for others. */
function beginningOf(text: string): string | undefined {
  const exact = escaped(text)
  return exact.length <= longestCriterion ? undefined : exact.slice(0, longestCriterion - 1).replace(/~$/, '')
}

/** A text in which nothing is a wildcard or an operator. */
function escaped(text: string): string {
  const plain = text.replace(/[~*?]/g, '~$&')
  return /^[<>=]/.test(plain) ? `=${plain}` : plain
}
