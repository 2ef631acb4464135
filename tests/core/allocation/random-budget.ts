import fc from 'fast-check'
import { bureaulessFramework, ituFramework, secondFramework } from './frameworks.ts'
import type { Book, OracleFramework, Row } from './oracle/book.ts'
import { amount, anyCell, few, mostly, often, spelling, weight } from './random-cells.ts'
import { placesOf, type Named, type Places } from './oracle/places.ts'

interface Shape {
  readonly framework: OracleFramework
  readonly years: readonly string[]
}

const shapes: readonly Shape[] = [
  { framework: secondFramework, years: ['2026', '2027', '2025', '2024', '2029'] },
  { framework: bureaulessFramework, years: ['2025', '2026', '2027', '2028'] },
  { framework: ituFramework, years: ['2020', '2021', '2022', '2023', '2019', '2026'] },
]

/** Random budgets over frameworks of different shapes: mostly right, with every fault a row can have. */
export function randomBook(): fc.Arbitrary<Book> {
  return fc.constantFrom(...shapes).chain(({ framework: printed, years }) =>
    fc
      .record({
        framework: withPending(printed),
        years: fc.shuffledSubarray([...years], { minLength: 1, maxLength: 4 }),
        amounts: fc.constantFrom(1, 1000),
        hasObjectives: often(true, false),
      })
      .chain((book) => rowsOver(book, placesOf(printed))),
  )
}

/** The framework with other items bracketed, so that any of them may be pending. */
function withPending(printed: OracleFramework): fc.Arbitrary<OracleFramework> {
  const marked = fc.record({
    goals: few(printed.goals.map(({ code }) => code)),
    objectives: few(printed.objectives.map(({ code }) => code)),
    outputs: few(printed.objectives.flatMap(({ outputs = [] }) => outputs.map(({ code }) => code))),
  })
  const mark = <Item extends { code: string; pending?: boolean }>(
    item: Item,
    codes: readonly string[],
  ): Item => (codes.includes(item.code) ? { ...item, pending: true } : item)
  return marked.map(({ goals, objectives, outputs }) => ({
    ...printed,
    goals: printed.goals.map((goal) => mark(goal, goals)),
    objectives: printed.objectives.map((objective) => ({
      ...mark(objective, objectives),
      outputs: (objective.outputs ?? []).map((output) => mark(output, outputs)),
    })),
  }))
}

/** The part of a framework a book speaks of: few items, so that lines, drivers and links meet. */
type Focus = Pick<Places, 'outputs' | 'objectives' | 'enablers'>

interface Frame {
  readonly framework: OracleFramework
  readonly years: readonly string[]
  readonly amounts: number
  readonly hasObjectives: boolean
}

function rowsOver({ hasObjectives, ...book }: Frame, places: Places): fc.Arbitrary<Book> {
  const some = <Item>(items: readonly Item[], most: number): fc.Arbitrary<Item[]> =>
    fc.shuffledSubarray([...items], {
      minLength: Math.min(2, items.length),
      maxLength: Math.min(most, items.length),
    })
  return fc
    .record({
      outputs: some(places.outputs, 8),
      objectives: some(places.objectives, 4),
      enablers: some(places.enablers, 7),
    })
    .chain((focus) =>
      fc.record({
        lines: fc.array(lineOf(focus, book.years), { minLength: 1, maxLength: 14 }),
        strays: fc.array(splitRow(focus, 'no such line'), { maxLength: 1 }),
        drivers: fc.array(driverRows(places, focus), { maxLength: 12 }),
        links: fc.option(fc.array(linkRow(places, focus), { maxLength: 8 }), { nil: undefined, freq: 3 }),
      }),
    )
    .map(({ lines, strays, drivers, links }) => {
      const numbered = lines.map(({ id, cells, splits }, at) => {
        const line = { own: `L${at + 1}`, first: 'L1', missing: '' }[id]
        return { line: { ...cells, Line: line }, splits: splits.map((row) => ({ ...row, Line: line })) }
      })
      return {
        ...book,
        amounts: book.amounts === 1000 ? 1000 : 1,
        lines: numbered.map(({ line }) => (hasObjectives ? line : without('Objective', line))),
        splits: [...numbered.flatMap(({ splits }) => splits), ...strays],
        drivers: drivers.flat(),
        links,
      }
    })
}

interface LineRow {
  readonly id: 'own' | 'first' | 'missing'
  readonly cells: Row
  readonly splits: readonly Row[]
}

function lineOf(focus: Focus, years: readonly string[]): fc.Arbitrary<LineRow> {
  const amounts = fc.tuple(...years.map(() => amount()))
  return fc
    .record({
      id: fc.oneof(
        { weight: 18, arbitrary: fc.constant('own' as const) },
        { weight: 1, arbitrary: fc.constant('first' as const) },
        { weight: 1, arbitrary: fc.constant('missing' as const) },
      ),
      mapping: mapping(focus),
      amounts,
    })
    .map(({ id, mapping: { tag, splits }, amounts: written }) => ({
      id,
      splits,
      cells: {
        ...{ Unit: '', Activity: 'illustrative', Category: '', Fund: '' },
        ...tag,
        ...Object.fromEntries(years.map((year, at) => [year, written[at] ?? ''])),
      },
    }))
}

