import { textOf, type Cell } from '../src/core/budget/cell.ts'
import type { FrameworkLookup } from '../src/core/framework/lookup.ts'
import { at } from './line-cells.ts'
import { faultKinds, plantFault } from './planted-faults.ts'
import { randomFrom, type Random } from './random.ts'

/** A generated budget line as cells, and the rows of Splits that belong to it. */
export interface GeneratedLine {
  readonly cells: Cell[]
  readonly splits: readonly (readonly Cell[])[]
}

const subjects = ['Study group', 'Regional forum', 'Radio conference', 'Capacity building', 'Help desk']
const works = ['preparation and follow-up', 'interpretation, documents', 'travel of delegates', 'software']
const groups = ['', '', '', 'Documentation', 'Missions']
const shares = [
  [60, 40],
  [33.33, 33.33, 33.34],
  [12.5, 87.5],
]

/**
 * Generates an illustrative budget: of its lines 70 % direct, 29 % enabler and 1 % split, and 2 in 1,000 with
 * each kind of fault. The same count gives the same lines always.
 */
export function* generateLines(count: number, lookup: FrameworkLookup): Generator<GeneratedLine> {
  const random = randomFrom(2020)
  const makers = makersOf(lookup, random)
  let tagged = ''
  for (let number = 1; number <= count; number++) {
    const line = makeLine(number, makers, random)
    const kind = faultKinds[random.below(500)]
    if (line.splits.length === 0) {
      if (kind !== undefined) plantFault(kind, line.cells, random, tagged)
      else tagged = textOf(line.cells[at.id])
    }
    yield line
  }
}

type Makers = ReturnType<typeof makersOf>

function makeLine(number: number, makers: Makers, random: Random): GeneratedLine {
  const dice = random.next()
  const tags = dice < 0.29 ? makers.enabler() : makers.direct()
  const isSplit = dice >= 0.99
  const id = `${tags.unit}-${String(number).padStart(7, '0')}`
  const activity = `${random.pick(subjects)} ${number % 997}: ${random.pick(works)}`
  const { objective, output, enabler } = isSplit ? { objective: '', output: '', enabler: '' } : tags
  const cells = [
    id,
    tags.unit,
    activity,
    objective,
    output,
    enabler,
    makers.category(),
    makers.fund(),
    random.pick(groups),
    ...makers.amounts(),
    number % 20 === 0 ? 'illustrative' : '',
  ]
  return { cells, splits: isSplit ? makers.splits(id, tags.output) : [] }
}

function makersOf(
  { framework, outputs, objectives, enablers, units, receivers }: FrameworkLookup,
  random: Random,
) {
  const settled = outputs.filter(({ pending }) => !pending)
  const unitOf = (receiver: number): string => {
    const { code = '' } = receivers[receiver] ?? {}
    return units.some((unit) => unit.code === code) ? code : (units.at(-1)?.code ?? '')
  }
  return {
    direct: () => {
      const { code, objective, sector } = random.pick(settled)
      return { unit: unitOf(sector), objective: objectives[objective]?.code ?? '', output: code, enabler: '' }
    },
    enabler: () => {
      const { code, unit } = random.pick(enablers)
      return { unit: units[unit]?.code ?? '', objective: '', output: '', enabler: code }
    },
    category: () => random.pick(framework.categories ?? []).code,
    fund: () => random.pick(framework.funds ?? []).code,
    amounts: () => {
      const size = 10 ** (3 + 3 * random.next()) * (random.next() < 0.01 ? -1 : 1)
      return framework.years.map(() => Math.round(size * (90 + 20 * random.next())) / 100)
    },
    splits: (id: string, output: string) => {
      const sector = settled.find(({ code }) => code === output)?.sector
      const targets = settled.filter((other) => other.sector === sector)
      const first = random.below(targets.length)
      return random
        .pick(shares)
        .map((share, step) => [id, targets[(first + step) % targets.length]?.code ?? '', '', share])
    },
  }
}
