import fc from 'fast-check'
import type { Named } from './oracle/places.ts'

export function weight(): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('1', '2', '3', '70', '0.5', '33.333333', '0.000001', '12.500000'),
    },
    { weight: 2, arbitrary: fc.constantFrom('0', '0', '1.0000001', '-1', '', 'much') },
  )
}

/** An amount as people type it: centimes for ties, credits, blanks, large ones, and what cannot be counted. */
export function amount(): fc.Arbitrary<string> {
  const small = fc.integer({ min: -9, max: 30 }).map((centimes) => (centimes / 100).toFixed(2))
  const usual = fc.integer({ min: -300_000, max: 5_000_000 }).map((centimes) => (centimes / 100).toFixed(2))
  const odd = [
    '',
    '',
    '0',
    '-0.00',
    "1'234.50",
    '1 234',
    '1,234.50',
    '1.234,50',
    '1234,5',
    '(500)',
    '500-',
    '12.5000',
  ]
  const wrong = ['1,234', '1.234', '-1.234', 'n/a', '10.0051', '10.000051', '#REF!']
  return fc.oneof(
    { weight: 4, arbitrary: small },
    { weight: 6, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom('99999999.99', '-87654321.09', '33333333.33') },
    { weight: 2, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  )
}

/** An item as cells may name it. */
export function spelling({ code, names }: Named): fc.Arbitrary<string> {
  const name = names.find((given) => given !== undefined)
  return often(
    code,
    code,
    code.toLowerCase(),
    code.toUpperCase(),
    ...(name === undefined ? [] : [name, `${code} ${name}`]),
  )
}

export function mostly(items: readonly Named[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...items).chain(spelling) },
    { weight: 1, arbitrary: anyCell(items) },
  )
}

/** A cell that may mean nothing: blank, misspelt, unknown, or right. */
export function anyCell(items: readonly Named[]): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constant(''),
    fc.constantFrom(...items).chain(spelling),
    fc.constantFrom(...items).map(({ code }) => `${code} `),
    fc.constantFrom('unknown', ' '),
  )
}

/** The first of several values most of the time. */
export function often<Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 4 * others.length, arbitrary: fc.constant(usual) },
    { weight: others.length, arbitrary: fc.constantFrom(usual, ...others) },
  )
}

export function few<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { maxLength: Math.min(3, values.length) }) },
  )
}
