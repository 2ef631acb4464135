import { sheetOf, smallBook } from '../small-book.ts'
import { refused, type Contents, type HostileFile, type Truth } from './hostile-file.ts'

const cell = (value: string, attributes = ''): string => `<c ${attributes}><v>${value}</v></c>`
const row = (...cells: readonly string[]): string => `<row r="1">${cells.join('')}</row>`
const one = (value: string, attributes = ''): string => row(cell(value, attributes))

/** Rows that contradict the format, and so can only be refused. */
const wrong: Readonly<Record<string, string>> = {
  'a row 0': '<row r="0"/>',
  'a row before 0': '<row r="-1"/>',
  'a row 1.5': '<row r="1.5"/>',
  'a row 1e3': '<row r="1e3"/>',
  'a row of letters': '<row r="A"/>',
  'a row of no number': '<row r=""/>',
  'a row +1': '<row r="+1"/>',
  'a row with a leading 0': '<row r="01"/>',
  'a row beyond the last': '<row r="1048577"/>',
  'a row of 2^32': '<row r="4294967297"/>',
  'a row of 20 digits': '<row r="10000000000000000001"/>',
  'a row after the last': '<row r="1048576"/><row/>',
  'rows descending': '<row r="3"/><row r="2"/>',
  'a row twice': '<row r="3"/><row r="3"/>',
  'a row within a row': '<row r="1"><row r="2"><c r="A2"/></row></row>',
  'a cell within a cell': row('<c r="A1"><c r="B1"><v>1</v></c></c>'),
  'a cell outside a row': '<c r="A1"><v>1</v></c>',
  'a value outside a cell': row('<v>1</v>'),
  'a text in a row': row('12'),
  'a text in a cell': row('<c r="A1">12</c>'),
  'a text between rows': `${row()}12`,
  'a text outside its element': row('<c r="A1" t="inlineStr"><is>12</is></c>'),
  'a cell of another row': row(cell('1', 'r="A2"')),
  'a cell of no column': row(cell('1', 'r="1"')),
  'a cell of no row': row(cell('1', 'r="A"')),
  'a cell of nothing': row(cell('1', 'r=""')),
  'a cell with dollars': row(cell('1', 'r="$A$1"')),
  'a cell of a range': row(cell('1', 'r="A1:B1"')),
  'a column beyond the last': row(cell('1', 'r="XFE1"')),
  'a column of four letters': row(cell('1', 'r="AAAA1"')),
  'cells descending': row(cell('1', 'r="B1"'), cell('2', 'r="A1"')),
  'a cell twice': row(cell('1', 'r="A1"'), cell('2', 'r="A1"')),
  'a cell twice, once without a place': row(cell('1', 'r="B1"'), cell('2'), cell('3', 'r="C1"')),
  'a text out of range': one('2', 't="s"'),
  'a text before 0': one('-1', 't="s"'),
  'a text 1.5': one('1.5', 't="s"'),
  'a text 0x1': one('0x1', 't="s"'),
  'a text of 2^32': one('4294967296', 't="s"'),
  'a text of 400 digits': one('1'.repeat(400), 't="s"'),
  'a text named length': one('length', 't="s"'),
  'a text named __proto__': one('__proto__', 't="s"'),
  'a style out of range': one('1', 's="4"'),
  'a style before 0': one('1', 's="-1"'),
  'a style named length': one('1', 's="length"'),
  'a type that there is not': one('1', 't="x"'),
  'a type of nothing': one('1', 't=""'),
  'a type in capitals': one('1', 't="S"'),
  'a type toString': one('1', 't="toString"'),
  'a type __proto__': one('1', 't="__proto__"'),
  'a misspelt type': one('1', 'u="s"'),
  'a misspelt place': row('<c r="A1"/>', '<c q="C1"><v>1</v></c>'),
  'a misspelt style': one('1', 'S="1"'),
  'a misspelt value': row('<c r="A1"><w>1</w></c>'),
  'a misspelt formula': row('<c r="A1"><g>1+1</g><v>2</v></c>'),
  'a misspelt row': '<rov r="1"><c r="A1"><v>1</v></c></rov>',
  'a misspelt row number': '<row q="7"><c><v>1</v></c></row>',
  'a misspelt hiding': '<row r="1" hiddem="1"/>',
  NaN: one('NaN'),
  Infinity: one('Infinity'),
  INF: one('INF'),
  '1e999': one('1e999'),
  '-1e999': one('-1e999'),
  'a hexadecimal': one('0x1F'),
  'a binary': one('0b11'),
  'a big integer': one('12n'),
  'a number with a separator': one('1_000'),
  'a number with a comma': one('1,5'),
  'a number with spaces': one('1 000'),
  'two points': one('1.2.3'),
  'two numbers': one('1 2'),
  'a number of another script': one('١٢'),
  'a percent sign': one('12%'),
  'an amount': one('CHF 12'),
  'an exponent of nothing': one('1e'),
  'a sign alone': one('-'),
  'a point alone': one('.'),
  'true as a number': one('true'),
  'a truth of 2': one('2', 't="b"'),
  'a truth of yes': one('yes', 't="b"'),
  'a truth of TRUE': one('TRUE', 't="b"'),
  'a date of a month 13': one('2019-13-01', 't="d"'),
  'a date of a day 30 in February': one('2019-02-30', 't="d"'),
  'a date in words': one('1 May 2019', 't="d"'),
  'a date with a zone': one('2019-05-01T10:00:00+02:00', 't="d"'),
  'two values': row('<c><v>1</v><v>2</v></c>'),
  'two formulas': row('<c><f>1</f><f>2</f><v>2</v></c>'),
  'two inline texts': row('<c t="inlineStr"><is><t>a</t></is><is><t>b</t></is></c>'),
  'a number with an inline text': row('<c><is><t>a</t></is><v>1</v></c>'),
  'a number that is an inline text': row('<c><is><t>1</t></is></c>'),
  'an inline text as a value': one('a', 't="inlineStr"'),
  'an element in a value': row('<c><v>1<v>2</v></v></c>'),
  'a yes that is none': '<row r="1" hidden="yes"/>',
}

