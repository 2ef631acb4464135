import type { FrameworkLookup } from '../framework/lookup.ts'
import type { LineTable } from './line-table.ts'
import type { CodeCell } from './rows.ts'

/** One way in which lines are tagged: many lines share it, so it is judged once. */
export interface Mapping {
  readonly unit: CodeCell
  readonly objective: CodeCell
  readonly output: CodeCell
  readonly enabler: CodeCell
  /** False where the source has no objective column: the output then says it all. */
  readonly objectiveColumn: boolean
}

export interface MappingTable {
  readonly mappings: readonly Mapping[]
  /** For each line, the position of its mapping. */
  readonly of: Int32Array
  /** The lines tagged in this way, in the order read. */
  readonly linesOf: (mapping: number) => readonly number[]
}

/** Whether no tag stands in the line itself. */
export function isUntagged({ objective, output, enabler }: Mapping): boolean {
  return objective.is.kind === 'blank' && output.is.kind === 'blank' && enabler.is.kind === 'blank'
}

/** Gathers the distinct ways in which the lines are tagged. */
export function mappingsOf(lines: LineTable, { books }: FrameworkLookup): MappingTable {
  const { Unit, Objective, Output, Enabler } = lines.coded
  const units = Unit.texts.map(cellFor(books.unit))
  const objectives = Objective.texts.map(cellFor(books.objective))
  const outputs = Output.texts.map(cellFor(books.output))
  const enablers = Enabler.texts.map(cellFor(books.enabler))
  const of = new Int32Array(lines.count)
  let groups = combine(of, 1, lines.source, lines.sources.length)
  for (const { symbols, texts } of [Unit, Objective, Output, Enabler]) {
    groups = combine(of, groups, symbols, texts.length)
  }
  const mappings: Mapping[] = []
  for (let line = 0; line < lines.count; line++) {
    if (of[line] !== mappings.length) continue
    mappings.push({
      unit: pick(units, Unit.symbols, line),
      objective: pick(objectives, Objective.symbols, line),
      output: pick(outputs, Output.symbols, line),
      enabler: pick(enablers, Enabler.symbols, line),
      objectiveColumn: lines.sources[lines.source[line] ?? 0]?.header.columns.Objective !== undefined,
    })
  }
  let lists: readonly (readonly number[])[] | undefined
  return { mappings, of, linesOf: (mapping) => (lists ??= listsOf(of, mappings.length))[mapping] ?? [] }
}

function listsOf(of: Int32Array, count: number): readonly (readonly number[])[] {
  const lists = Array.from({ length: count }, (): number[] => [])
  of.forEach((mapping, line) => lists[mapping]?.push(line))
  return lists
}

/** Pairs of group and symbol that are numbered in a table; more than these are rare, and numbered in a map. */
const tablePairs = 1 << 20

/**
 * Renumbers the lines so that two share a number only if they did before and share a symbol too; by first line.
 * @returns how many numbers there are now
 */
function combine(of: Int32Array, groups: number, symbols: Int32Array | Uint16Array, size: number): number {
  if (size <= 1) return groups
  const pairs = groups * size
  const numbers = pairs <= tablePairs ? new Int32Array(pairs) : new Map<number, number>()
  let count = 0
  for (let line = 0; line < of.length; line++) {
    const pair = (of[line] ?? 0) * size + (symbols[line] ?? 0)
    let number = (numbers instanceof Map ? numbers.get(pair) : numbers[pair]) ?? 0
    if (number === 0) {
      number = ++count
      if (numbers instanceof Map) numbers.set(pair, number)
      else numbers[pair] = number
    }
    of[line] = number - 1
  }
  return count
}

function cellFor(book: { resolve: (text: string) => CodeCell['is'] }): (text: string) => CodeCell {
  return (text) => ({ text, is: book.resolve(text) })
}

/** A cell that names nothing. */
export const blankCell: CodeCell = { text: '', is: { kind: 'blank' } }

function pick(cells: readonly CodeCell[], symbols: Int32Array, line: number): CodeCell {
  return cells[symbols[line] ?? 0] ?? blankCell
}
