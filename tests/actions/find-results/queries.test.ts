import { openFinder, type ResultFinder } from '../../../src/actions/find-results/open-finder.ts'
import type { Keywords } from '../../../src/actions/find-results/read-keywords.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { seed } from '../../budget-of.ts'
import { englishKeywords, keywordRows } from '../../fixtures/queries/keywords.ts'
import { countedQueries, otherQueries, type Query } from '../../fixtures/queries/queries.ts'

const itu = lookupOf(seed)
const outputs = new Set(itu.outputs.map(({ code }) => code))

/** All languages of an item in one cell, as a user would have them. */
const keywordsOf = (kind: keyof Keywords): Keywords['output'] =>
  new Map(
    keywordRows
      .filter(({ code }) => outputs.has(code) === (kind === 'output'))
      .map(({ code, fr, es, ru, zh = '', ar = '' }) => [
        code.toLowerCase(),
        [englishKeywords[code] ?? '', fr, es, ru, zh, ar].filter((words) => words !== '').join('; '),
      ]),
  )

const finder = openFinder(itu, { output: keywordsOf('output'), enabler: keywordsOf('enabler') })

function rankOf(of: ResultFinder, { query, unit, wanted }: Query): number {
  return of.find(query, { unit }).findIndex(({ code }) => code === wanted) + 1
}

/** The queries that do not have what is wanted among the first three, with what they have. */
function missed(of: ResultFinder, queries: readonly Query[]): readonly string[] {
  return queries
    .filter((query) => ![1, 2, 3].includes(rankOf(of, query)))
    .map(({ query, unit, wanted }) => {
      const first = of
        .find(query, { unit })
        .slice(0, 3)
        .map(({ code }) => code)
      return `${query}: ${wanted}, not ${first.join(' ')}`
    })
}

test('every item has keywords in three languages, and every query looks for an item', () => {
  const codes = [...itu.outputs, ...itu.enablers].map(({ code }) => code)
  expect(keywordRows.map(({ code }) => code)).toEqual(codes)
  expect(codes).toEqual(
    expect.arrayContaining([...countedQueries, ...otherQueries].map(({ wanted }) => wanted)),
  )
  for (const language of ['en', 'fr', 'es', 'ru']) {
    expect(countedQueries.filter((query) => query.language === language)).toHaveLength(20)
  }
})

test('of 80 queries in four languages at least 76 have what is wanted among the first three', () => {
  const without = missed(finder, countedQueries)
  expect(countedQueries).toHaveLength(80)
  expect(countedQueries.length - without.length).toBeGreaterThanOrEqual(76)
})

test('Chinese and Arabic queries find what is wanted among the first three', () => {
  expect(missed(finder, otherQueries)).toEqual([])
})
