import { strToU8, zipSync } from 'fflate'
import { standardLimits } from '../../src/xlsx/limits.ts'
import type { Limits } from '../../src/xlsx/limits.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { fixture } from './book-files.ts'
import { nested, reaching, shared } from './hostile/overlapping-parts.ts'
import { sheetOf, smallBook, smallParts } from './small-book.ts'

const zipOf = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const compound = (name: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(60).fill(0), ...Buffer.from(name, 'utf16le')])
const typed = (type: string) =>
  smallBook({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${type}"/></Types>`,
  })

test.each<readonly [string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'empty-file'],
  ['an old .xls', compound('Workbook'), 'old-xls'],
  ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
  ['an old Word file', compound('WordDocument'), 'old-office'],
  ['HTML', strToU8('\uFEFF <html><table>'), 'html'],
  [
    'XML Spreadsheet 2003',
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'xml-2003',
  ],
  ['CSV', strToU8('Line,Amount\nL1,10\n'), 'text'],
  ['PDF', strToU8('%PDF-1.7\n'), 'pdf'],
  ['bytes of no kind', Uint8Array.from([1, 2, 3]), 'not-a-workbook'],
  [
    '.ods',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    'open-document',
  ],
  ['Numbers', zipOf({ 'Index/Document.iwa': '' }), 'numbers'],
  ['another zip', zipOf({ 'a.txt': 'a' }), 'zip'],
  [
    '.docx',
    typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    'word',
  ],
  ['.xlsb', typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xlsb'],
  ['a zip cut short', fixture('hucre-chart.xlsx').subarray(0, 3000), 'cut-short'],
  ['a climbing name', smallBook({ '../a.xml': '' }), 'damaged'],
  ['an absolute name', smallBook({ '/a.xml': '' }), 'damaged'],
  ['two names that differ in case only', smallBook({ 'XL/workbook.xml': '' }), 'damaged'],
])('says what it is: %s', (_, bytes, code) => {
  expect(() => readWorkbook(bytes)).toThrow(expect.objectContaining({ name: 'XlsxError', code }))
})

test('an encrypted part is refused', () => {
  const bytes = smallBook()
  const list = bytes.findIndex((_, at) => bytes[at] === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2)
  bytes[list + 8] = (bytes[list + 8] ?? 0) | 1
  expect(() => readWorkbook(bytes)).toThrow(expect.objectContaining({ code: 'encrypted' }))
})

describe('parts that overlap, each of them sound by itself, are refused', () => {
  const [first = { name: '', data: new Uint8Array() }, ...others] = Object.entries(smallParts).map(
    ([name, text]) => ({ name, data: strToU8(text) }),
  )
  test.each([
    ['all within one', nested(first, others), 'overlaps another'],
    ['two on the same bytes', shared([first, ...others]), 'two parts named'],
    ['one a byte into the next', reaching([first, ...others], 1), 'overlaps another'],
    ['one into the name of the next', reaching([first, ...others], 33), 'overlaps another'],
  ])('%s', (_, bytes, why) => {
    expect(() => readWorkbook(bytes)).toThrow(why)
  })
})

const sheet = (rows: string) => smallBook(sheetOf(rows))
const foreign = (inside: string) => `<a xmlns="urn:illustrative">${inside}</a>`
const deep = foreign(`${'<a>'.repeat(70)}${'</a>'.repeat(70)}`)
const kinds = '<a/><b/><c/><d/><e/><f/><g/><h/>'

test.each<readonly [string, Partial<Limits>, Uint8Array]>([
  ['bytes of the file', { fileBytes: 100 }, smallBook()],
  ['parts', { parts: 3 }, smallBook()],
  ['bytes of a part', { partBytes: 50 }, smallBook()],
  ['bytes of all parts opened', { openedBytes: 800 }, smallBook()],
  ['a bomb of spaces', {}, sheet(' '.repeat(5 * 2 ** 20))],
  ['depth', {}, sheet(deep)],
  ['attributes', { attributes: 3 }, sheet('<row r="1" ht="9" hidden="0" spans="1:1"/>')],
  ['kinds of elements', { elementKinds: 9 }, sheet(`<row><c><extLst><ext>${kinds}</ext></extLst></c></row>`)],
  ['length of a text', {}, sheet(`<row><c t="str"><v>${'ab'.repeat(120_000)}</v></c></row>`)],
  ['cells', { cells: 2 }, sheet('<row><c/><c/><c/></row>')],
  ['places', { places: 500 }, sheet('<row r="1"><c r="SG1"/></row>')],
  ['elements', { elements: 5 }, smallBook()],
  ['length of a tag or comment', { tokenLength: 10 }, sheet(`<!--${'a'.repeat(200_000)}-->`)],
  ['shared texts', { texts: 1 }, smallBook()],
  ['entries of lists', { entries: 1 }, smallBook()],
  ['values that are objects', { objects: 0 }, sheet('<row><c><f>1+1</f></c></row>')],
  ['characters of all texts', { characters: 3 }, smallBook()],
])('keeps the limit of %s', (_, limits, bytes) => {
  const read = () => readWorkbook(bytes, { ...standardLimits, ...limits }).readSheet('Lines')
  expect(read).toThrow(expect.objectContaining({ name: 'XlsxError', code: 'too-large' }))
})

test('a part is not unpacked beyond the size it declares', () => {
  const part = 'xl/worksheets/sheet1.xml'
  const bytes = smallBook({ [part]: smallParts[part] + ' '.repeat(100_000) })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const { length } = smallParts[part]
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === length + 100_000) view.setUint32(at, length, true)
  }
  expect(() => readWorkbook(bytes).readSheet('Lines')).toThrow('larger than it says')
})
