import type { Budget } from '../../core/budget/budget.ts'
import { cellOf, writtenIn, type CodeCell } from '../../core/budget/rows.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { Rows } from '../book-content.ts'
import { amountCell, dayCell, decimalCell, textCell } from './entered-cell.ts'

const basisPoints = 10_000
const millionths = 1_000_000

/** The shares of split lines as rows of SplitRows, each with the title of what it is for. */
export function enteredSplits({ splits, lookup }: Budget): Rows {
  return splits.rows.map((row) => [
    textCell(row.line),
    textCell(row.output.text),
    textCell(row.enabler.text),
    decimalCell(row.share, cellOf(row, 'Share'), basisPoints),
    titleIn(lookup.outputs, row.output) ?? titleIn(lookup.enablers, row.enabler) ?? null,
  ])
}

/** The cost drivers as rows of DriverRows. */
export function enteredDrivers({ drivers }: Budget): Rows {
  return drivers.rows.map((row) => [
    textCell(row.stageText),
    textCell(row.from.text),
    textCell(row.to.text),
    decimalCell(row.weight, cellOf(row, 'Weight'), millionths),
    textCell(row.facts.basis),
    textCell(row.facts.source),
    dayCell(row.facts.date),
    textCell(row.facts.owner),
  ])
}

/** The links to goals as rows of GoalLinkRows, each with the two titles it joins. */
export function enteredLinks({ links, lookup }: Budget): Rows {
  return links.rows.map((row) => {
    const titles = [titled(lookup.objectives, row.objective), titled(lookup.goals, row.goal)]
    const isWhole = titles.every((title) => title !== undefined)
    return [
      textCell(row.objective.text),
      textCell(row.goal.text),
      textCell(writtenIn(row, 'Kind')),
      decimalCell(row.weight, cellOf(row, 'Weight'), millionths),
      isWhole ? titles.join(' → ') : null,
    ]
  })
}

/** Expected revenue as rows of RevenueRows, each with the name of its source. */
export function enteredRevenue({ revenue, lookup, lines }: Budget): Rows {
  return revenue.map((row) => [
    textCell(row.revenueSource.text),
    ...lines.years.map((year) => {
      const cell = row.years.find((one) => one.year === year)
      return cell ? amountCell(cell.amount, cell.text) : null
    }),
    textCell(writtenIn(row, 'Note')),
    nameIn(lookup, row.revenueSource),
  ])
}

/** Ceilings as rows of CeilingRows. */
export function enteredCeilings({ ceilings }: Budget): Rows {
  return ceilings.map((row) => [
    textCell(row.kindText),
    textCell(row.key),
    textCell(row.period),
    amountCell(row.amount.amount, row.amount.text),
    textCell(writtenIn(row, 'Source')),
  ])
}

function titleIn(items: readonly { readonly text: string }[], { is }: CodeCell): string | undefined {
  return is.kind === 'known' ? items[is.at]?.text : undefined
}

function titled(items: readonly { readonly title: string }[], { is }: CodeCell): string | undefined {
  return is.kind === 'known' ? items[is.at]?.title : undefined
}

function nameIn({ framework }: FrameworkLookup, { is }: CodeCell): string | null {
  return is.kind === 'known' ? (framework.revenueSources?.[is.at]?.name ?? null) : null
}
