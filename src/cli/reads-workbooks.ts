const commands = ['check', 'allocate', 'explain']
const elsewhere = /^(--lines(=|$)|--help$|-h$)/u

/**
 * Whether a command line reads workbooks: every command that reads a budget does, but where its lines are named as
 * a CSV file, beside which no workbook may stand.
 */
export function readsWorkbooks([command = '', ...rest]: readonly string[]): boolean {
  return commands.includes(command) && !rest.some((argument) => elsewhere.test(argument))
}
