import { codeBook } from '../../../src/core/framework/code-book.ts'

const book = codeBook([
  { code: 'R.1-1', names: ['Final acts'] },
  { code: 'R.1-11', names: ['Rules of procedure'] },
  { code: 'D.1', names: ['Coordination', 'Foster coöperation'] },
  { code: 'D.2', names: ['Coordination'] },
])

test.each([
  ['R.1-1', 0],
  ['r.1-1', 0],
  ['FINAL ACTS', 0],
  ['R.1-1 Final acts', 0],
  ['r.1-11 rules of procedure', 1],
  ['Foster coöperation', 2],
  ['D.2 Coordination', 3],
])('%j is known', (text, at) => {
  expect(book.resolve(text)).toEqual({ kind: 'known', at })
})

test.each([
  ['R.1-1 ', 'R.1-1'],
  [' R.1-1', 'R.1-1'],
  ['R1-1', 'R.1-1'],
  ['R.1.1', 'R.1-1'],
  ['r 1 1', 'R.1-1'],
  ['R.1-01', 'R.1-1'],
  ['R.1-1: Final acts', 'R.1-1'],
  ['Final  acts', 'R.1-1'],
  ['Foster cooperation', 'D.1'],
])('%j is misspelt, and surely %s', (text, code) => {
  expect(book.resolve(text)).toMatchObject({ kind: 'misspelt', code })
})

test.each(['', ' ', '\u00A0'])('%j is blank', (text) => {
  expect(book.resolve(text)).toEqual({ kind: 'blank' })
})

test.each([
  'R.9-9',
  'acts',
  'R',
  '?',
  'R.1',
  'R.1-1 Rules of procedure',
  'R.1-1 something else',
  'R.1-1 Rules of procedure with more',
])('%j is no code', (text) => {
  expect(['unknown', 'misspelt']).toContain(book.resolve(text).kind)
})

test('a name of two items is neither', () => {
  expect(book.resolve('coordination')).toEqual({ kind: 'ambiguous', codes: ['D.1', 'D.2'] })
})

test('what two codes may mean is not guessed', () => {
  expect(
    codeBook([
      { code: 'A-1', names: [] },
      { code: 'A.1', names: [] },
    ]).resolve('A 1'),
  ).toEqual({ kind: 'unknown' })
})
