import fc from 'fast-check'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { writeWorkbook } from '../../../src/xlsx/write/write-workbook.ts'
import { bookOf, sheetWith } from './sample-book.ts'

const books = Number(process.env['RANDOM_BOOKS'] ?? 60)

test.each([
  ['space at the ends', '  a  '],
  ['only space', ' '],
  ['no-break space at the ends', '\u00a0a\u00a0'],
  ['nothing', ''],
  ['lines', '\na\n\nb\n'],
  ['carriage returns', '\ra\r\nb\r'],
  ['tabs', '\ta\tb'],
  ['an escape', '_x0041_'],
  ['an escape before an escape', '_x0041_x0042_'],
  ['an escape of an escape', '_x005F_x0041_'],
  ['an escape completed by a control character', '_x0041\u0001'],
  ['half an escape', '_x00_x004'],
  ['control characters', '\0\u0001\u001f\u007f\u0085\u2028'],
  ['an emoji', '👩‍🔬 𝒳'],
  ['halves of an emoji', '\ud83d a \ude00'],
  ['what is no character', '\ufffe\uffff'],
  ['an error', '#N/A'],
  ['a formula', '=1+1'],
  ['a number', '2020'],
  ['a member of objects', '__proto__'],
  ['XML', '<a b="c">&amp;</a>]]>'],
  ['the longest', 'x'.repeat(32_767)],
])('%s is read as written, as a text and as the result of a formula', async (_, text) => {
  const cells = [text, { value: text }, { formula: 'A1', value: text }]
  const bytes = await writeWorkbook(bookOf([sheetWith([cells])]))
  expect(readWorkbook(bytes).readSheet('Sheet').rows).toEqual([
    { row: 1, cells: [text, text, text], hidden: false },
  ])
})

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', '4', 'F', ' ', '\n', '\r', '\t', '\ud83d', '\ude00', '\u0001'),
  }),
)
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
)

test('any cells are read as written', async () => {
  const matrix = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(matrix, async (rows) => {
      const book = readWorkbook(await writeWorkbook(bookOf([sheetWith(rows)])))
      expect(book.readSheet('Sheet').rows.map(({ cells }) => cells)).toEqual(rows)
    }),
    { numRuns: books },
  )
})

test('any columns of a table are read as written', async () => {
  const column = text.filter((name) => name !== '' && !/(?!\n)\p{Cc}/u.test(name))
  const columns = fc.uniqueArray(column, {
    minLength: 1,
    maxLength: 5,
    selector: (name) => name.toLowerCase(),
  })
  await fc.assert(
    fc.asyncProperty(columns, async (names) => {
      const sheet = sheetWith([names, names.map(() => 1)], {
        tables: [{ name: 'Lines', ref: `A1:${'ABCDE'.charAt(names.length - 1)}2`, columns: names }],
      })
      const book = readWorkbook(await writeWorkbook(bookOf([sheet])))
      expect(book.tables.map(({ columns: read }) => read)).toEqual([names])
      expect(book.readSheet('Sheet').rows[0]?.cells).toEqual(names)
    }),
    { numRuns: books },
  )
})
