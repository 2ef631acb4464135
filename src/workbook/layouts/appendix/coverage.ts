import { ledgerTo } from '../../../core/report/ledger.ts'
import { titleOfRule } from '../../../texts/message.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { words } from '../../../texts/words.ts'
import { cellOf } from '../../live/figure.ts'
import { showsSector } from '../../scope.ts'
import { acrossPeriods } from './across-periods.ts'
import { allExact } from './report-grid.ts'
import { periodHead, type ReportContext } from './report-context.ts'

/** Money that reaches no result, by stage and reason, live from the ledger. */
export function moneyWithoutResult(context: ReportContext): void {
  const { grid, content, periods, ledger } = context
  const { appendix } = sheetTexts
  grid.section(filled(appendix.money, { currency: content.report.currency }), [''])
  const left = content.ledger.filter(({ to }) => to === ledgerTo.unallocated)
  if (left.length > 0) grid.heads([appendix.code, appendix.title], periods.map(periodHead))
  for (const { stage, from, via } of left) {
    const query = { stage, from, via, to: ledgerTo.unallocated }
    const figures = content.years.map((year) => ledger.figure(year, query))
    grid.add({
      kind: 'output',
      code: stage === 0 ? '' : from,
      title: `${words.stages[stage]}: ${titleOfRule(via)}`,
      left: acrossPeriods(context, figures, 'left').map(cellOf),
      leftKinds: allExact,
    })
  }
  if (left.length === 0) nothingHere(context, appendix.noMoney)
}

/** Outputs that no money reaches. */
export function resultsWithoutMoney(context: ReportContext): void {
  const { grid, content } = context
  const { appendix } = sheetTexts
  const { report, lookup, scope } = content
  grid.section(appendix.results, [''])
  const empty = lookup.outputs.filter(
    ({ sector }, at) =>
      showsSector(scope, sector) &&
      Object.values(report.outputs[at]?.full ?? {}).every((amount) => Number(amount) === 0),
  )
  if (empty.length > 0) grid.heads([appendix.code, appendix.title], [])
  for (const { code, text } of empty) {
    grid.add({ kind: 'output', code, title: text, left: [], leftKinds: allExact })
  }
  if (empty.length === 0) nothingHere(context, appendix.noResults)
}

/** Full cost of the outputs that are still under debate, before stage 3. */
export function pendingItems(context: ReportContext): void {
  const { grid, content, periods, ledger } = context
  const { appendix } = sheetTexts
  const { lookup, report, years } = content
  grid.section(filled(appendix.pending, { currency: report.currency }), [''])
  const pending = lookup.outputs.filter((output) => output.pending)
  if (pending.length > 0) grid.heads([appendix.code, appendix.title], periods.map(periodHead))
  for (const { code, text } of pending) {
    const figures = years.map((year) => ledger.figure(year, { stage: 3, from: code }))
    grid.add({
      kind: 'output',
      code,
      title: text,
      left: acrossPeriods(context, figures, 'left').map(cellOf),
      leftKinds: allExact,
      shows: (position) => ({ of: `output:${code}`, period: periods[position]?.key ?? 'plan' }),
    })
  }
  if (pending.length === 0) nothingHere(context, appendix.noPending)
}

function nothingHere({ grid }: ReportContext, text: string): void {
  grid.add({ kind: 'output', code: '', title: text, left: [], leftKinds: allExact })
}
