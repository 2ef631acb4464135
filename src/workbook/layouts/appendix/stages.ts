import type { Stage } from '../../../core/allocation/allocation.ts'
import { ledgerTo } from '../../../core/report/ledger.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { words } from '../../../texts/words.ts'
import { cellOf, type Figure } from '../../live/figure.ts'
import type { LedgerQuery } from '../../live/ledger-sum.ts'
import { sumOfAllLines } from '../../live/live-source.ts'
import { acrossPeriods } from './across-periods.ts'
import { allExact } from './report-grid.ts'
import { periodHead, type ReportContext } from './report-context.ts'

/** What goes into a stage from the rows of the ledger before it, and what stays behind. */
interface StageQueries {
  readonly stage: Stage
  /** Rows of earlier stages that feed it; of stage 0 the lines themselves. */
  readonly fedBy: readonly LedgerQuery[]
  readonly left: readonly LedgerQuery[]
}

const unallocated = ledgerTo.unallocated

const stages: readonly StageQueries[] = [
  { stage: 0, fedBy: [], left: [{ stage: 0, to: unallocated }] },
  { stage: 1, fedBy: [{ stage: 0, part: 'services' }], left: [{ stage: 1, to: unallocated }] },
  {
    stage: 2,
    fedBy: [
      { stage: 0, part: 'bureau' },
      { stage: 1, part: 'services' },
    ],
    left: [{ stage: 2, to: unallocated }],
  },
  {
    stage: 3,
    fedBy: [
      { stage: 0, part: 'direct' },
      { stage: 2, part: 'bureau' },
      { stage: 2, part: 'services' },
    ],
    left: [],
  },
  { stage: 4, fedBy: [{ stage: 3 }], left: [{ stage: 4, to: ledgerTo.notLinked }] },
]

/** The money that goes into each stage, comes out of it and is left behind: in = out + left. */
export function stageAccounts(context: ReportContext): void {
  const { grid, content, periods, ledger } = context
  const { appendix } = sheetTexts
  const { report, years } = content
  grid.section(filled(appendix.stages, { currency: report.currency }), [''], 15)
  grid.heads([appendix.code, appendix.title], periods.map(periodHead))
  for (const { stage, fedBy, left } of stages) {
    const intoIn = (year: number): Figure => {
      if (report.pending === 'only' && stage < 4) return stage === 3 ? sums([{ stage: 3 }], year) : nothing
      if (stage > 0) return sums(fedBy, year)
      const out = sums([{ stage: 0 }], year)
      return { formula: sumOfAllLines(content.live, year), centimes: out.centimes }
    }
    const leftIn = (year: number): Figure => sums(left, year)
    const outIn = (year: number): Figure => {
      const all = sums([{ stage }], year)
      const stays = sums(left, year)
      const less = left.length > 0 ? `-${stays.formula}` : ''
      return { formula: `${all.formula}${less}`, centimes: all.centimes - stays.centimes }
    }
    const rows = [
      { name: appendix.stageRows.in, figure: intoIn },
      { name: appendix.stageRows.out, figure: outIn },
      { name: appendix.stageRows.left, figure: leftIn },
    ]
    rows.forEach(({ name, figure }, at) => {
      grid.add({
        kind: at === 0 ? 'objective' : 'output',
        code: at === 0 ? String(stage) : '',
        title: at === 0 ? `${words.stages[stage]}: ${name.toLowerCase()}` : name,
        left: acrossPeriods(context, years.map(figure), 'left').map(cellOf),
        leftKinds: allExact,
      })
    })
  }

  function sums(queries: readonly LedgerQuery[], year: number): Figure {
    const figures = queries.map((query) => ledger.figure(year, query))
    if (figures.length === 0) return nothing
    return {
      formula: figures.map(({ formula }) => formula).join('+'),
      centimes: figures.reduce((sum, { centimes }) => sum + centimes, 0),
    }
  }
}

const nothing: Figure = { formula: '0', centimes: 0 }
