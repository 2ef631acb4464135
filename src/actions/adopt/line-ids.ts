import type { Budget } from '../../core/budget/budget.ts'
import type { SourceChoice } from './source-choice.ts'

/** An id for a row of the user's sheet. */
export interface NewId {
  readonly row: number
  readonly id: string
}

/**
 * Ids for rows, such as `BR-0001`: by the unit of the line, counted on from the last one that the book has, in lines
 * or in shares, so that no id ever means two lines.
 * @param rows ascending
 */
export function newIds(rows: readonly number[], choice: SourceChoice, budget: Budget): readonly NewId[] {
  const last = new Map<string, number>()
  for (const id of [...budget.lines.id, ...budget.splits.byLine.keys()]) {
    const [, prefix = '', digits = ''] = /^(.{1,40})-(\d{1,9})$/su.exec(id) ?? []
    const key = prefix.toLowerCase()
    if (digits !== '') last.set(key, Math.max(last.get(key) ?? 0, Number(digits)))
  }
  const prefixOf = prefixes(choice, budget)
  return rows.map((row) => {
    const prefix = prefixOf(row)
    const number = (last.get(prefix.toLowerCase()) ?? 0) + 1
    last.set(prefix.toLowerCase(), number)
    return { row, id: `${prefix}-${String(number).padStart(4, '0')}` }
  })
}

/** The code of the unit that a row's line is of; else that of all lines, else the letters of the source's name. */
function prefixes(choice: SourceChoice, { lines, lookup }: Budget): (row: number) => string {
  const { texts, symbols } = lines.coded.Unit
  const codeOf = (text: string): string | undefined => {
    const is = lookup.books.unit.resolve(text)
    return is.kind === 'known' ? lookup.units[is.at]?.code : undefined
  }
  const codes = texts.map(codeOf)
  const byRow = new Map<number, string>()
  for (let line = 0; line < lines.count; line++) {
    const source = lines.sources[lines.source[line] ?? 0]
    const code = codes[symbols[line] ?? 0]
    if (source?.name === choice.name && code !== undefined) byRow.set(lines.row[line] ?? 0, code)
  }
  const letters =
    choice.name
      .toUpperCase()
      .match(/[A-Z0-9]/g)
      ?.slice(0, 8)
      .join('') ?? ''
  const ofAll = codeOf(choice.unit ?? '') ?? (/^[A-Z]/.test(letters) ? letters : 'L')
  return (row) => byRow.get(row) ?? ofAll
}
