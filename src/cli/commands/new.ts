import { Command, Option } from 'commander'
import { newBook, type NewBookRequest } from '../../actions/new-book.ts'
import { lookupOf } from '../../core/framework/lookup.ts'
import { stampOfTime } from '../../texts/time-words.ts'
import type { Doors } from '../doors.ts'
import { exitCodeOf } from '../exit-code.ts'
import { addTables, inputPaths, type InputOptions } from '../input-options.ts'
import { once, yearsOf } from '../option-values.ts'
import { readFramework } from '../read-framework.ts'
import { readTableBook } from '../read-inputs.ts'
import { UsageError } from '../usage-error.ts'
import { refuseOutput, writeOutput } from '../write-output.ts'
import type { Finish } from './finish.ts'

interface NewOptions extends InputOptions {
  readonly output?: string
  readonly for?: string
  readonly years?: readonly number[]
  readonly force?: boolean
}

const kinds = ['financial-plan', 'operational-plan'] as const satisfies readonly NewBookRequest['kind'][]

const examples = `
Examples:
  rbb new financial-plan -o plan.xlsx                      a blank book for the whole Union
  rbb new operational-plan --for TSB --years 2021-2024 -o tsb.xlsx
                                                           a Bureau's own book: its sector's results to choose
                                                           from, its enablers, four years
  rbb new financial-plan --lines seeds/illustrative-lines.csv --splits seeds/illustrative-splits.csv \\
                         --drivers seeds/illustrative-drivers.csv -o filled.xlsx
                                                           filled, and allocated

Exit code: 0 no errors, 1 errors found in what it was filled with (the book is written all the same), 2 the
command could not be carried out.`

/** `rbb new`: makes a workbook from a template, blank or filled. */
export function newCommand(doors: Doors, finish: Finish): Command {
  const command = new Command('new')
    .summary('make a workbook: a financial or an operational plan, blank or filled')
    .description('Makes a workbook from a template, with the framework, its lists and Appendix A in it.')
    .argument('<template>', kinds.join(' or '))
    .usage('<template> -o BOOK.xlsx [options]')
    .addOption(once(new Option('-o, --output <BOOK.xlsx>', 'the workbook to write; needed')))
    .addOption(once(new Option('--for <unit>', 'whose own book it is, such as TSB; left out: all units')))
    .addOption(
      once(
        new Option('--years <years>', 'such as 2021-2024; left out: those of the lines, or of the framework'),
        yearsOf,
      ),
    )
    .option('--force', 'replace a file that exists')
  return addTables(command)
    .addHelpText('after', examples)
    .action(async (template: string, options: NewOptions) => {
      const kind = kinds.find((one) => one === template)
      if (!kind) throw new UsageError(`There is no template “${template}”: choose ${kinds.join(' or ')}.`)
      const { output: path, for: unitCode, force = false } = options
      if (path === undefined) throw new UsageError('Which file shall be written? Add -o BOOK.xlsx.')
      const output = { path, force }
      await refuseOutput(output, inputPaths(options), doors)
      const framework = await readFramework(options.framework, doors)
      const inputs = await readTableBook(options, doors)
      const { plan, counts } = await newBook(
        lookupOf(framework),
        {
          kind,
          ...(unitCode !== undefined && { unitCode }),
          years: options.years,
          files: inputs?.files ?? [],
          ...(inputs && { asOf: stampOfTime(doors.now()) }),
        },
        inputs?.book,
      )
      await writeOutput(output, plan, doors)
      finish(exitCodeOf(counts))
    })
}
