import { openFinder, type FindContext } from '../../../src/actions/find-results/open-finder.ts'
import { noKeywords, readKeywords } from '../../../src/actions/find-results/read-keywords.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { reasonText } from '../../../src/texts/pane/tag.ts'
import { wordsFor } from '../../../src/texts/pane/words.ts'
import { headersOf } from '../../../src/workbook/own-tables.ts'
import { second, seed } from '../../budget-of.ts'
import { cellTable } from '../edits/cell-book.ts'

const itu = lookupOf(seed)
const finder = openFinder(itu, {
  output: new Map([
    ['r.3-3', 'coopération technique, ingenierie 技术合作'],
    ['d.2-2', 'cybersecurity'],
  ]),
  enabler: new Map([['gs.8', 'contentieux']]),
})

const codesOf = (query: string, context?: FindContext): readonly string[] =>
  finder.find(query, context).map(({ code }) => code)

/** A query, and the codes that come first. */
const firsts: readonly (readonly [string, ...string[]])[] = [
  // code in any spelling, then codes that begin so; nothing else
  ['r14', 'R.1-4'],
  ['R1-4', 'R.1-4'],
  ['R.1-4', 'R.1-4'],
  ['r 1 04', 'R.1-4'],
  ['ｒ．１－４', 'R.1-4'],
  ['r1', 'R.1-1', 'R.1-2', 'R.1-3', 'R.1-4', 'R.1-5'],
  ['gs1', 'GS.1', 'GS.10', 'GS.11'],
  ['bdt', 'BDT.1', 'BDT.2', 'BDT.3', 'BDT.4', 'BDT.5', 'BDT.6', 'D.1-3'],
  // a code before other words
  ['R.1-4 Publication of space notices', 'R.1-4', 'R.1-5'],
  ['publication r15', 'R.1-5'],
  // all words in the title, then all with objective and keywords, then some
  ['publication notices', 'R.1-4', 'R.1-5', 'BR.1'],
  ['notices space', 'R.1-4', 'R.1-5', 'BR.1'],
  ['infrastructure cybersecurity', 'BDT.3', 'D.2-2'],
  ['itu-d study groups', 'D.1-4'],
  // endings, accents, case, apostrophes
  ['notice', 'R.1-4', 'R.1-5', 'BR.1'],
  ['PUBLICATIONS', 'R.1-4', 'R.1-5', 'R.3-1'],
  ['ingénierie', 'R.3-3'],
  ['de la cooperation technique', 'R.3-3'],
  // how a word begins, as it is typed
  ['inter', 'I.1-1'],
  ['intersec', 'I.1-1', 'I.2-1'],
  ['standardi', 'T.1-1'],
  ['ewaste', 'D.4-4', 'I.5-2'],
  ['organisation design', 'GS.6'],
  // Chinese in pairs of characters
  ['技术', 'R.3-3'],
  ['合作项目', 'R.3-3'],
  ['术', 'R.3-3'],
  // like a word, where nothing is found, from five letters on
  ['terestrial', 'R.1-5'],
  ['spacce notices', 'R.1-4'],
]

test.each(firsts)('%s', (query, ...expected) => {
  expect(codesOf(query).slice(0, expected.length)).toEqual(expected)
})

test.each(['r14', 'R.1-4'])('%s names one code, and nothing else is offered', (query) => {
  expect(codesOf(query)).toEqual(['R.1-4'])
})

test.each(['spce', 'zzzzzz', '???', 'xqz'])('%s finds nothing', (query) => {
  expect(codesOf(query)).toEqual([])
})

test('words that say nothing are looked for only where no other is', () => {
  expect(codesOf('the publication of the notices')).toEqual(codesOf('publication notices'))
  expect(codesOf('the').length).toBeGreaterThan(0)
})

test('what is like a word goes after what has it', () => {
  const [first, ...others] = finder.find('publicaton space')
  expect(first?.code).toBe('R.1-4')
  expect(others.length).toBeGreaterThan(0)
  expect(finder.find('terestrial')[0]?.reason).toEqual({ is: 'similarWords', words: ['terestrial'] })
})