/** Odd rows that are sound all the same, with the cells of the last row. */
const odd: Readonly<Record<string, readonly [rows: string, cells: readonly unknown[]]>> = {
  'rows without numbers': ['<row/><row><c><v>7</v></c></row>', [7]],
  'rows far apart': ['<row r="1"/><row r="1048576"><c r="A1048576"><v>7</v></c></row>', [7]],
  'a cell in the last column': [
    row(cell('7', 'r="XFD1"')),
    Array.from({ length: 16_384 }, (_, column) => (column === 16_383 ? 7 : undefined)),
  ],
  'a number of 400 digits': [one(`0.${'3'.repeat(400)}`), [1 / 3]],
  'a negative zero': [one('-0'), [-0]],
  'the smallest number': [one('5e-324'), [5e-324]],
  'a number too small': [one('1e-400'), [0]],
  'the largest number': [one('1.7976931348623157e308'), [Number.MAX_VALUE]],
  'a number beyond whole ones': [one('9007199254740993'), [9_007_199_254_740_992]],
  'a number with a plus': [one('+5'), [5]],
  'a number with spaces around': [one('\n 5 \t'), [5]],
  'a value in pieces': [one('1<!-- 9 -->2<![CDATA[3]]><?x 9?>4&#53;'), [12_345]],
  'a value of nothing': [one(''), [null]],
  'a value of spaces': [one('  '), [null]],
  'a text of nothing': [one('', 't="s"'), [null]],
  'a text with a leading 0': [one('01', 't="s"'), ['a b']],
  'an error there is not': [one('#WHAT?', 't="e"'), [{ fault: 'error', text: '#WHAT?' }]],
  'an error with a line break': [one('#N/A\n&#x1F600;', 't="e"'), [{ fault: 'error', text: '#N/A\n😀' }]],
  'a formula without a value': [row('<c><f>1+1</f></c>'), [{ fault: 'uncalculated', text: '1+1' }]],
  'a formula with an empty value': [row('<c><f>1+1</f><v/></c>'), [{ fault: 'uncalculated', text: '1+1' }]],
  'a shared formula without a value': [
    row('<c><f t="shared" si="99" ref="A1:XFD1048576"/></c>'),
    [{ fault: 'uncalculated', text: '' }],
  ],
  'a formula of a web service': [
    row('<c t="str"><f>WEBSERVICE("http://example.org")</f><v>x</v></c>'),
    ['x'],
  ],
  'a formula of text without a value': [
    row('<c t="str"><f>A2</f></c>'),
    [{ fault: 'uncalculated', text: 'A2' }],
  ],
  'a text that looks like a formula': [one('=1+1', 't="str"'), ['=1+1']],
  'a text that looks like a number': [one('12', 't="str"'), ['12']],
  'a text __proto__': [one('__proto__', 't="str"'), ['__proto__']],
  'an escape never closed': [one('_x00_x0041', 't="str"'), ['_x00_x0041']],
  'an escape of an escape': [one('_x005F_x0041_', 't="str"'), ['_x0041_']],
  'an escaped NUL': [one('a_x0000_b', 't="str"'), ['a\0b']],
  'a date that is no date': [one('-5', 's="2"'), [-5]],
  'a date beyond the year 9999': [one('2958466', 's="2"'), [2_958_466]],
  'a percentage of nothing': [one('', 's="1"'), [null]],
  'an inline text with a value beside it': [row('<c t="inlineStr"><is><t>a</t></is><v>1</v></c>'), ['a']],
  metadata: [one('7', 'cm="1" vm="1" ph="1"'), [7]],
  'a style of nothing': [one('1', 's=""'), [1]],
  'spans that lie': ['<row r="1" spans="5:2"><c r="A1"><v>7</v></c></row>', [7]],
}