interface Mapping {
  readonly tag: Row
  readonly splits: readonly Row[]
}

const untagged = { Objective: '', Output: '', Enabler: '' }

function mapping(focus: Focus): fc.Arbitrary<Mapping> {
  const direct = fc.constantFrom(...focus.outputs).chain((output) => {
    const objective = focus.objectives.find(({ code }) => code === output.objective) ?? {
      code: output.objective,
      names: [],
    }
    return fc.record({ Objective: spelling(objective), Output: spelling(output), Enabler: fc.constant('') })
  })
  const enabler = fc
    .constantFrom(...focus.enablers)
    .chain((item) =>
      fc.record({ Objective: fc.constant(''), Output: fc.constant(''), Enabler: spelling(item) }),
    )
  const anything = fc.record({
    Objective: anyCell(focus.objectives),
    Output: anyCell(focus.outputs),
    Enabler: anyCell(focus.enablers),
  })
  const tagged = (tag: fc.Arbitrary<Row>): fc.Arbitrary<Mapping> =>
    tag.map((row) => ({ tag: row, splits: [] }))
  const split = fc.record({ tag: fc.constant(untagged), splits: shares(focus) })
  const brokenSplit = fc.record({
    tag: fc.oneof(fc.constant(untagged), direct, anything),
    splits: fc.oneof(
      shares(focus),
      fc.array(splitRow(focus, ''), { minLength: 1, maxLength: 3 }),
      doubledShares(focus),
    ),
  })
  return fc.oneof(
    { weight: 8, arbitrary: tagged(direct) },
    { weight: 6, arbitrary: tagged(enabler) },
    { weight: 4, arbitrary: split },
    { weight: 2, arbitrary: tagged(anything) },
    { weight: 1, arbitrary: brokenSplit },
  )
}

/** Shares that total 100.00 %, each of its own target: the pieces between random cuts. */
function shares(focus: Focus): fc.Arbitrary<Row[]> {
  const targets = [
    ...focus.outputs.map((item) => ['Output', item] as const),
    ...focus.enablers.map((item) => ['Enabler', item] as const),
  ]
  return fc
    .record({
      chosen: fc.shuffledSubarray(targets, { minLength: 1, maxLength: 4 }),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 3, maxLength: 3 }),
      sign: fc.constantFrom('', '%'),
    })
    .chain(({ chosen, cuts, sign }) => {
      const edges = [0, ...cuts.slice(0, chosen.length - 1).sort((a, b) => a - b), 10_000]
      const rows = chosen.map(([column, item], at) => {
        const points = (edges[at + 1] ?? 0) - (edges[at] ?? 0)
        return spelling(item).map((text) => {
          return { Output: '', Enabler: '', [column]: text, Share: `${(points / 100).toFixed(2)}${sign}` }
        })
      })
      return fc.tuple(...rows)
    })
}

/** Halves of the same target, and of no other. */
function doubledShares(focus: Focus): fc.Arbitrary<Row[]> {
  return fc
    .constantFrom(...focus.outputs)
    .map(({ code }) => [code, code.toUpperCase()].map((Output) => ({ Output, Enabler: '', Share: '50' })))
}

function splitRow(focus: Focus, line: string): fc.Arbitrary<Row> {
  return fc.record({
    Line: fc.constant(line),
    Output: anyCell(focus.outputs),
    Enabler: fc.oneof(fc.constant(''), anyCell(focus.enablers)),
    Share: fc.constantFrom('50', '100', '50.00%', '0', '-50', '150', '33.333', '', 'half', '100.000'),
  })
}

/** One driver: a stage, where it comes from, and up to four targets with weights. */
function driverRows(places: Places, focus: Focus): fc.Arbitrary<Row[]> {
  const central = places.centralUnit ? [places.centralUnit] : []
  const ends: Readonly<Record<string, readonly [readonly Named[], readonly Named[]]>> = {
    1: [[...central, ...focus.enablers], places.receivers],
    2: [[...places.receivers, ...focus.enablers], focus.outputs],
    3: [focus.outputs, [...focus.objectives, ...places.objectives]],
    4: [focus.objectives, places.goals],
    5: [focus.outputs, places.goals],
  }
  return fc
    .oneof(
      { weight: 5, arbitrary: fc.constantFrom('1', '2', '2') },
      { weight: 3, arbitrary: fc.constantFrom('3', '4') },
      { weight: 1, arbitrary: fc.constant('5') },
    )
    .chain((stage) => {
      const [froms, tos] = ends[stage] ?? [[], []]
      const row = fc.record({ To: mostly(tos), Weight: weight() })
      return fc
        .record({ From: mostly(froms), rows: fc.array(row, { minLength: 1, maxLength: 4 }) })
        .map(({ From, rows }) => rows.map(({ To, Weight }) => ({ Stage: stage, From, To, Weight })))
    })
}

function linkRow(places: Places, focus: Focus): fc.Arbitrary<Row> {
  return fc.record({
    Objective: mostly(focus.objectives),
    Goal: mostly(places.goals),
    Kind: often('primary', 'secondary', 'other'),
    Weight: weight(),
  })
}

function without(header: string, row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== header))
}
