import { columnLetter, columnNumber, parseLinesOrRange, parseRange } from '../../src/xlsx/reference.ts'
import { dateText, serialOfIso } from '../../src/xlsx/date-serial.ts'
import { formatOfCode } from '../../src/xlsx/number-format.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { withPart } from './book-files.ts'
import { sheetOf, smallBook } from './small-book.ts'

const row = (rows: string) =>
  readWorkbook(smallBook(sheetOf(rows)))
    .readSheet('Lines')
    .rows.at(-1)?.cells

const date = (number: number, text: string) => ({ number: expect.closeTo(number, 8), format: 'date', text })

test.each([
  ['shared text', '<c t="s"><v>0</v></c>', 'shared'],
  ['rich text without reading aids', '<c t="s"><v>1</v></c>', 'a b'],
  ['inline text', '<c t="inlineStr"><is><t>in</t></is></c>', 'in'],
  ['inline rich text', '<c t="inlineStr"><is><r><t>i</t></r><r><t>n</t></r></is></c>', 'in'],
  ['space kept', '<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
  ['space not kept', '<c t="inlineStr"><is><t> a </t></is></c>', 'a'],
  ['escapes', '<c t="inlineStr"><is><t>a_x000A_b_x005F_x000A_</t></is></c>', 'a\nb_x000A_'],
  ['an empty text of a formula', '<c t="str"><f>""</f><v></v></c>', ''],
  ['CDATA', '<c><v><![CDATA[12]]></v></c>', 12],
  ['number', '<c><v>1.5E3</v></c>', 1500],
  ['small number', '<c><v>-.5</v></c>', -0.5],
  ['a reference in small letters', '<c r="a1"><v>1</v></c>', 1],
  ['a style of nothing', '<c s=""><v>1</v></c>', 1],
  ['blank', '<c/>', null],
  ['a formula with its value', '<c><f>1+1</f><v>2</v></c>', 2],
  ['a formula never calculated', '<c><f>1+1</f></c>', { fault: 'uncalculated', text: '1+1' }],
  [
    'a shared formula never calculated',
    '<c><f t="shared" si="0"/><v/></c>',
    { fault: 'uncalculated', text: '' },
  ],
  ['error', '<c t="e"><v>#REF!</v></c>', { fault: 'error', text: '#REF!' }],
  ['yes', '<c t="b"><v>1</v></c>', true],
  ['percent', '<c s="1"><v>0.5</v></c>', { number: 0.5, format: 'percent', text: '0.5' }],
  ['date', '<c s="2"><v>43646</v></c>', { number: 43646, format: 'date', text: '2019-06-30' }],
  ['a letter in quotes is no date', '<c s="3"><v>43646</v></c>', 43646],
  ['ISO date', '<c t="d"><v>2019-06-30</v></c>', { number: 43646, format: 'date', text: '2019-06-30' }],
  ['ISO time', '<c t="d"><v>10:59:59.9999999999984025</v></c>', date(11 / 24, '11:00:00')],
  ['ISO time span', '<c t="d"><v>PT0H11M0.000S</v></c>', date(11 / 1440, '00:11:00')],
  ['ISO time span of days', '<c t="d"><v>PT48H0M0.000S</v></c>', date(2, '1900-01-02')],
  [
    'ISO date and time',
    '<c t="d"><v>2014-01-16T15:59:59.99999979045242400</v></c>',
    date(41655 + 2 / 3, '2014-01-16T16:00:00'),
  ],
  ['ISO date before all days', '<c t="d"><v>1899-12-30</v></c>', date(-1, '1899-12-30')],
  [
    'the text of a formula as LibreOffice wrote it',
    '<c t="inlineStr"><f>A1</f><v t="inlineStr">text</v></c>',
    'text',
  ],
  ['a number beside an inline text', '<c t="inlineStr"><v>1.0</v><is><r><t>in</t></r></is></c>', 'in'],
  [
    'a prefix of its own',
    '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:v>7</x:v></x:c>',
    7,
  ],
  ['a foreign element in it', '<c><y:z xmlns:y="urn:y"><v>8</v></y:z><v>7</v></c>', 7],
])('reads %s', (_, cell, expected) => {
  expect(row(`<row>${cell}</row>`)).toEqual([expected])
})

test.each([
  ['text in a number', '<row><c><v>1.5abc</v></c></row>'],
  ['a comma', '<row><c><v>1,5</v></c></row>'],
  ['a hexadecimal', '<row><c><v>0x10</v></c></row>'],
  ['Infinity', '<row><c><v>1e999</v></c></row>'],
  ['an index out of range', '<row><c t="s"><v>2</v></c></row>'],
  ['an index before 0', '<row><c t="s"><v>-1</v></c></row>'],
  ['a style out of range', '<row><c s="4"><v>1</v></c></row>'],
  ['an unknown type', '<row><c t="constructor"><v>1</v></c></row>'],
  ['an unknown truth', '<row><c t="b"><v>2</v></c></row>'],
  ['a time that is none', '<row><c t="d"><v>10:60:00</v></c></row>'],
  ['a date and time that is none', '<row><c t="d"><v>2019-06-30T24:00</v></c></row>'],
  ['a date that is none', '<row><c t="d"><v>2019-02-30</v></c></row>'],
  ['two values', '<row><c><v>1</v><v>2</v></c></row>'],
  ['a value and an inline text', '<row><c><v>1</v><is><t>2</t></is></c></row>'],
  ['an inline text that is a value', '<row><c t="inlineStr"><v>1</v></c></row>'],
  ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
  ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
  ['a doubled cell', '<row r="1"><c r="A1"/><c r="A1"/></row>'],
  ['rows out of order', '<row r="2"/><row r="1"/>'],
  ['a doubled row', '<row r="2"/><row r="2"/>'],
  ['a row too far down', '<row r="1048577"/>'],
  ['a column too far right', '<row r="1"><c r="XFE1"/></row>'],
  ['an undeclared prefix', '<row><q:c/></row>'],
  ['an unknown entity', '<row><c t="str"><v>&constructor;</v></c></row>'],
])('refuses %s', (_, rows) => {
  expect(() => row(rows)).toThrow(expect.objectContaining({ name: 'XlsxError', code: 'damaged' }))
})

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-29'],
  [61, false, '1900-03-01'],
  [0.5, false, '12:00:00'],
  [43646.9999999, false, '2019-07-01'],
  [2958465, false, '9999-12-31'],
  [2958466, false, undefined],
  [-1, false, undefined],
  [0, true, '1904-01-01'],
  [42184, true, '2019-06-30'],
])('day %d, from 1904: %s, is %s', (serial, from1904, text) => {
  expect(dateText(serial, from1904)).toBe(text)
})

