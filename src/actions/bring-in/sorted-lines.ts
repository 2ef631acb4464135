import type { Budget } from '../../core/budget/budget.ts'
import type { BookReader } from '../../workbook/port.ts'
import { linePrefixes } from '../join/line-prefixes.ts'
import { LineContent } from './line-content.ts'

/** A line of the other workbook, by its position there, and its id here. */
export interface BroughtLine {
  readonly line: number
  readonly id: string
}

/** What becomes of each line of another workbook. */
export interface SortedLines {
  readonly brought: readonly BroughtLine[]
  /** Lines that are here already, with the same content. */
  readonly present: readonly number[]
  /** Lines that are here with another content: nobody can say which of both is right. */
  readonly differing: readonly BroughtLine[]
  /** Lines without an id of their own, by which they could be known again. */
  readonly nameless: readonly number[]
}

interface ReadBook {
  readonly budget: Budget
  readonly reader: BookReader
}

/**
 * Sorts the lines of another workbook by whether they are here already. Ids that lines of other units have here get
 * the unit before them, as where several books are read as one.
 */
export async function sortLines(here: ReadBook, there: ReadBook): Promise<SortedLines> {
  const { lookup } = here.budget
  const [, prefixes = new Map<string, string>()] = await linePrefixes([here.reader, there.reader], lookup)
  const years = here.budget.lines.years.filter((year) => there.budget.lines.years.includes(year))
  const own = new LineContent(here.budget, lookup, years)
  const other = new LineContent(there.budget, lookup, years)
  const { lines, ids } = there.budget
  const brought: BroughtLine[] = []
  const differing: BroughtLine[] = []
  const [present, nameless]: [number[], number[]] = [[], []]
  const lineHere = (id: string): number | undefined => here.budget.ids.at.get(id)
  const isSame = (at: number | undefined, line: number): boolean =>
    at !== undefined && own.whole(at) === other.whole(line)

  for (let line = 0; line < lines.count; line++) {
    const id = lines.id[line] ?? ''
    if (id === '' || ids.doubled.has(id)) {
      nameless.push(line)
      continue
    }
    const unit = other.unit(line)
    const named = prefixes.get(id) ?? `${unit}:${id}`
    const [at, atNamed] = [lineHere(id), lineHere(named)]
    const isOfOthers = at !== undefined && unit !== '' && own.unit(at) !== unit
    if (isSame(at, line) || isSame(atNamed, line)) present.push(line)
    else if (at === undefined) brought.push({ line, id })
    else if (isOfOthers && atNamed === undefined) brought.push({ line, id: named })
    else differing.push({ line, id: isOfOthers ? named : id })
  }
  return { brought, present, differing, nameless }
}
