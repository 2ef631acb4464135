import { driverText } from '../../../src/texts/driver-text.ts'
import { explanationText } from '../../../src/cli/report/explanation-text.ts'
import { styleOf } from '../../../src/cli/report/style.ts'
import type { Explanation, ExplanationNode } from '../../../src/core/report/shapes.ts'

const page = { width: 70, style: styleOf(false) }

const names: Readonly<Record<string, string>> = {
  'goal:G.1': 'Growth',
  'output:R.1-1': 'Final acts',
  'enabler:GS.1': 'Human resources',
}

const titles = (kind: string, code: string) => names[`${kind}:${code}`] ?? ''

const text = (explanation: Explanation) => explanationText(explanation, { currency: 'CHF', titles }, page)

const leaf = (line: string, amount: string): ExplanationNode => ({
  what: `line:${line}`,
  amount,
  line,
  activity: 'Staff',
  at: { source: 'lines.csv', sheet: null, row: 7, column: 'Line' },
  parts: [],
})

test('the largest part is followed to its lines, with the reasons on the way', () => {
  const output = (amount: string, parts: readonly ExplanationNode[]): ExplanationNode => ({
    what: 'output:R.1-1',
    amount,
    driver: { kind: 'own-objective' },
    parts,
  })
  const pool: ExplanationNode = {
    what: 'enabler:GS.1',
    amount: '60.00',
    driver: {
      kind: 'driver',
      from: 'GS.1',
      to: 'BR',
      weight: '2.5',
      basis: 'Hours',
      source: 'illustrative: time survey',
      date: '2019-05-31',
      owner: 'Finance',
    },
    credits: [{ what: 'line:X-9', amount: '-5.00' }],
    parts: [leaf('X-1', '60.00')],
  }
  const objective = (code: string, amount: string, parts: readonly ExplanationNode[]): ExplanationNode => ({
    what: `objective:${code}`,
    amount,
    driver: { kind: 'link', link: 'primary', weight: '70' },
    parts,
  })
  const explanation: Explanation = {
    what: 'goal:G.1',
    part: 'services',
    period: '2021',
    pending: 'include',
    illustrative: false,
    amount: '1090.00',
    parts: [
      objective('R.1', '1000.00', [output('940.00', [leaf('X-2', '940.00')]), output('60.00', [pool])]),
      objective('R.2', '90.00', [output('90.00', [pool, leaf('X-3', '30.00')])]),
    ],
  }
  expect(text(explanation)).toBe(
    `goal G.1 Growth, services, 2021: CHF 1,090.00

1,000.00  objective R.1 [primary link, weight 70]
  940.00    output R.1-1 Final acts [its own objective]
  940.00      line X-2 (lines.csv row 7) Staff
   60.00    + output R.1-1 Final acts [its own objective]
   90.00  objective R.2 [primary link, weight 70]
   90.00    + output R.1-1 Final acts [its own objective]

+ is shortened: --format json has every part.
`,
  )
  expect(text({ ...explanation, parts: [pool] })).toBe(
    `goal G.1 Growth, services, 2021: CHF 1,090.00

   60.00  enabler GS.1 Human resources
              [driver GS.1 -> BR, weight 2.5: Hours; illustrative:
              time survey; 2019-05-31; Finance]
            beside it, not counted in it: line X-9, -5.00
   60.00    line X-1 (lines.csv row 7) Staff
`,
  )
})

test('of many parts the twelve largest are shown in their order, and the others summed up', () => {
  const parts = Array.from({ length: 15 }, (_, at) => leaf(`X-${at}`, `${at}.10`))
  const lines = text({
    what: 'unallocated',
    period: 'plan',
    pending: 'include',
    illustrative: false,
    amount: '106.50',
    parts,
  }).split('\n')
  expect(lines[2]).toMatch(/^ +3\.10 {2}line X-3 /)
  expect(lines[13]).toMatch(/^ 14\.10 {2}line X-14 /)
  expect(lines[14]).toMatch(/^ +3\.30 {2}\+ 3 more$/)
})

test('one part too many is shown, not summed up', () => {
  const parts = Array.from({ length: 13 }, (_, at) => leaf(`X-${at}`, '1.00'))
  expect(
    text({ what: 'total', period: 'plan', pending: 'include', illustrative: false, amount: '13.00', parts }),
  ).not.toContain('more')
})

test('a figure of nothing is its heading', () => {
  expect(
    text({
      what: 'unallocated',
      period: 'plan',
      pending: 'include',
      illustrative: false,
      amount: '0.00',
      parts: [],
    }),
  ).toBe('unallocated, plan: CHF 0.00\n\nNo money is in this figure.\n')
})

test('the reason why a line stays behind is never cut off', () => {
  const parts = [{ ...leaf('X-1', '5.00'), activity: 'A long activity '.repeat(9), reason: 'output-missing' }]
  const [, , line] = text({
    what: 'unallocated',
    period: 'plan',
    pending: 'include',
    illustrative: false,
    amount: '5.00',
    parts,
  }).split('\n')
  expect(line).toMatch(/^5\.00 {2}line X-1 \(lines\.csv row 7\) A long.*… \[output-missing\]$/)
})

test.each([
  [{ kind: 'direct-cost' }, 'default: direct cost'],
  [{ kind: 'only-target' }, 'the only target'],
  [{ kind: 'link', link: 'secondary' }, 'secondary link'],
  [{ kind: 'link', link: 'primary', weight: '0.5' }, 'primary link, weight 0.5'],
  [{ kind: 'driver', from: 'BR', to: 'R.1-1', weight: '1' }, 'driver BR -> R.1-1, weight 1'],
])('driverText: %j', (driver, expected) => {
  expect(driverText(driver)).toBe(expected)
})
