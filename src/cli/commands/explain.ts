import { Command, Option } from 'commander'
import { checkBudget } from '../../actions/check-budget.ts'
import { explainFigure } from '../../actions/explain-figure.ts'
import { partNames, pendingModes, type PartName, type PendingMode } from '../../core/allocation/allocation.ts'
import type { Doors } from '../doors.ts'
import { exitCodeOf } from '../exit-code.ts'
import { addInputs, type InputOptions } from '../input-options.ts'
import { once, oneOf } from '../option-values.ts'
import { pageOf } from '../page.ts'
import { readInputs } from '../read-inputs.ts'
import { explanationText } from '../report/explanation-text.ts'
import { json } from '../report/json.ts'
import { titlesOf } from '../../texts/titles.ts'
import { UsageError } from '../usage-error.ts'
import type { Finish } from './finish.ts'

interface ExplainOptions extends InputOptions {
  readonly of?: string
  readonly part?: PartName
  readonly period?: string
  readonly pending?: PendingMode
  readonly format: 'text' | 'json'
}

const formats = ['text', 'json'] as const

const figures =
  'total, notLinked, unallocated, goal:G.1, objective:R.1, output:R.1-1, sector:ITU-R or enabler:GS.1'

const examples = `
Examples:
  rbb explain plan.xlsx --of objective:R.1

The same for CSV files, with the illustrative budget:
  rbb explain --lines seeds/illustrative-lines.csv --splits seeds/illustrative-splits.csv \\
              --drivers seeds/illustrative-drivers.csv --links seeds/illustrative-links.csv --of goal:G.1
  rbb explain --lines seeds/illustrative-lines.csv --of output:R.1-1 --part services --period 2020-2021
  rbb explain --lines seeds/illustrative-lines.csv --of unallocated --format json

Amounts are exact, and the parts of a figure sum to it. Exit code: 0 the budget has no errors, 1 it has
some (\`rbb check\` lists them), 2 the command could not be carried out.`

/** `rbb explain`: says what a figure is made of, down to the lines. */
export function explainCommand(doors: Doors, finish: Finish): Command {
  const command = new Command('explain')
    .summary('say what a figure is made of, down to the budget lines')
    .description('Says what a figure of the allocation is made of, stage by stage, down to the budget lines.')
  return addInputs(command)
    .addOption(once(new Option('--of <figure>', figures)))
    .addOption(
      oneOf(new Option('--part <part>', 'direct, bureau or services; left out: the full cost'), partNames),
    )
    .addOption(once(new Option('--period <period>', 'such as 2021, 2020-2021; left out: the plan')))
    .addOption(
      oneOf(
        new Option(
          '--pending <mode>',
          'pending items: include, exclude or only; left out: as the Appendix A of the workbook has them, else include',
        ),
        pendingModes,
      ),
    )
    .addOption(oneOf(new Option('--format <format>', 'text or json').default('text'), formats))
    .addHelpText('after', examples)
    .action(async (books: readonly string[], options: ExplainOptions) => {
      const { of, part, period, pending, format } = options
      if (of === undefined) throw new UsageError(`Which figure? Add --of with one of ${figures}.`)
      const { budget, settings } = await readInputs(books, options, doors)
      const explanation = explainFigure(budget, {
        of,
        ...(part && { part }),
        ...(period && { period }),
        pending: pending ?? settings?.pending ?? 'include',
      })
      const { framework } = budget.lookup
      const context = { currency: framework.currency ?? 'CHF', titles: titlesOf(framework) }
      await doors.streams.stdout(
        format === 'json' ? json(explanation) : explanationText(explanation, context, pageOf(doors.streams)),
      )
      finish(exitCodeOf(checkBudget(budget).counts))
    })
}
