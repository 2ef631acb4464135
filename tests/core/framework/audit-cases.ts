import type { Param } from '../../../src/core/finding.ts'
import type { FrameworkRuleName } from '../../../src/core/rules/framework/index.ts'
import {
  headOffice,
  payroll,
  pilots,
  seaBureau,
  sound,
  toOpen,
  toSafe,
  towers,
  towersToSafe,
  workshop,
} from './sound.ts'

/** The rule; what is changed, in words; the parts that replace the sound framework's; what is then found. */
export type AuditCase = readonly [
  rule: FrameworkRuleName,
  what: string,
  change: Readonly<Record<string, unknown>>,
  found: readonly Readonly<Record<string, Param>>[],
]

const chartOf = (chart: readonly number[], targets: readonly string[]) => ({
  sdg: { chart: { 'G.1': chart }, targets: { 'G.1': targets.map((target) => ({ target })) } },
})

const worded = (list: string, table: string, part: 'title' | 'text') => {
  const both = { title: 'Pilots', text: 'Guide ships' }
  const wordings = { list: { ...both, [part]: list }, table: { ...both, [part]: table } }
  return { objectives: [{ ...pilots, table: 'Table 4', wordings }, towers] }
}

const linkTable = (objectives: readonly string[], goals: readonly string[]) => ({
  linkTable: {
    table: 'Table 3',
    columns: goals.map((goal) => ({ text: goal, goal })),
    rows: [{ text: 'Sea objectives' }, ...objectives.map((objective) => ({ text: objective, objective }))],
  },
})

