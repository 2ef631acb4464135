/** Why lines of another workbook cannot be brought in, in English. */
export const bringInTexts = {
  'no-budget-sheet':
    'This workbook has no sheet Budget of ours to bring lines to. Insert the framework sheets first.',
  'budget-not-in-use':
    'Sheet Budget is not in use here, so that lines brought to it would not be counted. Use it again first.',
  'columns-missing':
    'The table on sheet {sheet} has lost its columns {columns}: lines cannot be brought to it.',
  'table-missing':
    'This workbook has no table {table} for what comes along. Insert the framework sheets first.',
  'other-framework':
    '{file} is planned by another framework, “{there}”, and this workbook by “{here}”: their lines are no one budget.',
} as const satisfies Record<string, string>