test('an ISO date and its day count go both ways', () => {
  for (const serial of [1, 59, 61, 43646, 43646.75]) {
    expect(serialOfIso(dateText(serial, false) ?? '', false)).toBe(serial)
  }
})

test.each([
  ['0.0%', 'percent'],
  ['0"%"', 'plain'],
  ['d mmm yyyy', 'date'],
  ['[$-409]d/m/yy;@', 'date'],
  ['[h]:mm', 'date'],
  ['[Red]#,##0\\ "days"', 'plain'],
  ['General', 'plain'],
  ['0.00E+00', 'plain'],
])('the format %s shows %s', (code, expected) => {
  expect(formatOfCode(code)).toBe(expected)
})

test('references', () => {
  expect([1, 26, 27, 702, 703, 16384].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
  expect(['a', 'XFD', '', 'A1'].map(columnNumber)).toEqual([1, 16384, 0, 0])
  const block = { firstRow: 1, lastRow: 9, firstColumn: 1, lastColumn: 3 }
  expect(parseRange('A1:C9')).toEqual(block)
  expect(parseRange('$A$1:$C$9')).toEqual(block)
  expect(['', 'C9:A1', 'A0', 'XFE1', 'A1048577', 'A1:', 'A:C'].map(parseRange)).toEqual(
    Array(7).fill(undefined),
  )
  expect(parseLinesOrRange('A1:C9')).toEqual(block)
  expect(parseLinesOrRange('A:C')).toEqual({ ...block, lastRow: 1_048_576 })
  expect(parseLinesOrRange('1:9')).toEqual({ ...block, lastColumn: 16_384 })
  expect(['C:A', '9:1', '0:1', 'A:9', 'XFE:XFE'].map(parseLinesOrRange)).toEqual(Array(5).fill(undefined))
})

test('of two ways to write a style the plain one counts, and only once', () => {
  const written = smallBook(sheetOf('<row><c s="2"><v>43646</v></c></row>'))
  const styles = withPart(written, 'xl/styles.xml', (text) =>
    text.replace(
      '<xf numFmtId="9"/>',
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
        <mc:Choice xmlns:p="urn:program" Requires="p"><xf numFmtId="9" p:look="1"/></mc:Choice>
        <mc:Fallback><xf numFmtId="9"/></mc:Fallback>
      </mc:AlternateContent>`,
    ),
  )
  expect(readWorkbook(styles).readSheet('Lines').rows[0]?.cells).toEqual([date(43646, '2019-06-30')])
})
