import fc from 'fast-check'
import { loadFramework } from '../../../src/core/framework/load.ts'
import itu from '../../../seeds/itu-strategic-plan-2020-2023.json'
import { headOffice, pilots, seaBureau, sound, toOpen, towers } from './sound.ts'

const least = { id: 'least', years: [2030], sectors: sound.sectors, units: [], goals: [], objectives: [] }

test('everything but id, years, sectors, units, goals and objectives may be left out', () => {
  expect(loadFramework(least)).toEqual({ ok: true, framework: least })
})

test.each(Object.keys(least))('%s may not', (key) => {
  expect(loadFramework({ ...least, [key]: undefined })).toEqual({
    ok: false,
    problems: [{ path: key, problem: 'is missing' }],
  })
})

const outputOf = (output: unknown) => ({ objectives: [{ ...pilots, outputs: [output] }, towers] })

test.each([
  [
    'a code without a letter',
    outputOf({ code: '1.1', text: 'x' }),
    'objectives[0].outputs[0].code',
    'must hold a letter: “1.1”',
  ],
  [
    'a wildcard in a code',
    outputOf({ code: 'S*', text: 'x' }),
    'objectives[0].outputs[0].code',
    'must not hold * ? or ~: “S*”',
  ],
  [
    'a space at a code’s end',
    outputOf({ code: 'S.1 ', text: 'x' }),
    'objectives[0].outputs[0].code',
    'must not begin or end with a space: “S.1 ”',
  ],
  ['an empty code', outputOf({ code: '', text: 'x' }), 'objectives[0].outputs[0].code', 'is empty'],
  ['an empty text', outputOf({ code: 'S', text: '' }), 'objectives[0].outputs[0].text', 'is empty'],
  ['no text', outputOf({ code: 'S' }), 'objectives[0].outputs[0].text', 'is missing'],
  ['an output that is a text', outputOf('S'), 'objectives[0].outputs[0]', 'must be an object, not “S”'],
  [
    'a list as a text',
    outputOf({ code: 'S', text: ['x'] }),
    'objectives[0].outputs[0].text',
    'must be a text, not a list',
  ],
  ['an object as a list', { goals: { a: 1 } }, 'goals', 'must be a list, not an object'],
  ['null', { goals: null }, 'goals', 'must be a list, not null'],
  ['no years', { years: [] }, 'years', 'is empty'],
  ['a year as text', { years: ['2030'] }, 'years[0]', 'must be a number, not “2030”'],
  ['half a year', { years: [2030, 2030.5] }, 'years[1]', 'must be a whole number, not 2030.5'],
  ['a year too early', { years: [30] }, 'years[0]', 'must be at least 1900, not 30'],
  ['a year too late', { years: [20300] }, 'years[0]', 'must be at most 2200, not 20300'],
  ['an unknown status', { status: 'final' }, 'status', 'must be one of “draft”, “adopted”, not “final”'],
  [
    'a currency’s sign',
    { currency: 'Fr.' },
    'currency',
    'must be three capital letters, for example CHF: “Fr.”',
  ],
  [
    'a unit’s unknown role',
    { units: [{ ...headOffice, role: 'boss' }] },
    'units[0].role',
    'must be one of “bureau”, “central”, not “boss”',
  ],
  [
    'a bureau without a sector',
    { units: [{ ...seaBureau, sector: undefined }] },
    'units[0].sector',
    'is missing',
  ],
  ['a unit without a role', { units: [{ code: 'X', name: 'X' }] }, 'units[0].role', 'is missing'],
  [
    'a weight as text',
    { links: [{ ...toOpen, weight: '3' }] },
    'links[0].weight',
    'must be a number, not “3”',
  ],
  [
    'pending as text',
    { goals: [{ code: 'G', title: 'x', pending: 'yes' }] },
    'goals[0].pending',
    'must be true or false, not “yes”',
  ],
  [
    'a negative count in a chart',
    { sdg: { chart: { 'G.1': [1, -1] } } },
    'sdg.chart["G.1"][1]',
    'must be at least 0, not -1',
  ],
  [
    'an empty criterion, nested',
    { criteria: { items: [{ text: 'x', items: [{ text: '' }] }] } },
    'criteria.items[0].items[0].text',
    'is empty',
  ],
])('refuses %s', (_what, change, path, problem) => {
  expect(loadFramework({ ...sound, ...change })).toEqual({ ok: false, problems: [{ path, problem }] })
})

test.each([
  [[], 'must be an object, not a list'],
  [null, 'must be an object, not null'],
  ['text', 'must be an object, not “text”'],
  [undefined, 'is missing'],
])('refuses %j as a whole', (json, problem) => {
  expect(loadFramework(json)).toEqual({ ok: false, problems: [{ path: 'framework', problem }] })
})

test('lists every problem, in the order of the schema', () => {
  const result = loadFramework({ ...sound, years: ['x'], id: 7, objectives: [{}, towers] })
  expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual([
    'id',
    'years[0]',
    'objectives[0].code',
    'objectives[0].sector',
    'objectives[0].title',
  ])
})

test('whatever stands in place of a part of the seed, the refusal is in words', () => {
  const parts = fc.constantFrom(...Object.keys(itu))
  fc.assert(
    fc.property(parts, fc.jsonValue(), (part, value) => {
      const result = loadFramework({ ...itu, [part]: value })
      const problems = result.ok ? [] : result.problems
      for (const { path, problem } of problems) {
        expect(path).toMatch(new RegExp(`^${part}\\b`))
        expect(problem).toMatch(/^(is|must) /)
        expect(problem).not.toMatch(/invalid|undefined|\[object/i)
      }
    }),
  )
})
