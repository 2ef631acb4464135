import { Option, type Command } from 'commander'
import { amountUnitOf, once } from './option-values.ts'
import type { TableFiles } from './doors.ts'

/** The options that say what to read, as commander hands them over. */
export interface InputOptions {
  readonly framework?: string
  readonly lines?: string
  readonly splits?: string
  readonly drivers?: string
  readonly links?: string
  readonly revenue?: string
  readonly ceilings?: string
  readonly amounts: 1 | 1000
}

interface TableOption {
  readonly name: 'lines' | 'splits' | 'drivers' | 'links' | 'revenue' | 'ceilings'
  readonly table: keyof TableFiles
  readonly argument: string
  readonly text: string
}

export const tableOptions = [
  { name: 'lines', table: 'BudgetLines', argument: 'L.csv', text: 'budget lines; needed with the others' },
  {
    name: 'splits',
    table: 'SplitRows',
    argument: 'S.csv',
    text: 'shares of lines that serve several results',
  },
  { name: 'drivers', table: 'DriverRows', argument: 'D.csv', text: 'cost drivers of stages 1 to 4' },
  { name: 'links', table: 'GoalLinkRows', argument: 'K.csv', text: 'links from objectives to goals' },
  { name: 'revenue', table: 'RevenueRows', argument: 'R.csv', text: 'revenue by source and year' },
  { name: 'ceilings', table: 'CeilingRows', argument: 'C.csv', text: 'ceilings' },
] as const satisfies readonly TableOption[]

export function frameworkOption(): Option {
  return once(
    new Option(
      '--framework <F.json>',
      'results framework; left out: the workbook’s own, or else the ITU plan 2020-2023',
    ),
  )
}

/** Gives a command the options that say what to read. */
export function addInputs(command: Command): Command {
  const books =
    'workbooks (.xlsx or .xlsm); several are read as one. Without any: CSV files, by their options'
  return addTables(command.argument('[book...]', books).usage('[BOOK.xlsx ...] [options]'))
}

/** Gives a command the options that name a framework and the tables of a budget as CSV files. */
export function addTables(command: Command): Command {
  command.addOption(frameworkOption())
  for (const { name, argument, text } of tableOptions) {
    command.addOption(once(new Option(`--${name} <${argument}>`, text)))
  }
  const unit = new Option('--amounts <unit>', '1 where amounts are in CHF, 1000 where they are in CHF 000')
  return command.addOption(once(unit.default(1), amountUnitOf))
}

/** The paths of the files that the options name. */
export function inputPaths(options: InputOptions, books: readonly string[] = []): readonly string[] {
  const named = [options.framework, ...tableOptions.map(({ name }) => options[name])]
  return [...books, ...named.filter((path) => path !== undefined)]
}
