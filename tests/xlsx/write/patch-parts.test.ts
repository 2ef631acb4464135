import {
  aroundRows,
  numbersOfStyles,
  plainTable,
  withNames,
  withoutProgram,
  withoutTime,
} from '../../../src/xlsx/write/patch-parts.ts'

const view = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'

test.each([
  ['no rows', `<dimension ref="A1"/>${view}<sheetData/><pageMargins/>`],
  ['stand-ins', `<dimension ref="A1"/>${view}<sheetData><row><c r="A1"/></row></sheetData><pageMargins/>`],
  ['no range in use', `${view}<sheetData/><pageMargins/>`],
])('rows are put in their place where there are %s', (_, sheet) => {
  expect(aroundRows(sheet, 'A1:B2', false)).toEqual([
    `<dimension ref="A1:B2"/>${view}<sheetData>`,
    '</sheetData><pageMargins/>',
  ])
})

test('the sheet that opens is selected; one without cells has no range in use', () => {
  const [before] = aroundRows(`<dimension ref="A1"/>${view}<sheetData/>`, undefined, true)
  expect(before).toBe(`<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>`)
})

test('the numbers of styles are read from column A', () => {
  const rows = '<row r="1"><c r="A1" s="3"/><c r="B1" t="s"/></row><row r="3"><c r="A3" s="1"/></row>'
  expect(numbersOfStyles(rows)).toEqual([3, undefined, 1])
})

test('names are put in as they are, whatever they hold', () => {
  expect(withNames('<sheets/><calcPr calcId="0"/>', "<a>$1$&$'</a>")).toBe(
    '<sheets/><a>$1$&$\'</a><calcPr calcId="0"/>',
  )
})

test('a blank style, the program and the time are taken out', () => {
  expect(plainTable('<table id="1"><tableStyleInfo name="" showRowStripes="0"/></table>')).toBe(
    '<table headerRowCount="1" id="1"><tableStyleInfo showRowStripes="0"/></table>',
  )
  expect(plainTable('<table id="1"><tableStyleInfo name="A"/></table>')).toContain(
    '<tableStyleInfo name="A"/>',
  )
  expect(withoutTime('<a/><dcterms:modified x="y">now</dcterms:modified>')).toBe('<a/>')
  expect(withoutProgram('<a/><Application>x</Application>')).toBe('<a/>')
})

test.each<readonly [string, () => unknown]>([
  ['a book', () => withNames('<workbook/>', '')],
  ['a sheet', () => aroundRows('<worksheet/>', undefined, false)],
  ['the rows of a sheet', () => aroundRows(view, undefined, false)],
  ['a table', () => plainTable('<table/>')],
  ['a table of no style', () => plainTable('<table id="1"/>')],
  ['the program', () => withoutProgram('<a/>')],
  ['properties', () => withoutTime('<a/>')],
])('an unknown form of %s is refused', (_, patch) => {
  expect(patch).toThrow(expect.objectContaining({ name: 'XlsxError', code: 'write-part' }))
})
