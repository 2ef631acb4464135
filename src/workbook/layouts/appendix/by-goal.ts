import { ledgerTo } from '../../../core/report/ledger.ts'
import type { RoundedTables } from '../../../core/report/rounded.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import type { ReportContent } from '../../book-content.ts'
import { planColumn } from '../../live/live-ledger.ts'
import { planOfColumns, type LiveRow } from './plan-of-columns.ts'
import type { ReportContext } from './report-context.ts'

type Row = RoundedTables['byGoal']['rows'][number]

/** The plan's money by sector and objective, and by the goals it serves; what no goal takes stands last. */
export function byGoal(context: ReportContext): readonly LiveRow[] {
  const { content, ledger, span } = context
  const { appendix } = sheetTexts
  const table = content.report.rounded.byGoal
  return planOfColumns<Row>(context, {
    section: filled(appendix.byGoal, { years: span }),
    table,
    heads: goalHeads(content),
    figureOf: ({ kind, code }, column) =>
      kind === 'objective'
        ? ledger.figure(planColumn, {
            stage: 4,
            from: code,
            to: column === 'notLinked' ? ledgerTo.notLinked : column,
          })
        : undefined,
    nameOf: (row, column) => {
      if (row !== undefined) return { of: `${row}@${column}` }
      return { of: column === 'notLinked' ? column : `goal:${column}` }
    },
  })
}

/** What the goals are called above their figures, and last what no goal takes. */
export function goalHeads({ lookup, report }: ReportContent): readonly string[] {
  return report.rounded.byGoal.columns.map((code) => {
    if (code === 'notLinked') return sheetTexts.appendix.notLinked
    const goal = lookup.goals.find((item) => item.code === code)
    return `${code} ${goal?.title ?? ''}`.trim()
  })
}
