import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { writeWorkbook } from '../../src/xlsx/write/write-workbook.ts'

/** A book whose one sheet holds these rows, as text of its part; `opening` is the tag before them. */
async function bookWith(rows: string, opening: string): Promise<Uint8Array> {
  const texts = ['a', 'b', 'c d', 'É']
  const book = await writeWorkbook({
    title: 'Rows',
    names: [],
    sheets: [
      {
        name: 'Rows',
        state: 'visible',
        columns: [],
        rows: [],
        blocks: [{ row: 1, column: 1, rows: [texts], styles: [] }],
        merges: [],
        tables: [],
        lists: [],
        highlights: [],
      },
    ],
  })
  const parts = unzipSync(book)
  const part = 'xl/worksheets/sheet1.xml'
  const sheet = strFromU8(parts[part] ?? new Uint8Array())
  parts[part] = strToU8(sheet.replace(/<sheetData>.*<\/sheetData>/s, () => `${opening}${rows}</sheetData>`))
  return zipSync(parts, { level: 1 })
}

/** What is read, or the words in which it is refused. */
async function reading(rows: string, opening: string): Promise<unknown> {
  try {
    return readWorkbook(await bookWith(rows, opening)).readSheet('Rows').rows
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : thrown
  }
}

/** The same rows by the parser alone: a space within the tag before them keeps the shortcut out. */
async function expectSame(rows: string): Promise<void> {
  expect(await reading(rows, '<sheetData>')).toEqual(await reading(rows, '<sheetData >'))
}

const cell = fc.constantFrom(
  '<c r="A@" s="0" t="s"><v>0</v></c>',
  '<c r="B@" t="s"><v>3</v></c>',
  '<c r="B@" t="s"><v>9</v></c>',
  '<c r="C@"><v>1.5</v></c>',
  '<c r="C@"><v>1e999</v></c>',
  '<c r="C@"/>',
  '<c r="c@"><v>7</v></c>',
  '<c r="D@" t="b"><v>1</v></c>',
  '<c r="D@" t="e"><v>#N/A</v></c>',
  '<c r="E@" t="str"><f>A@&amp;"x"</f><v>ax</v></c>',
  '<c r="E@"><f>SUM(A@:C@)</f><v>4</v></c>',
  '<c r="E@"><f>SUM(A@:C@)</f></c>',
  '<c r="F@" t="inlineStr"><is><t>text</t></is></c>',
  '<c r="F@" t="str"><v>&lt;row r="9"&gt;</v></c>',
  '<c r="F@" t="str"><v><![CDATA[</row>]]></v></c>',
  '<c r="F@"><!-- </row><row r="3"> --><v>5</v></c>',
  '<c r="G@" u="0"><v>1</v></c>',
  '<c r="G@" s="0" s="0"><v>1</v></c>',
  '<c r="G@" t="s"><v>1</v><v>2</v></c>',
  '<c r="XFE@"><v>1</v></c>',
  '<c><v>8</v></c>',
  '<x r="H@"/>',
  'text',
  '<c r="H@"><v>1</v>',
)

const row = fc.record({
  skip: fc.integer({ min: 0, max: 2 }),
  look: fc.constantFrom(
    '',
    '',
    ' spans="1:3"',
    ' ht="15" customHeight="1"',
    ' hidden="1"',
    ' hidden="false"',
    ' spans="1" spans="1"',
  ),
  cells: fc.array(cell, { maxLength: 3 }),
  after: fc.constantFrom(
    '',
    '',
    '',
    '\n',
    '<!-- <row r="1"> -->',
    '<!-- </row>',
    '<row/>',
    '</sheetData><sheetData>',
  ),
})

test('rows that pass beside the parser are read as the parser reads them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      let number = 0
      const text = rows.map(({ skip, look, cells, after }) => {
        number += 1 + (skip === 2 ? -1 : skip)
        const own = [...cells].sort().join('').replaceAll('@', String(number))
        return `<row r="${number}"${look}>${own}</row>${after}`
      })
      await expectSame(text.join(''))
    }),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 300) },
  )
})

const plain = (count: number, first = 1): string =>
  Array.from({ length: count }, (_, at) => {
    const number = first + at
    return `<row r="${number}" spans="1:3"><c r="A${number}" t="s"><v>1</v></c><c r="B${number}"><v>${at}.25</v></c></row>`
  }).join('')

test.each([
  ['many plain rows, cut anywhere by the pieces they are read in', plain(5000)],
  ['a row that is not in order', plain(3) + plain(1)],
  ['a row that ends the sheet too early', `${plain(3)}<row r="4" spans="1:3"><c r="A4"><v>1</v></row>`],
  ['plain rows within a comment', `${plain(2)}<!--${plain(2, 3)}-->${plain(1, 9)}`],
  ['rows that open as one within a comment has', `<!-- ${plain(1)} -->${plain(3)}`],
  ['a row whose number is written otherwise', `${plain(2)}<row r="&#51;" spans="1:3"></row>${plain(1, 4)}`],
  ['a long row', `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(1_100_000)}</v></c></row>${plain(2, 2)}`],
  [
    'a value too long for a cell',
    `${plain(1)}<row r="2" spans="1:3"><c r="A2"><v>${'1'.repeat(40_000)}</v></c></row>`,
  ],
])('%s', async (_what, rows) => {
  await expectSame(rows)
})
