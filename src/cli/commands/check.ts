import { Command, Option } from 'commander'
import { checkBudget } from '../../actions/check-budget.ts'
import type { CheckReport } from '../../core/report/shapes.ts'
import type { Doors } from '../doors.ts'
import { exitCodeOf } from '../exit-code.ts'
import { addInputs, type InputOptions } from '../input-options.ts'
import { oneOf } from '../option-values.ts'
import { pageOf } from '../page.ts'
import { readInputs } from '../read-inputs.ts'
import { checkRows } from '../report/check-csv.ts'
import { checkJson } from '../report/check-json.ts'
import { checkText } from '../report/check-text.ts'
import type { Finish } from './finish.ts'

interface CheckOptions extends InputOptions {
  readonly format: 'text' | 'json' | 'csv'
  readonly all?: boolean
}

const formats = ['text', 'json', 'csv'] as const

const examples = `
Examples:
  rbb check plan.xlsx
  rbb check br.xlsx tsb.xlsx bdt.xlsx --all

The same for CSV files, with the illustrative budget:
  rbb check --lines seeds/illustrative-lines.csv --splits seeds/illustrative-splits.csv \\
            --drivers seeds/illustrative-drivers.csv --links seeds/illustrative-links.csv
  rbb check --lines seeds/illustrative-lines.csv --format csv > findings.csv

Exit code: 0 no errors, 1 errors found, 2 the command could not be carried out.`

/** `rbb check`: lists all that makes figures wrong or doubtful. */
export function checkCommand(doors: Doors, finish: Finish): Command {
  const command = new Command('check')
    .summary('list what is wrong or doubtful in a budget')
    .description('Lists all that makes the figures of a budget wrong or doubtful, and where. Writes nothing.')
  return addInputs(command)
    .addOption(oneOf(new Option('--format <format>', 'text, json or csv').default('text'), formats))
    .option('--all', 'list ignored findings too, and shorten no list')
    .addHelpText('after', examples)
    .action(async (books: readonly string[], options: CheckOptions) => {
      const { budget } = await readInputs(books, options, doors)
      const report = checkBudget(budget, options.all)
      for (const piece of written(report, options, doors)) await doors.streams.stdout(piece)
      finish(exitCodeOf(report.counts))
    })
}

function* written(
  report: CheckReport,
  { format, all = false }: CheckOptions,
  { streams, toCsv }: Doors,
): Generator<string> {
  switch (format) {
    case 'json':
      yield* checkJson(report)
      return
    case 'csv':
      for (const rows of checkRows(report)) yield toCsv(rows)
      return
    case 'text':
      yield checkText(report, all, pageOf(streams))
  }
}
