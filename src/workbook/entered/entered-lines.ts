import { isBlank, textOf, type Cell, type CellBlock } from '../../core/budget/cell.ts'
import { sharesOf, type Budget } from '../../core/budget/budget.ts'
import { isUntagged } from '../../core/budget/mappings.ts'
import type { LineRole } from '../../core/budget/tables.ts'
import { sheetTexts } from '../../texts/sheets.ts'
import type { PlannedValue } from '../write-plan.ts'
import { amountCell, textCell } from './entered-cell.ts'

/** Roles whose cells are carried over as they were written. */
const before = ['Unit', 'Activity'] as const
const tags = ['Output', 'Enabler'] as const
const after = ['Category', 'Fund', 'Group'] as const

/**
 * The lines of a budget as rows of the table BudgetLines. Texts stand as they were entered, amounts as numbers
 * in the currency's main unit; an amount that could not be counted stays as the text it is.
 * @param blocks the cells of each source of lines, in the order of the budget's sources
 */
export function enteredLines(
  budget: Budget,
  blocks: readonly (readonly CellBlock[])[],
): readonly (readonly PlannedValue[])[] {
  const { lines } = budget
  const faults = faultTexts(budget)
  const cellsOf = rowFinder(blocks)
  return Array.from({ length: lines.count }, (_, line) => {
    const at = lines.source[line] ?? 0
    const source = lines.sources[at]
    const cells = cellsOf(at, lines.row[line] ?? 0)
    const cellOf = (role: LineRole): Cell | undefined => {
      const column = source?.header.columns[role]
      return column ? cells[column.position] : role === 'Unit' ? source?.unit : undefined
    }
    const text = (role: LineRole): PlannedValue => textCell(textOf(cellOf(role)))
    const amounts = lines.years.map((year, position) => {
      const fault = faults.get(line)?.get(position)
      if (fault !== undefined) return textCell(fault)
      const column = source?.header.years.find((one) => one.year === year)
      const hasAmount = column && !isBlank(cells[column.position])
      return amountCell(hasAmount ? (lines.amounts[position]?.[line] ?? 0) : null, '')
    })
    return [
      textCell(lines.id[line] ?? ''),
      ...before.map(text),
      source?.header.columns.Objective ? text('Objective') : ownObjective(budget, line),
      ...tags.map(text),
      resultOf(budget, line),
      ...after.map(text),
      ...amounts,
      text('Note'),
    ]
  })
}

/** By line and position of the year, the text of an amount that could not be counted. */
function faultTexts({ lines: { faults } }: Budget): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const texts = new Map<number, Map<number, string>>()
  for (const { line, year, text } of faults) {
    const ofLine = texts.get(line) ?? new Map<number, string>()
    texts.set(line, ofLine.set(year, text))
  }
  return texts
}

/** Finds rows by their number; lines come in the order of their rows, so it goes on from the last block. */
function rowFinder(
  blocks: readonly (readonly CellBlock[])[],
): (source: number, row: number) => CellBlock['rows'][number] {
  const reached = blocks.map(() => 0)
  const rowIn = (block: CellBlock | undefined, row: number): CellBlock['rows'][number] | undefined =>
    block?.rows[row - block.firstRow]
  return (source, row) => {
    const all = blocks[source] ?? []
    for (let at = reached[source] ?? 0; at < all.length; at++) {
      const cells = rowIn(all[at], row)
      if (!cells) continue
      reached[source] = at
      return cells
    }
    return []
  }
}

/** Where a source has no column for the objective, its output says it: our table has one, which is filled. */
function ownObjective({ lookup, mappings }: Budget, line: number): string | null {
  const mapping = mappings.mappings[mappings.of[line] ?? 0]
  if (mapping?.output.is.kind !== 'known' || mapping.enabler.is.kind !== 'blank') return null
  const { objective = -1 } = lookup.outputs[mapping.output.is.at] ?? {}
  return lookup.objectives[objective]?.code ?? null
}

/** The title of the output or enabler that a line is tagged with, for people to read beside its code. */
function resultOf(budget: Budget, line: number): string | null {
  const { lookup, mappings } = budget
  const mapping = mappings.mappings[mappings.of[line] ?? 0]
  if (!mapping) return null
  const { output, enabler } = mapping
  const titles = [
    output.is.kind === 'known' ? lookup.outputs[output.is.at]?.text : undefined,
    enabler.is.kind === 'known' ? lookup.enablers[enabler.is.at]?.text : undefined,
  ]
  const title = titles.find((one) => one !== undefined)
  if (title !== undefined) return title
  return isUntagged(mapping) && sharesOf(budget, line) ? sheetTexts.result.split : null
}
