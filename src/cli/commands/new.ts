import { Command } from 'commander'
import { UsageError } from '../usage-error.ts'

/** `rbb new`: makes workbooks, which this version cannot; whatever follows, it says so in one line. */
export function newCommand(): Command {
  return new Command('new')
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .action(() => {
      throw new UsageError(
        'This version does not write workbooks: check and allocate CSV files with --lines L.csv.',
      )
    })
}
