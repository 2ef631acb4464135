import fc from 'fast-check'
import { cellOfPlace, nextFinding, previousFinding, type StandingAt } from '../../src/actions/next-finding.ts'

const sheets = ['BR', 'Budget', 'Summary']

/** A finding at `Budget!H14`; without a row `Budget!H`, without a column `Budget!14`. */
function at(place: string) {
  const [, sheet = '', column = '', row = ''] = /^(.*)!([A-Z]*)(\d*)$/.exec(place) ?? []
  return {
    place,
    at: {
      source: sheet,
      sheet: sheet === '' ? null : sheet,
      row: row === '' ? null : Number(row),
      column: column === '' ? null : column,
    },
  }
}

function cell(place: string): StandingAt {
  const found = cellOfPlace(at(place).at)
  if (!found) throw new Error(`${place} is no cell`)
  return found
}

const some = ['Budget!C9', 'BR!B2', 'Budget!AA7', 'Budget!B7', 'BR!B10', 'Budget!7'].map(at)

test.each([
  // what, from, next, previous
  ['on the own sheet, by rows and then by columns', 'Budget!B7', 'Budget!AA7', 'Budget!7'],
  ['from a cell that has none', 'Budget!C7', 'Budget!AA7', 'Budget!B7'],
  ['columns as Excel counts them', 'Budget!Z7', 'Budget!AA7', 'Budget!B7'],
  ['rows as numbers', 'BR!A9', 'BR!B10', 'BR!B2'],
  ['a whole row is its first cell', 'Budget!A6', 'Budget!7', 'BR!B10'],
  ['to the sheet that follows where its own has none left', 'BR!B10', 'Budget!7', 'BR!B2'],
  ['round at the end, and at the beginning', 'Budget!C9', 'BR!B2', 'Budget!AA7'],
  ['from the first one back to the last', 'BR!B2', 'BR!B10', 'Budget!C9'],
  ['from a sheet without any', 'Summary!D4', 'BR!B2', 'Budget!C9'],
  ['from a sheet that nobody can go to', 'Elsewhere!D4', 'BR!B2', 'Budget!C9'],
])('%s: from %s to %s, back to %s', (_, from, next, previous) => {
  expect(nextFinding(some, cell(from), sheets)?.place).toBe(next)
  expect(previousFinding(some, cell(from), sheets)?.place).toBe(previous)
})

test.each([
  ['there is none', []],
  ['all are about whole tables', ['Budget!', 'Budget!H', '!']],
  ['all are on sheets that nobody can go to', ['Hidden!B7']],
])('nowhere to go where %s', (_, places) => {
  expect(nextFinding(places.map(at), cell('Budget!B7'), sheets)).toBeUndefined()
  expect(previousFinding(places.map(at), cell('Budget!B7'), sheets)).toBeUndefined()
})

test('one alone is next to itself, and of several in one cell the first is taken', () => {
  const twice = [at('Budget!B7'), { ...at('Budget!B7'), place: 'another' }]
  expect(nextFinding(twice, cell('Budget!B7'), sheets)?.place).toBe('Budget!B7')
  expect(previousFinding(twice, cell('Budget!B7'), sheets)?.place).toBe('Budget!B7')
})

describe('laws', () => {
  const columns = fc.constantFrom('A', 'B', 'Z', 'AA', 'XFD')
  const standing = fc.record({
    sheet: fc.constantFrom(...sheets, 'Hidden'),
    row: fc.integer({ min: 1, max: 6 }),
    column: columns,
  })
  const places = fc
    .array(standing, { minLength: 1, maxLength: 12 })
    .map((cells) => cells.map(({ sheet, row, column }) => at(`${sheet}!${column}${row}`)))
  const reachable = (found: ReturnType<typeof at>[]): Set<string> =>
    new Set(found.flatMap(({ place, at: { sheet } }) => (sheet === 'Hidden' ? [] : [place])))

  test('from any cell, next visits every place once and comes back; so does previous', () => {
    fc.assert(
      fc.property(places, standing, (found, from) => {
        const all = reachable(found)
        for (const step of [nextFinding, previousFinding]) {
          const visited: string[] = []
          let here: StandingAt = from
          for (let count = 0; count < all.size; count++) {
            const { place = '' } = step(found, here, sheets) ?? {}
            visited.push(place)
            here = cell(place)
          }
          expect(new Set(visited)).toEqual(all)
          if (all.size > 0) expect(step(found, here, sheets)?.place).toBe(visited[0])
        }
      }),
    )
  })

  test('next and then previous is where one was, and the other way round', () => {
    fc.assert(
      fc.property(places, (found) => {
        for (const place of reachable(found)) {
          const next = nextFinding(found, cell(place), sheets)?.place ?? ''
          expect(previousFinding(found, cell(next), sheets)?.place).toBe(place)
          const previous = previousFinding(found, cell(place), sheets)?.place ?? ''
          expect(nextFinding(found, cell(previous), sheets)?.place).toBe(place)
        }
      }),
    )
  })
})
