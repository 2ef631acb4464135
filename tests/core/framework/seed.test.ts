import { loadFramework } from '../../../src/core/framework/load.ts'
import type { ResultsFramework } from '../../../src/core/framework/schema.ts'
import itu from '../../../seeds/itu-strategic-plan-2020-2023.json'
import second from '../../fixtures/frameworks/second.json'

function loaded(json: unknown): ResultsFramework {
  const result = loadFramework(json)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.framework
}

const seed = loaded(itu)
const { goals, objectives, enablers = [] } = seed
const outcomes = objectives.flatMap((objective) => objective.outcomes ?? [])
const outputs = objectives.flatMap((objective) => objective.outputs ?? [])
const everything = [
  ...goals,
  ...goals.flatMap(({ targets = [] }) => targets),
  ...objectives,
  ...outcomes,
  ...outputs,
  ...enablers,
]

function item(code: string) {
  return everything.find((one) => one.code === code)
}

function ofSector(sector: string): readonly [number, number, number] {
  const own = objectives.filter((objective) => objective.sector === sector)
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  return [
    own.length,
    sum(own.map((one) => one.outcomes?.length ?? 0)),
    sum(own.map((one) => one.outputs?.length ?? 0)),
  ]
}

describe('loading keeps every field', () => {
  test.each([
    ['the ITU seed', itu],
    ['the second framework', second],
  ])('%s', (_name, json) => {
    expect(loaded(json)).toEqual(json)
  })
})

describe('the ITU seed, counted', () => {
  test.each([
    ['ITU-R', [3, 15, 12]],
    ['ITU-T', [5, 14, 20]],
    ['ITU-D', [4, 16, 17]],
    ['IS', [6, 19, 21]],
  ])('%s: objectives, outcomes, outputs %j', (sector, counts) => {
    expect(ofSector(sector)).toEqual(counts)
  })

  test.each([
    ['BR', 2],
    ['TSB', 5],
    ['BDT', 6],
    ['GS', 18],
  ])('%s has %i enablers, coded in printed order', (unit, count) => {
    const codes = enablers.filter((enabler) => enabler.unit === unit).map(({ code }) => code)
    expect(codes).toEqual(Array.from({ length: count }, (_, at) => `${unit}.${at + 1}`))
  })

  test('goals with their targets', () => {
    expect(goals.map(({ code, targets }) => [code, targets?.length])).toEqual([
      ['G.1', 7],
      ['G.2', 10],
      ['G.3', 5],
      ['G.4', 1],
      ['G.5', 1],
    ])
  })

  test('risks with their mitigations', () => {
    expect(seed.risks?.map(({ code, mitigations }) => [code, mitigations?.length])).toEqual([
      ['1', 5],
      ['2', 2],
      ['3', 3],
      ['4', 2],
      ['5', 3],
      ['6', 4],
    ])
  })

  test('values, terms, action lines, footnotes, criteria, lists', () => {
    const { values, terms, actionLines, footnotes, criteria, categories, funds, revenueSources } = seed
    const lists = [values, terms, actionLines, footnotes, criteria?.items, categories, funds, revenueSources]
    expect(lists.map((list) => list?.length)).toEqual([5, 9, 8, 6, 7, 9, 4, 11])
    expect(criteria?.items.map(({ items }) => items?.length ?? 0)).toEqual([0, 4, 0, 0, 0, 0, 3])
    expect(criteria?.items.at(-1)?.items?.map(({ items }) => items?.length)).toEqual([4, 4, 2])
  })
})

describe('the ITU seed, in printed order', () => {
  test('objectives', () => {
    expect(objectives.map(({ code }) => code).join(' ')).toBe(
      'R.1 R.2 R.3 T.1 T.2 T.3 T.4 T.5 D.1 D.2 D.3 D.4 I.1 I.2 I.3 I.4 I.5 I.6',
    )
  })

  test.each(objectives)('outcomes and outputs of $code', ({ code, outcomes = [], outputs = [] }) => {
    expect(outcomes.map((outcome) => outcome.code)).toEqual(
      outcomes.map((_, at) => `${code}-${'abcdefg'.charAt(at)}`),
    )
    expect(outputs.map((output) => output.code)).toEqual(outputs.map((_, at) => `${code}-${at + 1}`))
  })

  test('SDG targets and charts by goal', () => {
    const { targets = {}, chart = {} } = seed.sdg ?? {}
    expect(goals.map(({ code }) => [targets[code]?.length, chart[code]?.length])).toEqual([
      [26, 11],
      [64, 16],
      [24, 8],
      [47, 14],
      [52, 14],
    ])
    expect(targets['G.2']?.find(({ target }) => target === '13.A')?.printed).toBe('13.A(13.A.1)')
    expect(targets['G.5']?.find(({ target }) => target === '16.10')).toEqual({
      target: '16.10',
      indicators: ['16.10.2'],
      printed: '16.10, (16.10.2)',
    })
  })
})

