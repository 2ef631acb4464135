import { ledgerFrom, ledgerTo } from '../../../core/report/ledger.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { cellOf, lessFigures, type Figure } from '../../live/figure.ts'
import { sumOfAllLines, sumOfLines, type Condition } from '../../live/live-source.ts'
import { showsEnabler, showsSector } from '../../scope.ts'
import type { RowKind } from '../../styles.ts'
import type { CellPlan } from '../../write-plan.ts'
import { allExact, rowHeight } from './report-grid.ts'
import type { ReportContext } from './report-context.ts'

/** A row of the table: what names its lines in the sources, and its money in the ledger. */
interface DirectRow {
  readonly code: string
  readonly title: string
  readonly conditions: readonly Condition[]
  readonly isShown: boolean
}

/** The control cells of a table: 0, or that the allocation is out of date. */
export interface Controls {
  readonly range: string
  readonly count: number
}

/**
 * What the lines say now beside what was allocated: for each output and enabler the lines tagged with it, then
 * everything else. Where they differ in any year the allocation is out of date.
 */
export function directCost(context: ReportContext): Controls {
  const { grid, content } = context
  const { appendix } = sheetTexts
  const { years, report } = content
  const caption = filled(appendix.direct, { currency: report.currency })
  const heads = years.map(String)
  const named = [appendix.code, appendix.title] as const
  const leftHeads = [...heads, appendix.control]
  grid.section(caption, [appendix.directLive, appendix.directAllocated], 30)
  grid.heads(named, leftHeads, heads)
  const firstRow = grid.row
  const tagged = directRows(context).map((row) => {
    const figures = years.map((year) => taggedFigure(context, row, year))
    return { ...row, figures, isHidden: !row.isShown && figures.every(({ centimes }) => centimes === 0) }
  })
  const breaks = grid.breaksAmong(
    tagged.map(({ title, isHidden }, at) => ({ at, height: isHidden ? 0 : rowHeight(title) })),
  )
  for (const [at, row] of tagged.entries()) {
    if (breaks.has(at)) grid.headsAgain(named, leftHeads, heads, appendix.directLive)
    add('output', row, row.figures, allocatedOf(context, row), row.isHidden)
  }
  const above = (side: 'left' | 'right', position: number): string =>
    `SUM(${grid[side](position, firstRow)}:${grid[side](position, grid.row - 1)})`
  const all = years.map((year, position): Figure => ({
    formula: sumOfAllLines(content.live, year),
    centimes: content.planned[position] ?? 0,
  }))
  const rest = all.map((whole, position) => {
    const others = tagged.flatMap(({ figures }) => figures[position] ?? [])
    return lessFigures(whole, [above('left', position)], others)
  })
  add('unallocated', { code: '', title: appendix.rest }, rest, restAllocated(context))
  const allocated = all.map(({ centimes }, position) => ({ formula: above('right', position), centimes }))
  add('total', { code: '', title: appendix.total }, all, allocated)
  const [first, last] = [firstRow, grid.row - 1].map((row) => grid.left(years.length, row))
  return { range: `${first ?? ''}:${last ?? ''}`, count: tagged.length + 2 }

  function add(
    kind: RowKind,
    { code, title }: { readonly code: string; readonly title: string },
    live: readonly Figure[],
    asAllocated: readonly Figure[],
    hidden = false,
  ): void {
    grid.add({
      kind,
      code,
      title,
      left: [...live.map(cellOf), control(context)],
      leftKinds: (position) => (position === years.length ? 'control' : 'exact'),
      right: asAllocated.map(cellOf),
      rightKinds: allExact,
      hidden,
    })
  }
}

/** Money on pending outputs that are left out stands among what is not placed, so these have no row. */
function directRows({ content }: ReportContext): DirectRow[] {
  const { lookup, scope, spellingsOf, report } = content
  const blank = (role: Condition['role']): Condition => ({ role, texts: [''] })
  const outputs = lookup.outputs.flatMap(({ code, text, objective, sector, pending }, at): DirectRow[] => {
    if (pending && report.pending === 'exclude') return []
    const conditions = [
      { role: 'Output', texts: spellingsOf('Output', at) },
      { role: 'Objective', texts: spellingsOf('Objective', objective) },
      blank('Enabler'),
    ] as const
    return [{ code, title: text, conditions, isShown: showsSector(scope, sector) }]
  })
  const enablers = lookup.enablers.map(({ code, text }, at): DirectRow => {
    const conditions = [
      { role: 'Enabler', texts: spellingsOf('Enabler', at) },
      blank('Objective'),
      blank('Output'),
    ] as const
    return { code, title: text, conditions, isShown: showsEnabler(scope, at) }
  })
  return [...outputs, ...enablers]
}

function taggedFigure({ content, ledger }: ReportContext, row: DirectRow, year: number): Figure {
  const { centimes } = ledger.figure(year, { stage: 0, from: ledgerFrom.lines, to: row.code })
  return { formula: sumOfLines(content.live, year, row.conditions), centimes }
}

function allocatedOf({ content, ledger }: ReportContext, { code }: DirectRow): Figure[] {
  return content.years.map((year) => ledger.figure(year, { stage: 0, from: ledgerFrom.lines, to: code }))
}

/** What is not tagged in place: shares of split lines, and lines that are not placed. */
function restAllocated({ content, ledger }: ReportContext): Figure[] {
  return content.years.map((year) => {
    const split = ledger.figure(year, { stage: 0, from: ledgerFrom.splits })
    const left = ledger.figure(year, { stage: 0, to: ledgerTo.unallocated })
    return { formula: `${split.formula}+${left.formula}`, centimes: split.centimes + left.centimes }
  })
}

/** 0 where the live figures of the present row are those allocated, year by year. */
function control({ grid, content: { years } }: ReportContext): CellPlan {
  const same = years.map((_, position) => `ROUND(${grid.left(position)}-${grid.right(position)},2)=0`)
  return { formula: `IF(AND(${same.join(',')}),0,"${sheetTexts.outOfDate}")`, value: 0 }
}