export const auditCases: readonly AuditCase[] = [
  [
    'framework-code-doubled',
    'an output',
    {
      objectives: [
        {
          ...pilots,
          outputs: [
            { code: 'S.1-1', text: 'Pilots' },
            { code: 's.1-1', text: 'Boats' },
          ],
        },
        towers,
      ],
    },
    [{ kind: 'output', codes: ['S.1-1', 's.1-1'], count: 2 }],
  ],
  [
    'framework-code-doubled',
    'a category three times',
    { categories: ['1', '2', '1', '1'].map((code) => ({ code, name: 'Pay' })) },
    [{ kind: 'category', codes: ['1', '1', '1'], count: 3 }],
  ],
  [
    'framework-code-doubled',
    'one code on two kinds',
    { funds: [{ code: '1', name: 'Dues' }], categories: [{ code: '1', name: 'Pay' }] },
    [],
  ],
  [
    'framework-reference-doubled',
    'an outcome',
    {
      objectives: [
        {
          ...pilots,
          outcomes: [
            { code: 'S.1-a', text: 'x' },
            { code: 'S.1-A', text: 'y' },
          ],
        },
        towers,
      ],
    },
    [{ kind: 'outcome', codes: ['S.1-a', 'S.1-A'], count: 2 }],
  ],
  [
    'framework-reference-doubled',
    'an outcome coded as an output',
    { objectives: [{ ...pilots, outcomes: [{ code: 'S.1-1', text: 'x' }] }, towers] },
    [],
  ],
  [
    'framework-code-misprinted',
    'an outcome',
    { objectives: [{ ...pilots, outcomes: [{ code: 'S.1-a', printed: 'S-1-a', text: 'x' }] }, towers] },
    [{ kind: 'outcome', code: 'S.1-a', printed: 'S-1-a' }],
  ],
  [
    'framework-code-misprinted',
    'an objective, in its list and on its own: once',
    {
      objectives: [
        { ...pilots, printed: 'S.1.', wordings: { list: { code: 'S.1.', title: 'Pilots', text: 'x' } } },
        towers,
      ],
    },
    [{ kind: 'objective', code: 'S.1', printed: 'S.1.' }],
  ],
  [
    'framework-code-misprinted',
    'an objective, in its list only',
    { objectives: [{ ...pilots, wordings: { list: { code: 'S-1', title: 'Pilots', text: 'x' } } }, towers] },
    [{ kind: 'objective', code: 'S.1', printed: 'S-1' }],
  ],
  [
    'framework-code-misprinted',
    'a printed form that is the code',
    { objectives: [{ ...pilots, printed: 'S.1' }, towers] },
    [],
  ],
  [
    'framework-code-mismatched',
    'an output under another objective',
    {
      objectives: [
        {
          ...pilots,
          outputs: [
            { code: 'S.1-1', text: 'x' },
            { code: 'S.1-2', text: 'y' },
            { code: 'A.1-2', text: 'z' },
          ],
        },
        towers,
      ],
    },
    [{ kind: 'output', code: 'A.1-2', parent: 'S.1' }],
  ],
  [
    'framework-code-mismatched',
    'an objective’s number that goes on',
    { objectives: [{ ...pilots, outputs: [...pilots.outputs, { code: 'S.10-1', text: 'z' }] }, towers] },
    [{ kind: 'output', code: 'S.10-1', parent: 'S.1' }],
  ],
  [
    'framework-code-mismatched',
    'letters then figures',
    {
      objectives: [
        {
          ...pilots,
          code: 'P',
          outcomes: [{ code: 'P-a', text: 'x' }],
          outputs: [{ code: 'P1', text: 'x' }],
        },
        towers,
      ],
      enablers: [],
      links: [{ ...towersToSafe }, { ...towersToSafe, objective: 'P' }],
    },
    [],
  ],
  [
    'framework-code-mismatched',
    'codes of another pattern',
    {
      objectives: [
        {
          ...pilots,
          outputs: [
            { code: 'out/1', text: 'x' },
            { code: 'out/2', text: 'y' },
          ],
        },
        towers,
      ],
    },
    [],
  ],
  [
    'framework-objective-without-outputs',
    'none',
    { objectives: [{ ...pilots, outputs: [] }, towers] },
    [{ objective: 'S.1', title: 'Pilots' }],
  ],
  [
    'framework-objective-without-outputs',
    'one',
    { objectives: [pilots, { ...towers, outputs: towers.outputs.slice(0, 1) }] },
    [],
  ],
  [
    'framework-objective-without-outcomes',
    'none beside some',
    { objectives: [{ ...pilots, outcomes: undefined }, towers] },
    [{ objective: 'S.1', title: 'Pilots' }],
  ],
  [
    'framework-objective-without-outcomes',
    'none at all',
    {
      objectives: [
        { ...pilots, outcomes: [] },
        { ...towers, outcomes: undefined },
      ],
    },
    [],
  ],
  [
    'framework-objective-of-unknown-sector',
    'unknown',
    { objectives: [pilots, { ...towers, sector: 'RAIL' }] },
    [{ objective: 'A.1', sector: 'RAIL' }],
  ],
  [
    'framework-objective-of-unknown-sector',
    'known in other letters',
    { objectives: [pilots, { ...towers, sector: 'air' }] },
    [],
  ],
  [
    'framework-bureau-of-unknown-sector',
    'unknown',
    { units: [seaBureau, headOffice, { ...seaBureau, code: 'RB', sector: 'RAIL' }] },
    [{ unit: 'RB', sector: 'RAIL' }],
  ],
  [
    'framework-bureau-of-unknown-sector',
    'known',
    { units: [seaBureau, headOffice, { ...seaBureau, code: 'AB', sector: 'AIR' }] },
    [],
  ],
  [
    'framework-sector-with-several-bureaux',
    'two',
    { units: [seaBureau, headOffice, { ...seaBureau, code: 'SB2' }] },
    [{ sector: 'SEA', units: ['SB', 'SB2'] }],
  ],
  ['framework-sector-with-several-bureaux', 'none', { units: [headOffice], enablers: [payroll] }, []],
  [
    'framework-central-units-several',
    'two',
    { units: [seaBureau, headOffice, { ...headOffice, code: 'HQ2' }] },
    [{ units: ['HQ', 'HQ2'] }],
  ],
  ['framework-central-units-several', 'none', { units: [seaBureau], enablers: [workshop] }, []],
  [
    'framework-receiver-doubled',
    'a sector without a bureau and the central unit',
    { units: [seaBureau, { ...headOffice, code: 'air' }], enablers: [workshop] },
    [{ sector: 'AIR', unit: 'air' }],
  ],
  [
    'framework-receiver-doubled',
    'a sector and its own bureau',
    { units: [seaBureau, headOffice, { ...seaBureau, code: 'AIR', sector: 'AIR' }] },
    [],
  ],
  [
    'framework-enabler-of-unknown-unit',
    'unknown',
    { enablers: [workshop, payroll, { ...payroll, code: 'XX.1', unit: 'XX' }] },
    [{ enabler: 'XX.1', unit: 'XX' }],
  ],
  [
    'framework-enabler-of-unknown-unit',
    'known in other letters',
    { enablers: [{ ...workshop, unit: 'sb' }] },
    [],
  ],
  [
    'framework-enabler-of-unknown-objective',
    'one of two',
    { enablers: [{ ...workshop, objectives: ['S.1', 'S.9'] }] },
    [{ enabler: 'SB.1', objective: 'S.9' }],
  ],
  [
    'framework-enabler-of-unknown-objective',
    'of another sector',
    { enablers: [{ ...workshop, objectives: ['S.1', 'A.1'] }] },
    [],
  ],
  [
    'framework-enabler-without-objective',
    'none',
    { enablers: [{ ...workshop, objectives: [] }] },
    [{ enabler: 'SB.1', text: 'Workshop' }],
  ],
  ['framework-enabler-without-objective', 'no enablers at all', { enablers: undefined }, []],
  [
    'framework-driver-code-ambiguous',
    'a central enabler and the central unit',
    { enablers: [workshop, { ...payroll, code: 'hq' }] },
    [{ enabler: 'hq', other: 'HQ', stage: 1 }],
  ],
  [
    'framework-driver-code-ambiguous',
    'a bureau’s enabler and a receiver',
    { enablers: [payroll, { ...workshop, code: 'AIR' }] },
    [{ enabler: 'AIR', other: 'AIR', stage: 2 }],
  ],
  [
    'framework-driver-code-ambiguous',
    'a central enabler and a bureau never meet at one stage',
    { enablers: [{ ...payroll, code: 'SB' }] },
    [],
  ],
  [
    'framework-link-of-unknown-objective',
    'unknown',
    { links: [...sound.links, { ...toOpen, objective: 'S.9' }] },
    [{ objective: 'S.9', goal: 'G.1' }],
  ],
  [
    'framework-link-of-unknown-objective',
    'known in other letters',
    { links: [{ ...toOpen, objective: 's.1' }, towersToSafe] },
    [],
  ],
  [
    'framework-link-to-unknown-goal',
    'unknown',
    { links: [toOpen, toSafe, { ...towersToSafe, goal: 'G.9' }] },
    [{ objective: 'A.1', goal: 'G.9' }],
  ],
  [
    'framework-link-to-unknown-goal',
    'known in other letters',
    { links: [toOpen, toSafe, { ...towersToSafe, goal: 'g.2' }] },
    [],
  ],
  [
    'framework-link-doubled',
    'twice',
    { links: [...sound.links, { ...towersToSafe, kind: 'secondary' }] },
    [{ objective: 'A.1', goal: 'G.2', count: 2 }],
  ],
  ['framework-link-doubled', 'one objective, two goals', { links: [toOpen, toSafe, towersToSafe] }, []],
  [
    'framework-link-without-weight',
    'one of two',
    { links: [toOpen, { ...toSafe, weight: 0 }, towersToSafe] },
    [{ objective: 'S.1', goals: ['G.2'] }],
  ],
  [
    'framework-link-without-weight',
    'both',
    { links: [{ ...toOpen, weight: -1 }, { ...toSafe, weight: undefined }, towersToSafe] },
    [{ objective: 'S.1', goals: ['G.1', 'G.2'] }],
  ],
  ['framework-link-without-weight', 'only one link', { links: [{ ...toOpen, weight: 0 }, towersToSafe] }, []],
  [
    'framework-item-pending',
    'an output and an outcome',
    {
      objectives: [
        {
          ...pilots,
          outcomes: [{ code: 'S.1-a', text: 'x', pending: true }],
          outputs: [{ code: 'S.1-1', text: 'y', pending: true }],
        },
        towers,
      ],
    },
    [
      { kind: 'outcome', code: 'S.1-a', text: 'x' },
      { kind: 'output', code: 'S.1-1', text: 'y' },
    ],
  ],
  [
    'framework-item-pending',
    'an objective, once for all below it',
    {
      objectives: [
        pilots,
        { ...towers, pending: true, outputs: [{ code: 'A.1-1', text: 'y', pending: true }] },
      ],
    },
    [{ kind: 'objective', code: 'A.1', text: 'Towers' }],
  ],
  [
    'framework-item-pending',
    'a goal',
    {
      goals: [
        { code: 'G.1', title: 'Open', pending: true },
        { code: 'G.2', title: 'Safe' },
      ],
    },
    [{ kind: 'goal', code: 'G.1', text: 'Open' }],
  ],
  [
    'framework-item-pending',
    'only words disputed',
    { objectives: [{ ...pilots, disputedWording: ['all'] }, towers] },
    [],
  ],
  [
    'framework-objective-without-goals',
    'one',
    { links: [towersToSafe] },
    [{ objective: 'S.1', title: 'Pilots' }],
  ],
  [
    'framework-objective-without-goals',
    'no links at all',
    { links: undefined },
    [
      { objective: 'S.1', title: 'Pilots' },
      { objective: 'A.1', title: 'Towers' },
    ],
  ],
  ['framework-objective-without-goals', 'linked once each', { links: [toOpen, towersToSafe] }, []],
  [
    'framework-wording-differs',
    'a comma',
    worded('Guide ships in, and out', 'Guide ships in and out', 'text'),
    [
      {
        objective: 'S.1',
        list: 'Guide ships in, and out',
        inTable: 'Guide ships in and out',
        table: 'Table 4',
      },
    ],
  ],
  [
    'framework-wording-differs',
    'a capital',
    worded('pilots', 'Pilots', 'title'),
    [{ objective: 'S.1', list: 'pilots', inTable: 'Pilots', table: 'Table 4' }],
  ],
  ['framework-wording-differs', 'only runs of spaces', worded('Guide  ships', 'Guide ships ', 'text'), []],
  [
    'framework-table-row-lost',
    'one',
    linkTable(['A.1'], ['G.1', 'G.2']),
    [{ table: 'Table 3', objective: 'S.1', title: 'Pilots' }],
  ],
  ['framework-table-row-lost', 'none', linkTable(['A.1', 's.1'], ['G.1', 'G.2']), []],
  [
    'framework-table-column-lost',
    'one',
    linkTable(['S.1', 'A.1'], ['G.1']),
    [{ table: 'Table 3', goal: 'G.2', title: 'Safe' }],
  ],
  ['framework-table-column-lost', 'none', linkTable(['S.1', 'A.1'], ['G.2', 'G.1']), []],
  [
    'framework-footnote-empty',
    'empty',
    {
      footnotes: [
        { mark: '1', text: ' ', on: 'S.1', after: 'ships' },
        { mark: '2', text: '', on: 'Table 3' },
      ],
    },
    [
      { mark: '1', on: 'S.1', after: 'ships' },
      { mark: '2', on: 'Table 3', after: 'Table 3' },
    ],
  ],
  ['framework-footnote-empty', 'with a text', { footnotes: [{ mark: '1', text: 'Pending', on: 'S.1' }] }, []],
  [
    'framework-years-disordered',
    'one back, one twice',
    { years: [2031, 2030, 2030] },
    [
      { year: '2030', before: '2031' },
      { year: '2030', before: '2030' },
    ],
  ],
  ['framework-years-disordered', 'a gap', { years: [2030, 2033] }, []],
  [
    'framework-sdg-chart-differs',
    'as many SDGs: the cells',
    chartOf([1, 3, 1], ['1.4', '4.1', '4.A', '9.1']),
    [{ goal: 'G.1', chartTotal: 5, listTotal: 4, chart: ['SDG 4: 3'], list: ['SDG 4: 2'] }],
  ],
  [
    'framework-sdg-chart-differs',
    'the same total in other cells',
    chartOf([2, 1], ['1.4', '9.1', '9.2']),
    [
      {
        goal: 'G.1',
        chartTotal: 3,
        listTotal: 3,
        chart: ['SDG 1: 2', 'SDG 9: 1'],
        list: ['SDG 1: 1', 'SDG 9: 2'],
      },
    ],
  ],
  [
    'framework-sdg-chart-differs',
    'fewer SDGs: both sequences',
    chartOf([1, 2], ['10.1', '4.1', '9.1']),
    [{ goal: 'G.1', chartTotal: 3, listTotal: 3, chart: ['1', '2'], list: ['1', '1', '1'] }],
  ],
  [
    'framework-sdg-chart-differs',
    'an SDG more at the end: both sequences',
    chartOf([1, 2, 1], ['4.1', '9.1', '9.2']),
    [{ goal: 'G.1', chartTotal: 4, listTotal: 3, chart: ['1', '2', '1'], list: ['1', '2'] }],
  ],
  [
    'framework-codes-one-number',
    'categories and funds',
    {
      categories: ['1', '01', '10', '1.0', '2', 'A1'].map((code) => ({ code, name: `Category ${code}` })),
      funds: ['5e1', '50', '1'].map((code) => ({ code, name: `Fund ${code}` })),
    },
    [
      { kind: 'category', codes: ['1', '01', '1.0'] },
      { kind: 'fund', codes: ['5e1', '50'] },
    ],
  ],
  [
    'framework-codes-one-number',
    'codes that differ as numbers, or hold a letter',
    { categories: ['1', '2', 'A.1', 'A.01', '1a'].map((code) => ({ code, name: `Category ${code}` })) },
    [],
  ],
  ['framework-sdg-chart-differs', 'a list out of order', chartOf([1, 2], ['9.1', '4.1', '9.2']), []],
]
