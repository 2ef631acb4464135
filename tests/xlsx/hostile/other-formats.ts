import { gzipSync } from 'node:zlib'
import { smallBook } from '../small-book.ts'
import { refused, type HostileFile } from './hostile-file.ts'
import { randomFrom } from './random-damage.ts'
import { joined, none, rawZip, utf8 } from './raw-zip.ts'

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const padded = (start: Uint8Array, length = 3000): Uint8Array => joined(start, new Uint8Array(length))
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

/** A compound file, as Office wrote before 2007, with the names of its streams at a place. */
function compound(names: readonly string[], at = 1024): Uint8Array {
  const file = new Uint8Array(at + 4096)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  names.forEach((name, index) => file.set(utf16(name), at + index * 128))
  return file
}

function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return rawZip(Object.entries(parts).map(([name, text]) => ({ name, data: utf8(text) })))
}

function typed(type: string): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  return smallBook({
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
  })
}

const office = 'application/vnd.openxmlformats-officedocument'
const csv = 'Line,Unit,Amount\nL-1,BR,10\n'
const page = '<table><tr><td>Line</td></tr></table>'

const files: Readonly<Record<string, readonly [Uint8Array, code: string]>> = {
  nothing: [none, 'empty-file'],
  'an old .xls': [compound(['Root Entry', 'Workbook']), 'old-xls'],
  'an .xls of Excel 5': [compound(['Root Entry', 'Book']), 'old-xls'],
  'an .xls whose names lie far behind': [compound(['Root Entry', 'Workbook'], 2 ** 20 - 6), 'old-xls'],
  'a workbook with a password': [compound(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
  'a password file across a boundary': [compound(['EncryptedPackage'], 3 * 2 ** 20 - 16), 'encrypted'],
  'an old Word file': [compound(['Root Entry', 'WordDocument']), 'old-office'],
  'the start of an old file': [compound([]).subarray(0, 8), 'old-office'],
  'a web page': [utf8(`<html><body>${page}`), 'html'],
  'a web page with a mark': [utf8(`\uFEFF<!DOCTYPE html><html>${page}`), 'html'],
  'a web page with space before': [utf8(`\r\n\t <HTML>${page}`), 'html'],
  'a web page as XML': [
    utf8(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${page}`),
    'html',
  ],
  'a table alone': [utf8(page), 'html'],
  'a web page saved by Excel': [utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'), 'html'],
  'a web archive': [utf8('MIME-Version: 1.0\nX-Document-Type: Workbook\n'), 'html'],
  'XML Spreadsheet 2003': [
    utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'xml-2003',
  ],
  'other XML': [utf8('<?xml version="1.0"?><a/>'), 'xml'],
  'a bare worksheet': [utf8('<worksheet/>'), 'xml'],
  CSV: [utf8(csv), 'text'],
  'CSV with a mark': [utf8(`\uFEFF${csv}`), 'text'],
  'CSV in Windows-1252': [new Uint8Array(Buffer.from('Libellé;Montant\n', 'latin1')), 'text'],
  'CSV in UTF-16': [utf16(`\uFEFF${csv}`), 'text'],
  'CSV that begins like a zip': [utf8('PK,Unit,Amount,2020,2021,2022\n1,BR,10,,,\n'), 'text'],
  'text of a line': [utf8('PK'), 'text'],
  JSON: [utf8('{"lines": []}'), 'text'],
  SYLK: [utf8('ID;PWXL;N;E\nC;Y1;X1;K"Line"\n'), 'text'],
  PDF: [utf8('%PDF-1.7\n'), 'pdf'],
  RTF: [utf8('{\\rtf1 a}'), 'rtf'],
  gzip: [new Uint8Array(gzipSync(smallBook())), 'not-a-workbook'],
  '7z': [padded(bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)), 'not-a-workbook'],
  'a picture': [padded(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)), 'not-a-workbook'],
  zeros: [new Uint8Array(100_000), 'not-a-workbook'],
  'the first bytes of a zip': [bytes(0x50, 0x4b, 3, 4), 'cut-short'],
  'an empty zip': [rawZip([]), 'zip'],
  'a zip of text': [zipOf({ 'lines.csv': csv }), 'zip'],
  'a zip of a book': [rawZip([{ name: 'book.xlsx', data: smallBook() }]), 'zip'],
  '.ods': [
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    'open-document',
  ],
  Numbers: [zipOf({ 'Index/Document.iwa': '' }), 'numbers'],
  '.docx': [typed(`${office}.wordprocessingml.document.main+xml`), 'word'],
  '.pptx': [typed(`${office}.presentationml.presentation.main+xml`), 'powerpoint'],
  '.xlsb': [typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xlsb'],
  'a book within a book': [
    smallBook({ 'xl/worksheets/sheet1.xml': new TextDecoder('latin1').decode(smallBook()) }),
    'damaged',
  ],
  'a file of 65 MB': [joined(smallBook(), new Uint8Array(65 * 2 ** 20)), 'too-large'],
}

/** Files of other kinds, named as workbooks, each of which is called what it is. */
export function* otherFormats(): Generator<HostileFile> {
  for (const [name, [file, code]] of Object.entries(files)) {
    yield { name, bytes: () => file, truth: refused(code) }
  }
  for (let byte = 0; byte < 256; byte += 1) {
    yield { name: `the byte ${byte}`, bytes: () => bytes(byte), truth: refused() }
  }
  const random = randomFrom(1)
  for (let time = 0; time < 60; time += 1) {
    const noise = Uint8Array.from({ length: 1 + random(3000) }, () => random(256))
    yield { name: `noise ${time}`, bytes: () => noise, truth: refused() }
    yield { name: `noise ${time} as a zip`, bytes: () => joined(utf8('PK\x03\x04'), noise), truth: refused() }
  }
}
