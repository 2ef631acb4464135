import type { AllocationReport } from '../../core/report/shapes.ts'
import { appendixText } from './appendix-text.ts'
import { countsText } from './count-text.ts'
import { keyFiguresText } from './key-figures-text.ts'
import { padRight, wrap } from './plain-text.ts'
import { oneLine } from '../../texts/one-line.ts'
import { roundingText } from './rounding-text.ts'
import { stagesText } from './stages-text.ts'
import type { Page } from './style.ts'
import type { Titles } from '../../texts/titles.ts'
import { unallocatedText } from './unallocated-text.ts'

/** What a report of an allocation says beside its figures. */
export interface AllocationContext {
  readonly frameworkTitle: string
  readonly titles: Titles
  /** Names of the files that were read. */
  readonly files: readonly string[]
}

/** An allocation for people: the stamp, the key figures, the stages, Appendix A, what is not allocated. */
export function allocationText(report: AllocationReport, context: AllocationContext, page: Page): string {
  return `${[
    stampText(report, context, page),
    keyFiguresText(report, page),
    stagesText(report, page),
    ...appendixText(report, context.titles, page),
    unallocatedText(report, page),
    roundingText(report, page),
    nextText(report, page),
  ].join('\n\n')}\n`
}

const pendingText = {
  include: 'pending items are included',
  exclude: 'money on pending outputs is left out',
  only: 'only money on pending outputs',
} as const satisfies Record<AllocationReport['pending'], string>

function stampText(
  { framework, stamp, periods, pending, findings }: AllocationReport,
  { frameworkTitle, files }: AllocationContext,
  page: Page,
): string {
  const facts = [
    ['Framework', frameworkTitle === framework ? framework : `${frameworkTitle} (${framework})`],
    ['Years', periods.filter((period) => /^\d+$/u.test(period)).join(', ')],
    ['Files', files.join(', ')],
    ['Pending', pendingText[pending]],
    ['Findings', countsText(findings)],
    [
      'Basis',
      `${stamp.onDefaultBasis.toFixed(1)} % of the money is spread by direct cost, for want of a driver`,
    ],
    ...(stamp.illustrative ? [['Note', 'illustrative: figures in this budget are made up'] as const] : []),
  ] as const
  const lines = facts.map(([name, fact]) =>
    wrap(`${padRight(name, 11)}${oneLine(fact)}`, page.width, ' '.repeat(11)),
  )
  return [
    page.style.heading(`Allocation of resources${stamp.illustrative ? ' (illustrative)' : ''}`),
    ...lines,
  ].join('\n')
}

/** What to ask next, of the same inputs. */
function nextText({ goals, unallocated, notLinked }: AllocationReport, page: Page): string {
  const goal = goals.find(({ full }) => full.plan !== '0.00')
  const commands: readonly (readonly [string, string])[] = [
    ['rbb check', 'what is wrong or doubtful, and where'],
    ...(goal ? [[`rbb explain --of goal:${oneLine(goal.code)}`, 'what a figure is made of'] as const] : []),
    ...(unallocated.length > 0 ? [['rbb explain --of unallocated', 'what stays behind'] as const] : []),
    ...(notLinked.full.plan === '0.00'
      ? []
      : [['rbb explain --of notLinked', 'what no goal takes'] as const]),
    ['rbb allocate --format json', 'every figure, exact'],
  ]
  const lines = commands.map(([command, purpose]) => `${padRight(command, 32)}${purpose}`)
  return [page.style.heading('Next, with the same inputs'), ...lines].join('\n')
}
