import type { Book } from './book.ts'
import { partsOfFlows, sharesOf, sum, type Parts } from './centimes.ts'
import { drivenBy, linkWeights, type Drivers } from './driver-rows.ts'
import type { PlacedLine } from './placed-lines.ts'
import type { Output, Places } from './places.ts'

export type Pending = 'include' | 'exclude' | 'only'

/** A budget read by the oracle. */
export interface ReadBook {
  readonly book: Book
  readonly places: Places
  readonly lines: readonly PlacedLine[]
  readonly drivers: Drivers
}

export interface Account {
  in: bigint
  out: bigint
  left: bigint
}

/** One year of the cascade, in centimes, by code. */
export interface Year {
  readonly stages: readonly [Account, Account, Account, Account, Account]
  /** By `stage from`. */
  readonly unallocated: Map<string, bigint>
  readonly outputs: Map<string, Parts>
  readonly objectives: Map<string, Parts>
  readonly goals: Map<string, Parts>
  notLinked: Parts
}

const none: Parts = [0n, 0n, 0n]

/** Stages 0 to 4 for one year. */
export function cascadeOfYear(read: ReadBook, year: string, pending: Pending): Year {
  const { places } = read
  const result = emptyYear()
  const isOpen = (item: { readonly pending: boolean }): boolean => pending !== 'exclude' || !item.pending
  const openOutputs = places.outputs.filter(isOpen)

  const { direct, pools } = enterLines(read, year, openOutputs, result)
  for (const [output, amount] of direct) add(result.outputs, output, [amount, 0n, 0n])

  const basisOf = ({ code }: Output): bigint => {
    const cost = direct.get(code) ?? 0n
    return cost > 0n ? cost : 0n
  }

  /** Stage 2: what a receiver holds for one enabler goes to outputs of its sector. */
  const spread = (
    from: string,
    drivenFrom: readonly string[],
    amount: bigint,
    outputs: readonly Output[],
    part: 'bureau' | 'services',
  ): void => {
    const codes = outputs.map(({ code }) => code)
    const weights = weightsFor(drivenBy(read.drivers, 2, drivenFrom, codes), outputs.map(basisOf))
    const flows = sharesOf(amount, weights)
    post(result.stages[2], amount, flows !== undefined)
    if (flows === undefined) leave(result, 2, from, amount)
    flows?.forEach((flow, at) =>
      add(result.outputs, codes[at] ?? '', part === 'bureau' ? [0n, flow, 0n] : [0n, 0n, flow]),
    )
  }

  for (const enabler of places.enablers) {
    const amount = pools.get(enabler.code) ?? 0n
    const eligible = openOutputs.filter(({ objective }) => enabler.supports.includes(objective))
    const inSector = (sector: string): Output[] => eligible.filter((output) => output.sector === sector)
    if (enabler.bureau !== undefined) {
      const sector = places.receivers.find(({ code }) => code === enabler.bureau)?.sector ?? ''
      spread(enabler.code, [enabler.code, enabler.bureau], amount, inSector(sector), 'bureau')
      continue
    }
    const receivers = places.receivers.filter(({ sector }) => inSector(sector).length > 0)
    const codes = receivers.map(({ code }) => code)
    const driven = drivenBy(read.drivers, 1, [enabler.code, places.centralUnit?.code ?? ''], codes)
    const basis = receivers.map(({ sector }) => sum(inSector(sector).map(basisOf)))
    const received = sharesOf(amount, weightsFor(driven, basis))
    post(result.stages[1], amount, received !== undefined)
    if (received === undefined) leave(result, 1, enabler.code, amount)
    received?.forEach((share, at) => {
      const { code = '', sector = '' } = receivers[at] ?? {}
      spread(`${enabler.code}@${code}`, [code], share, inSector(sector), 'services')
    })
  }

  if (pending === 'only') keepPending(result, places)
  climb(read, result, isOpen)
  return result
}

