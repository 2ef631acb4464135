import type { PlaceOptions } from '../../actions/edits/place-line.ts'
import type { Tag } from '../../actions/tag-lines.ts'
import type { Budget } from '../../core/budget/budget.ts'

/** Where tags are written. */
export interface HowPlaced {
  /** Sources whose lines are not to be written, by their names. */
  readonly keepApart?: ReadonlySet<string>
  /** Only these lines of all that are asked for, and in Splits, because their own cells turned out to be locked. */
  readonly again?: readonly number[] | undefined
}

export function placeOptions({ keepApart, again }: HowPlaced): PlaceOptions {
  return { ...(keepApart && { keepApart }), ...(again && { apart: new Set(again) }) }
}

/** Of tags those that are to be tried again. */
export function tagsAgain(tags: readonly Tag[], { again }: HowPlaced): readonly Tag[] {
  if (!again) return tags
  const wanted = new Set(again)
  return tags.map(({ lines, to }) => ({ lines: lines.filter((line) => wanted.has(line)), to }))
}

/** A line as an edit names it. */
export interface NamedLine {
  readonly source: string
  readonly row: number
  readonly line: string | undefined
}

/** The lines that edits name, by their positions: by the id of each, else by its row. */
export function linesNamed({ lines, ids }: Budget, named: readonly NamedLine[]): readonly number[] {
  const sources = lines.sources.map(({ name }) => name)
  const wanted = new Set(named.map(({ source, row }) => `${row} ${source}`))
  const byRow = new Map<string, number>()
  for (let line = 0; line < lines.count; line++) {
    const key = `${lines.row[line] ?? 0} ${sources[lines.source[line] ?? 0] ?? ''}`
    if (wanted.has(key)) byRow.set(key, line)
  }
  return named.flatMap(
    ({ source, row, line }) =>
      (line === undefined ? undefined : ids.at.get(line)) ?? byRow.get(`${row} ${source}`) ?? [],
  )
}
