import { Command, Option } from 'commander'
import { allocateBudget } from '../../actions/allocate-budget.ts'
import { makeBook } from '../../actions/make-book.ts'
import { pendingModes, type PendingMode } from '../../core/allocation/allocation.ts'
import type { AllocationReport } from '../../core/report/shapes.ts'
import { stampOfTime } from '../../texts/time-words.ts'
import type { Doors } from '../doors.ts'
import { exitCodeOf } from '../exit-code.ts'
import { addInputs, inputPaths, type InputOptions } from '../input-options.ts'
import { once, oneOf, unitOf } from '../option-values.ts'
import { pageOf } from '../page.ts'
import { readInputs, type Inputs } from '../read-inputs.ts'
import { allocationRows } from '../report/allocation-csv.ts'
import { allocationText } from '../report/allocation-text.ts'
import { json } from '../report/json.ts'
import { titlesOf } from '../../texts/titles.ts'
import { refuseOutput, writeOutput } from '../write-output.ts'
import type { Finish } from './finish.ts'

interface AllocateOptions extends InputOptions {
  readonly format: 'text' | 'json' | 'csv'
  readonly unit: number
  readonly pending: PendingMode
  readonly output?: string
  readonly force?: boolean
}

const formats = ['text', 'json', 'csv'] as const

const examples = `
Examples:
  rbb allocate plan.xlsx
  rbb allocate br.xlsx tsb.xlsx bdt.xlsx -o report.xlsx

The same for CSV files, with the illustrative budget:
  rbb allocate --lines seeds/illustrative-lines.csv --splits seeds/illustrative-splits.csv \\
               --drivers seeds/illustrative-drivers.csv --links seeds/illustrative-links.csv
  rbb allocate --lines seeds/illustrative-lines.csv --pending exclude --format json
  rbb allocate --lines seeds/illustrative-lines.csv --format csv > allocation.csv
  rbb allocate --lines seeds/illustrative-lines.csv -o report.xlsx

Figures are exact in csv and, but for "rounded", in json. Exit code: 0 no errors, 1 errors found (the
allocation is made all the same, and what they touch stands under not allocated), 2 the command could not
be carried out.`

/** `rbb allocate`: takes every franc from its line to the goals. */
export function allocateCommand(doors: Doors, finish: Finish): Command {
  const command = new Command('allocate')
    .summary('allocate a budget to outputs, objectives and goals: Appendix A')
    .description(
      'Takes every franc from the line it was planned on to outputs, objectives and goals: Appendix A.',
    )
  return addInputs(command)
    .addOption(oneOf(new Option('--format <format>', 'text, json or csv').default('text'), formats))
    .addOption(
      once(new Option('--unit <number>', 'the unit of rounded tables, in CHF').default(1000), unitOf),
    )
    .addOption(
      oneOf(
        new Option('--pending <mode>', 'pending items: include, exclude or only').default('include'),
        pendingModes,
      ),
    )
    .addOption(once(new Option('-o, --output <REPORT.xlsx>', 'write the report as a workbook, too')))
    .option('--force', 'replace a file that exists')
    .addHelpText('after', examples)
    .action(async (books: readonly string[], options: AllocateOptions) => {
      const { output: path, pending, unit, force = false } = options
      const output = path === undefined ? undefined : { path, force }
      if (output) await refuseOutput(output, inputPaths(options, books), doors)
      const inputs = await readInputs(books, options, doors)
      const report = allocateBudget(inputs.budget, options)
      if (output) {
        const { book, budget, files } = inputs
        const request = { kind: 'report', pending, unit, files, asOf: stampOfTime(doors.now()) } as const
        const { plan } = await makeBook(book, budget, request)
        await writeOutput(output, plan, doors)
      }
      await doors.streams.stdout(written(report, inputs, options, doors))
      finish(exitCodeOf(report.findings))
    })
}

function written(
  report: AllocationReport,
  { budget, files }: Inputs,
  options: AllocateOptions,
  { streams, toCsv }: Doors,
): string {
  switch (options.format) {
    case 'json':
      return json(report)
    case 'csv':
      return toCsv(allocationRows(report))
    case 'text': {
      const { framework } = budget.lookup
      const context = { frameworkTitle: framework.title ?? framework.id, titles: titlesOf(framework), files }
      return allocationText(report, context, pageOf(streams))
    }
  }
}