/** Stage 0: lines to outputs and pools. */
function enterLines(
  { lines }: ReadBook,
  year: string,
  openOutputs: readonly Output[],
  result: Year,
): { readonly direct: Map<string, bigint>; readonly pools: Map<string, bigint> } {
  const direct = new Map<string, bigint>()
  const pools = new Map<string, bigint>()
  for (const { from, amounts, to } of lines) {
    const amount = amounts[year] ?? 0n
    const weights = to.map(({ share }) => share)
    const shares = sharesOf(amount, weights)
    if (shares === undefined) {
      post(result.stages[0], amount, false)
      leave(result, 0, from, amount)
    }
    shares?.forEach((share, at) => {
      const { kind, code = '' } = to[at] ?? {}
      const isOpen = kind === 'enabler' || openOutputs.some((output) => output.code === code)
      post(result.stages[0], share, isOpen)
      if (!isOpen) leave(result, 0, from, share)
      else if (kind === 'enabler') pools.set(code, (pools.get(code) ?? 0n) + share)
      else direct.set(code, (direct.get(code) ?? 0n) + share)
    })
  }
  return { direct, pools }
}

/** `only`: the pending outputs as they stood with everything included; what came before is of no account. */
function keepPending({ stages, unallocated, outputs }: Year, places: Places): void {
  for (const stage of [0, 1, 2] as const) Object.assign(stages[stage], { in: 0n, out: 0n, left: 0n })
  unallocated.clear()
  for (const { code, pending } of places.outputs) if (!pending) outputs.delete(code)
}

/** Stages 3 and 4: outputs to objectives, objectives to goals. */
function climb(
  { book, places, drivers }: ReadBook,
  result: Year,
  isOpen: (item: { readonly pending: boolean }) => boolean,
): void {
  const objectives = places.objectives.filter(isOpen).map(({ code }) => code)
  for (const { code, objective } of places.outputs) {
    const cost = result.outputs.get(code) ?? none
    post(result.stages[3], sum(cost), true)
    const driven = objectives.length === 1 ? undefined : drivenBy(drivers, 3, [code], objectives)
    if (driven === undefined) add(result.objectives, objective, cost)
    else send(cost, driven, objectives, result.objectives)
  }
  const goals = places.goals.filter(isOpen).map(({ code }) => code)
  for (const { code } of places.objectives) {
    const cost = result.objectives.get(code) ?? none
    const links = linkWeights(book, places, code)?.filter((_, at) =>
      isOpen(places.goals[at] ?? { pending: true }),
    )
    const weights = drivenBy(drivers, 4, [code], goals) ?? links
    const linked = weights !== undefined && sum(weights) > 0n
    post(result.stages[4], sum(cost), linked)
    if (linked) send(cost, weights, goals, result.goals)
    else result.notLinked = plus(result.notLinked, cost)
  }
}

function send(
  cost: Parts,
  weights: readonly bigint[],
  codes: readonly string[],
  into: Map<string, Parts>,
): void {
  const used = weights.filter((weight) => weight > 0n)
  const targets = codes.filter((_, at) => (weights[at] ?? 0n) > 0n)
  const flows = sharesOf(sum(cost), used) ?? []
  partsOfFlows(cost, flows).forEach((parts, at) => add(into, targets[at] ?? '', parts))
}

/** One eligible target takes all; else drivers; else the basis. */
function weightsFor(driven: readonly bigint[] | undefined, basis: readonly bigint[]): readonly bigint[] {
  return basis.length === 1 ? [1n] : (driven ?? basis)
}

function post(account: Account, amount: bigint, goesOn: boolean): void {
  account.in += amount
  if (goesOn) account.out += amount
  else account.left += amount
}

function leave({ unallocated }: Year, stage: 0 | 1 | 2, from: string, amount: bigint): void {
  const key = `${stage} ${from}`
  unallocated.set(key, (unallocated.get(key) ?? 0n) + amount)
}

function add(into: Map<string, Parts>, code: string, parts: Parts): void {
  into.set(code, plus(into.get(code) ?? none, parts))
}

export function plus(one: Parts, other: Parts): Parts {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2]]
}

function emptyYear(): Year {
  const account = (): Account => ({ in: 0n, out: 0n, left: 0n })
  return {
    stages: [account(), account(), account(), account(), account()],
    unallocated: new Map(),
    outputs: new Map(),
    objectives: new Map(),
    goals: new Map(),
    notLinked: none,
  }
}
