import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { everything, fixture, fixtures, withPart, withParts } from './book-files.ts'
import { sheetOf, smallBook } from './small-book.ts'

const date = (number: number, text: string) => ({ number, format: 'date', text })
const percent = (number: number) => ({ number, format: 'percent', text: String(number) })
const none = undefined

/** Each sheet's rows as row number and cells, to be checked by eye against the file opened in a spreadsheet. */
const expected = {
  'exceljs-kinds.xlsx': {
    Budget: [
      [1, ['Unit', 'CHF 000', null]],
      [2, [null, 2020, 2021]],
      [3, ['BDT Regional', 10.5, 20]],
      [4, ['  TSB  ', 3, 6]],
      [5, ['Total', 13.5, 26]],
    ],
    Kinds: [
      [1, ['true', true]],
      [2, ['false', false]],
      [3, ['error', { fault: 'error', text: '#REF!' }]],
      [4, ['formula error', { fault: 'error', text: '#DIV/0!' }]],
      [5, ['percent', percent(0.125)]],
      [6, ['date', date(43646, '2019-06-30')]],
      [7, ['moment', date(43646.52083333333, '2019-06-30T12:30:00')]],
      [8, ['uncalculated', { fault: 'uncalculated', text: 'A1&"x"' }]],
      [9, ['text formula', 'A']],
      [10, ['days', 12]],
      // exceljs does not escape `_x0041_`, so that Excel too reads it as the letter.
      [11, ['line\nbreak', 'aAb']],
      [12, [none, 13]],
      [13, [none, 14]],
      [14, [none, 15]],
    ],
    Deep: [[3, [none, none, 'x']]],
  },
  'exceljs-tables-1904.xlsx': {
    Lines: [
      [1, ['Line', 'Date', 'Amount']],
      [2, ['L1', date(42184, '2019-06-30'), 100]],
      [3, ['L2', date(42369, '2020-01-01'), 200.25]],
      [4, ['Total', null, { fault: 'uncalculated', text: 'SUBTOTAL(109,Lines[Amount])' }]],
    ],
    Bare: [
      [2, [none, 'a', 1]],
      [3, [none, 'b', 2]],
    ],
  },
  'hucre-chart.xlsx': {
    Charted: [
      [1, ['Unit', 'Amount']],
      [2, ['BDT', 10]],
      [3, ['TSB', 0.5]],
    ],
    Notes: [
      [1, ['only text', none, 'C1']],
      [3, ['<&>"', -1e-7, 12345678901234]],
    ],
  },
  'libreoffice-lines.xlsx': {
    Lines: [
      [1, ['Line', null, 'Amount']],
      [2, ['Accent é 日本', true, 1234.5]],
      [3, [date(43646, '2019-06-30'), percent(0.25), 2469]],
      [4, [{ fault: 'error', text: '#DIV/0!' }, { fault: 'error', text: '#N/A' }, 'A']],
    ],
    constructor: [[1, ['proto']]],
  },
}

test.each(fixtures)('every cell of %s', (name) => {
  const book = readWorkbook(fixture(name))
  const shown = book.sheets.map((sheet) => [
    sheet.name,
    book.readSheet(sheet.name).rows.map(({ row, cells }) => [row, [...cells]]),
  ])
  expect(shown).toEqual(Object.entries(expected[name]))
})

test('states, hidden rows, merged headers, protection and names', () => {
  const book = readWorkbook(fixture('exceljs-kinds.xlsx'))
  expect(book.sheets.map(({ state }) => state)).toEqual(['visible', 'hidden', 'veryHidden'])
  expect(book.names).toEqual([{ name: 'Amounts', refersTo: 'Budget!$B$3:$C$4', hidden: false }])
  const sheet = book.readSheet('budget')
  expect(sheet.isProtected).toBe(true)
  expect(sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([4])
  expect(sheet.merges).toContainEqual({ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 })
})

test('tables with and without a header row', () => {
  expect(readWorkbook(fixture('exceljs-tables-1904.xlsx')).tables).toEqual([
    {
      name: 'Lines',
      sheet: 'Lines',
      range: { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 3 },
      headerRows: 1,
      totalsRows: 1,
      columns: ['Line', 'Date', 'Amount'],
    },
    {
      name: 'Bare',
      sheet: 'Bare',
      range: { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 3 },
      headerRows: 0,
      totalsRows: 0,
      columns: ['Column1', 'Column2'],
    },
  ])
})

test.each(fixtures)('%s in the strict form reads the same', (name) => {
  const strict = withParts(fixture(name), (_, text) =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  )
  expect(everything(readWorkbook(strict))).toEqual(everything(readWorkbook(fixture(name))))
})

test('a chart sheet is left out', () => {
  const charted = withParts(fixture('hucre-chart.xlsx'), (name, text) =>
    name === 'xl/_rels/workbook.xml.rels'
      ? text.replace(/worksheet"( Target="worksheets\/sheet2)/, 'chartsheet"$1')
      : name === '[Content_Types].xml'
        ? text.replace(/(sheet2\.xml" ContentType="[^"]*)worksheet\+xml/, '$1chartsheet+xml')
        : text,
  )
  expect(readWorkbook(charted).sheets).toEqual([{ name: 'Charted', state: 'visible' }])
})

test('a sheet without a part, as Excel leaves of a module of macros, is left out and still counted', () => {
  const kept = withPart(fixture('exceljs-kinds.xlsx'), 'xl/workbook.xml', (text) =>
    text
      .replace('<sheets>', '<sheets><sheet name="Module" sheetId="9" state="veryHidden" r:id=""/>')
      .replace('<definedName name="Amounts"', '<definedName name="Amounts" localSheetId="1"'),
  )
  const book = readWorkbook(kept)
  expect(book.sheets.map(({ name }) => name)).toEqual(['Budget', 'Kinds', 'Deep'])
  expect(book.names).toMatchObject([{ name: 'Amounts', sheet: 'Budget' }])
})

test('a list of texts that nothing leads to and no cell needs does not matter', () => {
  const unlinked = withParts(smallBook(sheetOf('<row><c><v>1</v></c></row>')), (name, text) =>
    name === '[Content_Types].xml'
      ? text.replace(
          '</Types>',
          '<Override PartName="/xl/strings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        )
      : name === 'xl/_rels/workbook.xml.rels'
        ? text.replace(/<Relationship Id="b"[^>]*>/, '')
        : text,
  )
  expect(readWorkbook(unlinked).readSheet('Lines').rows[0]?.cells).toEqual([1])
})