describe('the ITU seed, word for word', () => {
  test.each([
    [
      'G.5',
      'Strengthen cooperation among ITU membership and all other stakeholders in support of all ITU strategic goals',
    ],
    [
      '1.6',
      'by 2023, 40% of countries to have more than half of the broadband subscriptions more than 10 Mbit/s',
    ],
    ['2.10', 'by 2023, improve by 40% the proportion of youth/adults with telecommunication/ICT skills'],
    [
      'R.1',
      'Meet, in a rational, equitable, efficient, economical and timely way, the ITU membership’s requirements for radio-frequency spectrum and satellite-orbit resources, while avoiding harmful interference',
    ],
    [
      'T.2',
      'Promote the active participation of the membership, in particular developing countries, in the definition and adoption of [non-discriminatory] international telecommunication/ICT standards (ITU-T recommendations) with a view to bridging the standardization gap',
    ],
    [
      'D.2',
      'Foster the development of infrastructure and services, including building confidence and security in the use of telecommunications/ICTs',
    ],
    [
      'R.2-e',
      'Increased number of satellite transponders (equivalent 36 MHz) on communication satellites in operation and corresponding capacity (Tbit/s); Number of VSAT terminals; Number of households with satellite television reception',
    ],
    ['T.1-7', 'Interoperability test centers and events'],
    [
      'D.1-6',
      'Implemented telecommunication/ICT development projects and services related to regional initiatives.',
    ],
    [
      'D.2-a',
      'Enhanced capacity of the ITU membership to make available resilient telecommunication/ICT infrastructure and services.',
    ],
    ['I.2-3', 'Platforms to exchange information about new trends'],
    [
      'I.6-2',
      'Implement the concept of “One ITU”, harmonizing, to the extent feasible, procedures across Sectors and regional offices/regional presence in the implementation of goals and objectives of the ITU and Sectors',
    ],
    [
      'BR.2',
      'Development, maintenance and improvement of ITU-R software, databases and online tools; Technical, regulatory, administrative, outreach and logistical activities in support of ITU-R objectives',
    ],
    [
      'TSB.3',
      'Processing and publication of international numbering, addressing, naming and identification applications / resources',
    ],
    [
      'BDT.6',
      'Efficient delivery and coordination of activities in telecommunication/ICT development through regional and area office activities',
    ],
    [
      'GS.17',
      'Coordination and cooperation in promoting telecommunication/ICTs that contribute to the WSIS Acton Lines and the 2030 Agenda for Sustainable Development',
    ],
  ])('%s', (code, text) => {
    expect(item(code)?.text).toBe(text)
  })

  test('an item bracketed whole is pending, its brackets dropped', () => {
    const pending = [...outcomes, ...outputs].filter((one) => one.pending)
    expect(pending.map(({ code, text }) => [code, text])).toEqual([
      ['I.1-d', 'Enhanced support to tech SMEs developing and delivering ICT products and services'],
      ['I.1-5', 'Establishment of support services for tech SMEs in ITU activities and events'],
    ])
  })

  test('words in brackets keep them and are disputed', () => {
    const disputed = everything.filter((one) => 'disputedWording' in one)
    expect(disputed.map(({ code }) => code)).toEqual(['T.1', 'T.2'])
    expect(objectives.filter(({ text = '' }) => text.includes('[')).map(({ code }) => code)).toEqual([
      'T.1',
      'T.2',
    ])
  })

  test('misprinted codes keep their printed form', () => {
    const misprinted = everything.flatMap((one) => ('printed' in one ? [[one.code, one.printed]] : []))
    expect(misprinted).toEqual([
      ['I.5', 'I.5.'],
      ['D.1-e', 'D.1.e'],
      ['D.4-a', 'D-4-a'],
    ])
  })

  test('the residue of tracked changes stays as printed', () => {
    expect(seed.criteria?.text).toBe(
      "The implementation criteria set for the Union's strategy for 2016-2019 2020-2023 are:",
    )
  })

  test('no text keeps a bullet, a footnote’s mark or a run of spaces', () => {
    expect(JSON.stringify(itu)).not.toMatch(/"- |footnoteRef| {2}|\\[nt]|- "| "/)
  })
})

describe('what the ITU seed’s enablers support', () => {
  const supported = new Map(enablers.map(({ code, objectives }) => [String(code), objectives.join(' ')]))
  const all = objectives.map(({ code }) => code).join(' ')

  test.each([
    ['BR.1', 'R.1'],
    ['BR.2', 'R.1 R.2 R.3'],
    ['TSB.4', 'T.4'],
    ['BDT.1', 'D.1 D.2 D.3 D.4'],
    ['BDT.6', 'D.1 D.2 D.3 D.4'],
    ['GS.1', all],
    ['GS.16', all],
    ['GS.17', 'I.1 I.2'],
    ['GS.18', 'I.3 I.4 I.5 I.6'],
  ])('%s: %s', (code, codes) => {
    expect(supported.get(code)).toBe(codes)
  })
})
