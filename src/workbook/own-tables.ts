/**
 * The tables of our own sheets and their columns, in order. Names and headers are never translated. `years`
 * stands where a table has a column for each year; people may add columns of their own.
 */
export const years = 'years'

export const ownTables = {
  Sources: ['Source', 'Sheet', 'Range', 'HeaderRows', 'AmountUnit', 'Unit', 'InUse'],
  Columns: ['Source', 'Role', 'Header'],
  /** Whether a year is approved or indicative. */
  YearRows: ['Year', 'Status'],
  Goals: ['Code', 'Title', 'Text', 'Description', 'Pending'],
  Targets: ['Code', 'Goal', 'Text'],
  Objectives: ['Code', 'Sector', 'Title', 'Text', 'Pending'],
  Outcomes: ['Code', 'Objective', 'Text', 'Pending'],
  Outputs: ['Code', 'Objective', 'Text', 'Pending', 'Keywords'],
  Enablers: ['Code', 'Unit', 'Objectives', 'Text', 'Contributions', 'Results', 'Keywords'],
  SectorRows: ['Code', 'Name'],
  UnitRows: ['Code', 'Name', 'Role', 'Sector'],
  CategoryRows: ['Code', 'Name', 'Source'],
  FundRows: ['Code', 'Name', 'Source'],
  RevenueSourceRows: ['Code', 'Name', 'Source'],
  GoalLinkRows: ['Objective', 'Goal', 'Kind', 'Weight'],
  BudgetLines: [
    'Line',
    'Unit',
    'Activity',
    'Objective',
    'Output',
    'Enabler',
    'Result',
    'Category',
    'Fund',
    'Group',
    years,
    'Note',
  ],
  SplitRows: ['Line', 'Output', 'Enabler', 'Share'],
  DriverRows: ['Stage', 'From', 'To', 'Weight', 'Basis', 'Source', 'Date', 'Owner'],
  RevenueRows: ['Source', years, 'Note'],
  CeilingRows: ['Kind', 'Key', 'Period', 'Amount', 'Source'],
  AllocationRows: ['Stage', 'From', 'Via', 'To', 'Part', 'Basis', 'Source', 'Date', years, 'Plan'],
  FindingRows: ['Severity', 'Code', 'Where', 'Line', 'What is found', 'What to do'],
  /** In `_rbb`: `schemaVersion`, `framework`, `title`, `version`, `status`, `currency`, `years`, and more. */
  SettingRows: ['Name', 'Value'],
  /** In `_rbb`: findings that somebody chose to ignore while the value stays as it was. */
  IgnoredRows: ['Code', 'Line', 'Column', 'Value', 'Reason', 'Who', 'Date'],
  /** In `_rbb`: what lines of a unit whose column contains a text are tagged with. */
  TagRules: ['Unit', 'Column', 'Contains', 'Output', 'Enabler'],
} as const satisfies Record<string, readonly string[]>

export type OwnTableName = keyof typeof ownTables

/** The headers of a table in a book of these years. */
export function headersOf(table: OwnTableName, ofYears: readonly number[]): readonly string[] {
  return ownTables[table].flatMap((header) => (header === years ? ofYears.map(String) : [header]))
}
