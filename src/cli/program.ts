import { Command, CommanderError } from 'commander'
import { allocateCommand } from './commands/allocate.ts'
import { checkCommand } from './commands/check.ts'
import { explainCommand } from './commands/explain.ts'
import { frameworkCommand } from './commands/framework.ts'
import { newCommand } from './commands/new.ts'
import type { Doors } from './doors.ts'
import { exitCodes } from './exit-code.ts'
import { oneLine } from '../texts/one-line.ts'
import { messageOf } from './thrown.ts'
import { version } from './version.ts'

const examples = `
Examples:
  rbb framework
  rbb new financial-plan -o plan.xlsx
  rbb check    plan.xlsx
  rbb allocate plan.xlsx -o report.xlsx
  rbb explain  plan.xlsx --of objective:R.1

The same for CSV files, with the illustrative budget:
  rbb check    --lines seeds/illustrative-lines.csv --splits seeds/illustrative-splits.csv
  rbb allocate --lines seeds/illustrative-lines.csv --splits seeds/illustrative-splits.csv \\
               --drivers seeds/illustrative-drivers.csv --links seeds/illustrative-links.csv
  rbb explain  --lines seeds/illustrative-lines.csv --of objective:R.1

rbb reads your files and changes none of them. Each command has its own help: rbb check --help`

/**
 * Carries out one command line.
 * @param argv the arguments behind the program's name
 * @returns the exit code: 0 nothing found is an error, 1 errors were found, 2 refused, with one line on stderr
 */
export async function rbb(argv: readonly string[], doors: Doors): Promise<number> {
  let exitCode: number = exitCodes.clean
  const finish = (code: number) => {
    exitCode = code
  }
  const page: string[] = []
  const program = programOf(doors, finish, page)
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    exitCode =
      error instanceof CommanderError && error.exitCode === 0 ? exitCodes.clean : refuse(error, doors)
  }
  if (page.length > 0) await doors.streams.stdout(page.join(''))
  return exitCode
}

/** @param page takes what commander prints itself: help and version */
function programOf(doors: Doors, finish: (exitCode: number) => void, page: string[]): Command {
  const program = new Command('rbb')
    .description('Checks budgets and allocates them to results, by the ITU method.')
    .version(version)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', examples)
    .addCommand(frameworkCommand(doors, finish))
    .addCommand(newCommand(doors, finish))
    .addCommand(checkCommand(doors, finish))
    .addCommand(allocateCommand(doors, finish))
    .addCommand(explainCommand(doors, finish))

  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => page.push(text),
      // Told below, in one line.
      writeErr: () => undefined,
      getOutHelpWidth: () => 100,
    })
  }
  return program
}

/** Says in one line what is wrong. */
export function refuse(error: unknown, { streams }: Pick<Doors, 'streams'>): number {
  streams.stderr(`rbb: ${oneLine(wordsOf(error))}\n`)
  return exitCodes.refused
}

function wordsOf(error: unknown): string {
  if (!(error instanceof CommanderError)) return messageOf(error)
  if (error.code === 'commander.help') {
    return 'Which command? framework, new, check, allocate or explain; rbb --help shows examples.'
  }
  return error.message.replace(/^error: /u, '')
}