test('the line’s sector decides, then what was used last, then printed order', () => {
  expect(codesOf('outreach promotion').slice(0, 2)).toEqual(['T.2-3', 'T.4-3'])
  expect(codesOf('outreach promotion', { recent: [{ kind: 'output', code: 'T.4-3' }] }).slice(0, 2)).toEqual([
    'T.4-3',
    'T.2-3',
  ])
  const used = [{ kind: 'output', code: 'T.1-3' }] as const
  expect(codesOf('advisory group', { unit: 'BDT', recent: used })[0]).toBe('D.1-3')
  expect(codesOf('advisory group', { unit: 'BR' })[0]).toBe('R.2-3')
  expect(codesOf('mous', { unit: 'GS' })[0]).toBe('I.1-3')
  expect(codesOf('mous', { unit: 'tsb' })[0]).toBe('T.5-1')
})

test('an empty query gives suggestions, then what was used last, nothing twice', () => {
  const output = (code: string) => ({ kind: 'output' as const, code })
  const suggested = ['R.1-1', 'R.1-2', 'none', 'R.1-1', 'R.1-3', 'R.1-4'].map((code) => ({
    ...output(code),
    reason: { is: 'alike' as const, lines: 2 },
  }))
  const recent = ['R.1-2', 'T.1-1', 'T.1-2', 'T.1-3', 'T.1-4', 'T.1-5', 'T.1-6'].map(output)
  const offers = finder.find('  ', { suggested, recent })
  expect(offers.map(({ code, reason }) => `${code} ${reasonText(reason, wordsFor('en-GB'))}`)).toEqual([
    'R.1-1 as 2 like it',
    'R.1-2 as 2 like it',
    'R.1-3 as 2 like it',
    ...['T.1-1', 'T.1-2', 'T.1-3', 'T.1-4', 'T.1-5'].map((code) => `${code} recent`),
  ])
  expect(finder.find('')).toEqual([])
})

test('an offer says what it is, why, and which words of its title were looked for', () => {
  const marked = (query: string): string => {
    const [offer] = finder.find(query)
    if (!offer) return ''
    const { code, title, matched, reason } = offer
    return [
      code,
      ...matched.map(({ start, end }) => title.slice(start, end)),
      reasonText(reason, wordsFor('en-GB')),
    ].join(' | ')
  }
  expect(marked('space noti')).toBe('R.1-4 | space | notices | words: space, noti')
  expect(marked('e-waste metrics')).toBe('D.4-4 | metrics | e-waste | words: e-waste, metrics')
  expect(marked('ewaste')).toBe('D.4-4 | e-waste | words: ewaste')
  expect(marked('contentieux')).toBe('GS.8 | words: contentieux')
  expect(marked('i11')).toBe('I.1-1 | code')
  expect(finder.find('tech SMEs')[0]).toMatchObject({
    code: 'I.1-5',
    kind: 'output',
    objective: 'I.1',
    pending: true,
  })
  expect(finder.find('payroll')[0]).toMatchObject({ kind: 'enabler', objective: undefined, pending: false })
})

test('a query of any length is answered, and only its first words are looked for', () => {
  expect(codesOf(`space notices ${'zz '.repeat(50_000)}`)[0]).toBe('R.1-4')
  expect(codesOf('a'.repeat(100_000))).toEqual([])
  expect(codesOf('__proto__ toString')).not.toContain('toString')
})

test('another framework is searched by its own codes and words', () => {
  const other = lookupOf(second)
  const { find } = openFinder(other, noKeywords)
  for (const { code } of [...other.outputs, ...other.enablers])
    expect(find(code.toLowerCase())[0]?.code).toBe(code)
})

test('keywords come from the user’s columns of the book, wherever they stand', async () => {
  const tables = [
    cellTable(
      'Outputs',
      ['Keywords', 'Code', 'Mine'],
      [
        ['words', ' R.1-4', 1],
        [null, 'R.1-5', 2],
        ['lost', null, 3],
      ],
    ),
    cellTable('Enablers', headersOf('Enablers', []), [['GS.1', 'GS', null, 'text', null, null, 'boss']]),
  ]
  const keywords = await readKeywords({
    describe: () => Promise.resolve({ tables: tables.map(({ info }) => info) }),
    async *read(info) {
      await Promise.resolve()
      yield { firstRow: 2, rows: tables.find((one) => one.info === info)?.rows ?? [] }
    },
  })
  expect(keywords).toEqual({ output: new Map([['r.1-4', 'words']]), enabler: new Map([['gs.1', 'boss']]) })
  const none = await readKeywords({
    describe: () => Promise.resolve({ tables: [] }),
    read: () => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
    }),
  })
  expect(none).toEqual(noKeywords)
})
