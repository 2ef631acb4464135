import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { words } from '../../../texts/words.ts'
import type { ReportContent } from '../../book-content.ts'
import { bookTitle } from '../../book-title.ts'
import { styles } from '../../styles.ts'
import type { CellPlan, SheetPlan } from '../../write-plan.ts'
import { barsByGoal } from './bars-by-goal.ts'
import { byGoal } from './by-goal.ts'
import { byPart } from './by-part.ts'
import { byPeriod } from './by-period.ts'
import { moneyWithoutResult, pendingItems, resultsWithoutMoney } from './coverage.ts'
import { directCost } from './direct-cost.ts'
import { ReportGrid } from './report-grid.ts'
import { reportContext } from './report-context.ts'
import type { ShownFigure } from './shown-figure.ts'
import { stageAccounts } from './stages.ts'
import { revenueAgainstExpense, tieOut } from './tie-out.ts'

/** The row of the sheet's control cell, which Start repeats. */
const controlRow = 4

/** Appendix A, "Allocation of resources (linkage with the financial plan)": published figures, and live ones. */
export function appendixA(content: ReportContent): SheetPlan {
  return laidOut(content).sheet
}

/** The figures of the sheet that can be explained, by their cells, such as `C12`. */
export function figuresOfAppendixA(content: ReportContent): ReadonlyMap<string, ShownFigure> {
  return laidOut(content).grid.figures
}

function laidOut(content: ReportContent): { readonly sheet: SheetPlan; readonly grid: ReportGrid } {
  const grid = new ReportGrid(content)
  const context = reportContext(content, grid)
  const { draft } = grid
  const { appendix, footer } = sheetTexts
  const name = content.titles['Appendix A']
  draft.line(`Appendix A: ${sheetTexts.sheets['Appendix A']}`, styles.title, 26)
  draft.wide(stampLine(content), styles.stamp, grid.lastLeft, 30)
  if (content.report.stamp.illustrative) {
    draft.wide(sheetTexts.illustrative, styles.illustrative, grid.lastLeft)
  } else draft.next()
  const isLive = content.report.pending !== 'only'
  draft.next(2)
  byPeriod(context)
  barsByGoal(context, byGoal(context))
  byPart(context)
  const controls = isLive ? directCost(context) : undefined
  stageAccounts(context)
  moneyWithoutResult(context)
  if (isLive) {
    resultsWithoutMoney(context)
    tieOut(context)
    revenueAgainstExpense(context)
  }
  pendingItems(context)
  draft.row = controlRow
  if (controls) {
    const { range, count } = controls
    const all: CellPlan = {
      formula: `IF(COUNTIF(${range},0)=${count},0,"${sheetTexts.outOfDate}")`,
      value: 0,
    }
    draft.put([appendix.control, all, appendix.controlNote], [styles.label, styles.control, styles.subtitle])
    draft.highlight(`B${controlRow}`, `$B$${controlRow}<>0`, styles.alarm)
  } else draft.put([appendix.onlyNote], [styles.subtitle])
  const sheet = draft.sheet({
    key: 'Appendix A',
    name,
    widths: grid.widths,
    freeze: { rows: controlRow, columns: 2 },
    print: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: `1:${controlRow}`,
      footer: filled(footer, { book: bookTitle(content), sheet: name }),
      columns: grid.lastLeft,
    },
  })
  return { sheet, grid }
}

/** The cell that says whether the figures are those of the lines. */
export function controlCell(content: ReportContent): string | undefined {
  return content.report.pending === 'only' ? undefined : `$B$${controlRow}`
}

function stampLine({ report, asOf, lookup: { framework } }: ReportContent): string {
  const { title, version, onDefaultBasis, notLinked } = report.stamp
  const { start } = sheetTexts
  return [
    [title, version, framework.status].filter((text) => text).join(', '),
    asOf === undefined ? `${start.allocated}: ${start.notAllocated}` : `${start.allocated} ${asOf}`,
    words.pending[report.pending],
    `${start.findings}: ${filled(start.counted, { ...report.findings })}`,
    `${start.basis}: ${filled(start.basisOf, { share: onDefaultBasis.toFixed(1) })}`,
    `${start.notLinked}: ${filled(start.notLinkedOf, { share: notLinked.toFixed(1) })}`,
  ].join('   ·   ')
}
