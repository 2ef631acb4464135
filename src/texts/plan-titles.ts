import { filled } from './sheets.ts'

interface PlanTitle {
  readonly one: string
  readonly other: string
}

/** What a write is called, in English, where it is undone, resumed or told: by the verb that was asked for. */
export const planTitles = {
  tag: { one: 'Tag 1 line', other: 'Tag {count} lines' },
  clear: { one: 'Clear 1 line', other: 'Clear {count} lines' },
  split: { one: 'Split 1 line', other: 'Split {count} lines' },
  fix: { one: 'Fix 1 cell', other: 'Fix {count} cells' },
  ignore: { one: 'Ignore 1 finding', other: 'Ignore {count} findings' },
  restore: { one: 'Restore 1 finding', other: 'Restore {count} findings' },
  linkRows: { one: 'Add 1 link row', other: 'Add {count} link rows' },
  useSource: { one: 'Use 1 source', other: 'Use {count} sources' },
  leaveSource: { one: 'Leave 1 source out', other: 'Leave {count} sources out' },
  keepRule: { one: 'Keep 1 rule', other: 'Keep {count} rules' },
  changeRule: { one: 'Change 1 rule', other: 'Change {count} rules' },
  deleteRule: { one: 'Delete 1 rule', other: 'Delete {count} rules' },
  driverRows: { one: 'Add 1 driver row', other: 'Add {count} driver rows' },
  bringIn: { one: 'Bring in 1 line', other: 'Bring in {count} lines' },
} as const satisfies Record<string, PlanTitle>

/** The title of a write that changes so many lines, cells, findings or rows. */
export function planTitle(verb: keyof typeof planTitles, count: number): string {
  const { one, other } = planTitles[verb]
  return count === 1 ? one : filled(other, { count })
}

/** What writes of whole sheets are called. */
export const writeTitles = {
  insert: 'Insert the framework sheets',
  allocate: 'Update Appendix A',
  chart: 'Draw the chart of Appendix A',
  check: 'List the findings',
  adopt: 'Use my lines',
  explain: 'Write the explanation',
  change: 'Change the framework',
} as const
