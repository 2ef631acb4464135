import type { Book, Row } from './book.ts'
import { decimalIn } from './centimes.ts'
import { codeIn, type Named, type Places } from './places.ts'

interface Driver {
  readonly key: string
  /** In millionths; undefined where the row has no usable one. */
  readonly weight: bigint | undefined
}

/** Weights in millionths by `stage from to`, all in the framework's own spelling. */
export type Drivers = ReadonlyMap<string, bigint>

/** Driver rows that can be used: a wrong row is passed over, of a doubled key none is used. */
export function driversOf({ drivers }: Book, places: Places): Drivers {
  const rows = drivers.flatMap((row) => driverIn(row, places) ?? [])
  const usable = new Map<string, bigint>()
  for (const { key, weight } of rows) {
    const doubled = rows.filter((other) => other.key === key).length > 1
    if (!doubled && weight !== undefined && weight >= 0n) usable.set(key, weight)
  }
  return usable
}

function driverIn(row: Row, places: Places): Driver | undefined {
  const [from, to] = endsOf(row['Stage'] ?? '', places)
  const fromCode = codeIn(row['From'], from)
  const toCode = codeIn(row['To'], to)
  if (!fromCode || !toCode) return undefined
  return { key: keyOf(row['Stage'] ?? '', fromCode, toCode), weight: decimalIn(row['Weight'] ?? '', 6) }
}

function endsOf(stage: string, places: Places): readonly [readonly Named[], readonly Named[]] {
  const { enablers, receivers, outputs, objectives, goals, centralUnit } = places
  const central = enablers.filter(({ bureau }) => bureau === undefined)
  const own = enablers.filter(({ bureau }) => bureau !== undefined)
  if (stage === '1') return [[...central, ...(centralUnit ? [centralUnit] : [])], receivers]
  if (stage === '2') return [[...own, ...receivers], outputs]
  if (stage === '3') return [outputs, objectives]
  return stage === '4' ? [objectives, goals] : [[], []]
}

/**
 * The weights of the first of `froms` whose rows put a positive weight on something eligible.
 * @returns undefined where none does
 */
export function drivenBy(
  drivers: Drivers,
  stage: 1 | 2 | 3 | 4,
  froms: readonly string[],
  eligible: readonly string[],
): readonly bigint[] | undefined {
  return froms
    .map((from) => eligible.map((to) => drivers.get(keyOf(String(stage), from, to)) ?? 0n))
    .find((weights) => weights.some((weight) => weight > 0n))
}

/**
 * Goal by goal, the weights of an objective's links: one link takes all, weight or not; of several each needs its
 * own goal and a positive weight, else the objective is not linked.
 */
export function linkWeights(
  { links, framework }: Book,
  places: Places,
  objective: string,
): readonly bigint[] | undefined {
  const rows = links ?? (framework.links ?? []).map(linkRow)
  const own = rows.filter((row) => codeIn(row['Objective'], places.objectives) === objective)
  const goals = own.map((row) => codeIn(row['Goal'], places.goals))
  const weights = own.map((row) => decimalIn(row['Weight'] ?? '', 6) ?? 0n)
  if (own.length === 0 || goals.some((goal) => !goal) || new Set(goals).size < goals.length) return undefined
  if (own.length > 1 && weights.some((weight) => weight <= 0n)) return undefined
  const weightTo = (code: string): bigint => (own.length === 1 ? 1n : (weights[goals.indexOf(code)] ?? 0n))
  return places.goals.map(({ code }) => (goals.includes(code) ? weightTo(code) : 0n))
}

function linkRow({ objective, goal, weight }: NonNullable<Book['framework']['links']>[number]): Row {
  return { Objective: objective, Goal: goal, Weight: weight === undefined ? '' : String(weight) }
}

function keyOf(stage: string, from: string, to: string): string {
  return [stage, from, to].join(' > ')
}
