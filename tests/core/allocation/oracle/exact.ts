import type { ReadBook } from './cascade-of-a-year.ts'
import { drivenBy, linkWeights } from './driver-rows.ts'
import { add, approximately, fraction, over, times, zero, type Fraction } from './fraction.ts'
import type { Output } from './places.ts'

/**
 * A figure without any rounding, and how far whole centimes may lie from it.
 *
 * An apportionment moves less than one centime per target. What it is given may already be off by `slack`, and
 * weights that are direct costs may be off by theirs; with weights w ± e of sum W ± E a share is off by at most
 * (e + share * E) / (W - E), or by all of it where E reaches W.
 */
export interface Figure {
  readonly value: Fraction
  readonly slack: number
}

const nothing: Figure = { value: zero, slack: 0 }

/** Full costs in one year with every pending item included. */
export interface ExactYear {
  readonly total: Figure
  readonly outputs: ReadonlyMap<string, Figure>
  readonly objectives: ReadonlyMap<string, Figure>
  readonly goals: ReadonlyMap<string, Figure>
  readonly notLinked: Figure
  readonly unallocated: Figure
}

/** The cascade in exact fractions of a centime: no apportionment rounds anything. */
export function exactYear({ book, places, lines, drivers }: ReadBook, year: string): ExactYear {
  const direct = new Map<string, Figure>()
  const pools = new Map<string, Figure>()
  const outputs = new Map<string, Figure>()
  const objectives = new Map<string, Figure>()
  const goals = new Map<string, Figure>()
  let notLinked = nothing
  let unallocated = nothing
  let total = nothing

  for (const { amounts, to } of lines) {
    const amount = whole(amounts[year] ?? 0n)
    total = plus(total, amount)
    if (to.length === 0) unallocated = plus(unallocated, amount)
    const shares = apportioned(
      amount,
      to.map(({ share }) => whole(share)),
    ).shares
    to.forEach(({ kind, code }, at) => enter(kind === 'output' ? direct : pools, code, shares[at]))
  }
  for (const [code, amount] of direct) enter(outputs, code, amount)

  const basisOf = ({ code }: Output): Figure => positive(direct.get(code) ?? nothing)
  const spread = (drivenFrom: readonly string[], amount: Figure, eligible: readonly Output[]): void => {
    const codes = eligible.map(({ code }) => code)
    const { shares, left } = route(amount, drivenBy(drivers, 2, drivenFrom, codes), eligible.map(basisOf))
    unallocated = plus(unallocated, left)
    codes.forEach((code, at) => enter(outputs, code, shares[at]))
  }

  for (const enabler of places.enablers) {
    const amount = pools.get(enabler.code) ?? nothing
    const eligible = places.outputs.filter(({ objective }) => enabler.supports.includes(objective))
    const inSector = (sector: string): Output[] => eligible.filter((output) => output.sector === sector)
    if (enabler.bureau !== undefined) {
      const home = places.receivers.find(({ code }) => code === enabler.bureau)
      spread([enabler.code, enabler.bureau], amount, inSector(home?.sector ?? ''))
      continue
    }
    const receivers = places.receivers.filter(({ sector }) => inSector(sector).length > 0)
    const codes = receivers.map(({ code }) => code)
    const driven = drivenBy(drivers, 1, [enabler.code, places.centralUnit?.code ?? ''], codes)
    const basis = receivers.map(({ sector }) => inSector(sector).map(basisOf).reduce(plus, nothing))
    const { shares, left } = route(amount, driven, basis)
    unallocated = plus(unallocated, left)
    receivers.forEach(({ code, sector }, at) => spread([code], shares[at] ?? nothing, inSector(sector)))
  }

  const objectiveCodes = places.objectives.map(({ code }) => code)
  for (const { code, objective } of places.outputs) {
    const cost = outputs.get(code) ?? nothing
    const driven = drivenBy(drivers, 3, [code], objectiveCodes)
    if (driven === undefined) enter(objectives, objective, cost)
    const { shares } = apportioned(cost, (driven ?? []).map(whole))
    objectiveCodes.forEach((to, at) => enter(objectives, to, shares[at]))
  }
  const goalCodes = places.goals.map(({ code }) => code)
  for (const code of objectiveCodes) {
    const cost = objectives.get(code) ?? nothing
    const weights = drivenBy(drivers, 4, [code], goalCodes) ?? linkWeights(book, places, code)
    if (weights === undefined) notLinked = plus(notLinked, cost)
    const { shares } = apportioned(cost, (weights ?? []).map(whole))
    goalCodes.forEach((to, at) => enter(goals, to, shares[at]))
  }
  return { total, outputs, objectives, goals, notLinked, unallocated }
}

interface Apportioned {
  readonly shares: readonly Figure[]
  readonly left: Figure
}

function route(amount: Figure, driven: readonly bigint[] | undefined, basis: readonly Figure[]): Apportioned {
  if (basis.length === 1) return { shares: [amount], left: nothing }
  return apportioned(amount, driven?.map(whole) ?? basis)
}

function apportioned(amount: Figure, weights: readonly Figure[]): Apportioned {
  const all = weights.reduce(plus, nothing)
  const size = Math.abs(approximately(amount.value)) + amount.slack
  if (size === 0) return { shares: [], left: nothing }
  const sum = approximately(all.value)
  const shares = weights.map(({ value, slack }) => {
    if (all.value.top === 0n) return { value: zero, slack: all.slack === 0 ? 0 : size }
    const share = over(value, all.value)
    const part = approximately(share)
    const drift = all.slack < sum ? (slack + part * all.slack) / (sum - all.slack) : 1
    const rounding = value.top === 0n && slack === 0 ? 0 : 1
    return {
      value: times(amount.value, share),
      slack: rounding + part * amount.slack + size * Math.min(drift, 1),
    }
  })
  const stays = all.value.top === 0n
  // a basis that is nothing but the rounding of others may be there or not, and with it the whole amount
  const uncertain = all.slack > 0 && all.slack >= sum
  return {
    shares,
    left: { value: stays ? amount.value : zero, slack: uncertain ? size : stays ? amount.slack : 0 },
  }
}

function positive(figure: Figure): Figure {
  return figure.value.top < 0n ? { value: zero, slack: figure.slack } : figure
}

function whole(centimes: bigint): Figure {
  return { value: fraction(centimes), slack: 0 }
}

export function plus(one: Figure, other: Figure): Figure {
  return { value: add(one.value, other.value), slack: one.slack + other.slack }
}

function enter(into: Map<string, Figure>, code: string, figure: Figure | undefined): void {
  if (figure) into.set(code, plus(into.get(code) ?? nothing, figure))
}
