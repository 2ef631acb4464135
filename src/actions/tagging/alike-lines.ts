import type { Budget } from '../../core/budget/budget.ts'
import type { LineTable } from '../../core/budget/line-table.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import { activityKey } from './activity-key.ts'

/** Lines of one unit with one activity text, but for case, accents, digits and spaces. */
export interface AlikeGroup {
  /** As `unitKey` gives it. */
  readonly unit: string
  /** As the first of them has it. */
  readonly activity: string
  readonly lines: readonly number[]
}

export interface AlikeLines {
  readonly groups: readonly AlikeGroup[]
  /** The group of a line; undefined where it has no activity, so that nothing says it is like another. */
  readonly groupOf: (line: number) => AlikeGroup | undefined
  /** The group of lines with a unit, as `unitKey` gives it, and an activity. */
  readonly find: (unit: string, activity: string) => AlikeGroup | undefined
}

const known = new WeakMap<LineTable, AlikeLines>()

/** The lines of a budget by unit and activity; grouped once for each budget. */
export function alikeLines({ lines, lookup }: Budget): AlikeLines {
  const made = known.get(lines)
  if (made) return made
  const { symbols, texts } = lines.coded.Unit
  const units = texts.map((text) => unitKey(lookup, text))
  const keys = new Map<string, string>()
  const groups: { unit: string; activity: string; lines: number[] }[] = []
  const numbers = new Map<string, number>()
  const of = new Int32Array(lines.count).fill(-1)
  for (let line = 0; line < lines.count; line++) {
    const activity = lines.activity[line] ?? ''
    let key = keys.get(activity)
    if (key === undefined) keys.set(activity, (key = activityKey(activity)))
    if (key === '') continue
    const unit = units[symbols[line] ?? 0] ?? ''
    const name = `${unit}\n${key}`
    const number = numbers.get(name) ?? groups.length
    if (number === groups.length) {
      numbers.set(name, number)
      groups.push({ unit, activity, lines: [] })
    }
    groups[number]?.lines.push(line)
    of[line] = number
  }
  const alike: AlikeLines = {
    groups,
    groupOf: (line) => groups[of[line] ?? -1],
    find: (unit, activity) => groups[numbers.get(`${unit}\n${activityKey(activity)}`) ?? -1],
  }
  known.set(lines, alike)
  return alike
}

/** A unit by its code, where the framework knows it; else as it is written. In lower case. */
export function unitKey({ books, units }: FrameworkLookup, text: string): string {
  const is = books.unit.resolve(text)
  const code = 'at' in is ? units[is.at]?.code : undefined
  return (code ?? text.trim()).toLowerCase()
}
