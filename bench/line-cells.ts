/** Positions of the cells of a generated line. */
export const at = {
  id: 0,
  unit: 1,
  objective: 3,
  output: 4,
  enabler: 5,
  category: 6,
  fund: 7,
  firstYear: 9,
  /** The last one, however many years there are. */
  note: -1,
} as const

export function lineHeader(years: readonly number[]): readonly string[] {
  const coded = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', 'Category', 'Fund', 'Group']
  return [...coded, ...years.map(String), 'Note']
}

export const splitHeader = ['Line', 'Output', 'Enabler', 'Share']
