import { partNames } from '../../../core/allocation/allocation.ts'
import type { RoundedTables } from '../../../core/report/rounded.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { words } from '../../../texts/words.ts'
import { planColumn } from '../../live/live-ledger.ts'
import { planOfColumns } from './plan-of-columns.ts'
import type { ReportContext } from './report-context.ts'

type Row = RoundedTables['byPart']['rows'][number]

/** The plan's money by sector, objective and output, and by where it came from. */
export function byPart(context: ReportContext): void {
  const { content, ledger, span } = context
  const table = content.report.rounded.byPart
  planOfColumns<Row>(context, {
    section: filled(sheetTexts.appendix.byPart, { years: span }),
    table,
    heads: partNames.map((part) => words.parts[part]),
    figureOf: ({ kind, code, objective = '' }, part) => {
      if (kind === 'output') {
        return ledger.figure(planColumn, { stage: 3, from: code, to: objective, part })
      }
      return kind === 'objective' ? ledger.figure(planColumn, { stage: 3, to: code, part }) : undefined
    },
    nameOf: (row = 'allocated', part) => ({ of: row, part }),
  })
}