/** Worksheets that lie about themselves around their cells. */
function* aroundCells(): Generator<
  readonly [name: string, sheet: (cells: string) => string, truth: 'read' | 'refused']
> {
  yield ['a dimension that lies', (cells) => `<dimension ref="A1:XFD1048576"/>${cells}`, 'read']
  yield ['a dimension of nothing', (cells) => `<dimension ref=""/>${cells}`, 'read']
  yield ['its data twice', (cells) => `${cells}<sheetData><row r="9"/></sheetData>`, 'refused']
  yield ['its data within another element', (cells) => `<sheetViews>${cells}</sheetViews>`, 'refused']
  yield ['no data', () => '', 'refused']
  yield ['an unknown element', (cells) => `${cells}<mergedCells/>`, 'refused']
  yield ['a merge of nothing', (cells) => `${cells}<mergeCells><mergeCell ref=""/></mergeCells>`, 'refused']
  yield [
    'a merge the wrong way',
    (cells) => `${cells}<mergeCells><mergeCell ref="B2:A1"/></mergeCells>`,
    'refused',
  ]
  yield [
    'a merge beyond the sheet',
    (cells) => `${cells}<mergeCells><mergeCell ref="A1:XFE1"/></mergeCells>`,
    'refused',
  ]
  yield [
    'a misspelt merge',
    (cells) => `${cells}<mergeCells><mergedCell ref="A1:B2"/></mergeCells>`,
    'refused',
  ]
  yield ['a table not there', (cells) => `${cells}<tableParts><tablePart r:id="t"/></tableParts>`, 'refused']
  yield ['a table by no id', (cells) => `${cells}<tableParts><tablePart/></tableParts>`, 'refused']
  yield [
    'a table by __proto__',
    (cells) => `${cells}<tableParts><tablePart r:id="__proto__"/></tableParts>`,
    'refused',
  ]
  yield ['a protection in doubt', (cells) => `${cells}<sheetProtection sheet="maybe"/>`, 'refused']
}

const contentsOf = (rows: readonly unknown[]): Contents => ({
  sheets: [{ name: 'Lines', state: 'visible' }],
  tables: [],
  names: [],
  contents: [{ rows, merges: [], isProtected: false, hasFilter: false }],
})

const part = 'xl/worksheets/sheet1.xml'

/** One sheet by hand, with rows or what is around them as no program writes it. */
export function* sheetTricks(): Generator<HostileFile> {
  for (const [name, rows] of Object.entries(wrong)) {
    yield { name, bytes: () => smallBook(sheetOf(rows)), truth: refused('damaged') }
  }
  for (const [name, [rows, cells]] of Object.entries(odd)) {
    const all = Array.from(rows.matchAll(/<row(?: r="(\d+)")?/g))
    const last = all.length - 1
    const as = (): Contents =>
      contentsOf(
        all.map(([, number], index) => ({
          row: Number(number ?? index + 1),
          cells: index === last ? cells : [],
          hidden: false,
        })),
      )
    yield { name, bytes: () => smallBook(sheetOf(rows)), truth: { kind: 'read', as } }
  }
  const { [part]: plain = '' } = sheetOf('<row r="1"><c r="A1"><v>7</v></c></row>')
  const as = (): Contents => contentsOf([{ row: 1, cells: [7], hidden: false }])
  for (const [name, around, kind] of aroundCells()) {
    const sheet = plain.replace(/<sheetData>.*<\/sheetData>/, (cells) => around(cells))
    const truth: Truth = kind === 'read' ? { kind, as } : { kind }
    yield { name, bytes: () => smallBook({ [part]: sheet }), truth }
  }
}
