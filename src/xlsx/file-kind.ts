import type { PartStore } from './part-store.ts'
import { XlsxError } from './xlsx-error.ts'

/** How a zip file starts: with a part, with its end where it has none, or with the mark of a file in several pieces. */
const zipStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]
const headLength = 4096
/** Bytes looked through at a time; even, as the places of the names are. */
const stretch = 2 ** 20

/** Throws XlsxError saying what the file is, where it cannot be a zip file and so no .xlsx. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError('empty-file', 'This file is empty.')
  if (zipStarts.some((start) => startsWith(bytes, start))) return
  if (startsWith(bytes, compoundFile)) throw compoundFileError(bytes)
  throw plainFileError(bytes)
}

function compoundFileError(bytes: Uint8Array): XlsxError {
  if (holdsName(bytes, 'EncryptedPackage')) {
    return new XlsxError(
      'encrypted',
      'This workbook is protected by a password: open it in Excel and save it without the password.',
    )
  }
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) {
    return new XlsxError('old-xls', 'This is an old .xls workbook: open it in Excel and save it as .xlsx.')
  }
  return new XlsxError(
    'old-office',
    'This is an old Office file and no workbook: save the workbook as .xlsx.',
  )
}

function plainFileError(bytes: Uint8Array): XlsxError {
  const head = new TextDecoder().decode(bytes.subarray(0, headLength))
  const start = head.trimStart().toLowerCase()
  if (start.startsWith('%pdf')) {
    return new XlsxError('pdf', 'This is a PDF document: give the workbook it was made from, as .xlsx.')
  }
  if (start.startsWith('{\\rtf'))
    return new XlsxError('rtf', 'This is a text document: save the table as .xlsx.')
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return new XlsxError(
      'xml-2003',
      'This is an "XML Spreadsheet 2003": open it in Excel and save it as .xlsx.',
    )
  }
  if (start.startsWith('<') || start.startsWith('mime-version:')) {
    return /^mime|<(!doctype html|html|head|body|table)\b/.test(start)
      ? new XlsxError(
          'html',
          'This is a web page (HTML) named as a workbook: open it in Excel and save it as .xlsx.',
        )
      : new XlsxError('xml', 'This is an XML file and no workbook: save the workbook as .xlsx.')
  }
  const isText = [...bytes.subarray(0, headLength)].every(
    (byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d),
  )
  if (isText || startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return new XlsxError(
      'text',
      'This is a text file, perhaps CSV, named as a workbook: save it as .xlsx or name it .csv.',
    )
  }
  return new XlsxError('not-a-workbook', 'This file is no .xlsx workbook.')
}

/** Throws XlsxError saying what the zip file is, where it is another document than a workbook of Excel's. */
export function refuseOtherPackages(parts: PartStore): void {
  const has = (name: string): boolean => parts.find(name) !== undefined
  if (has('[Content_Types].xml')) return
  if (has('mimetype') && has('content.xml')) {
    throw new XlsxError('open-document', 'This is an OpenDocument file (.ods): open it and save it as .xlsx.')
  }
  if (has('Index/Document.iwa') || has('Index.zip')) {
    throw new XlsxError('numbers', 'This is an Apple Numbers document: export it from Numbers as .xlsx.')
  }
  throw new XlsxError('zip', 'This is a zip file and no workbook, or its list of content types is missing.')
}

/** Throws XlsxError where the main part is declared as that of another kind of document. */
export function refuseOtherDocuments(type: string): void {
  if (type.includes('wordprocessingml')) {
    throw new XlsxError('word', 'This is a Word document (.docx): save the table as .xlsx.')
  }
  if (type.includes('presentationml')) {
    throw new XlsxError('powerpoint', 'This is a PowerPoint presentation (.pptx): save the table as .xlsx.')
  }
  if (type.includes('sheet.binary')) {
    throw new XlsxError('xlsb', 'This is a binary workbook (.xlsb): open it in Excel and save it as .xlsx.')
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Whether a name stands in the file as such files write the names of their streams, in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const decoder = new TextDecoder('utf-16le')
  for (let at = 0; at < bytes.length; at += stretch) {
    // Longer than the stretch by a name, which may lie across its end.
    if (decoder.decode(bytes.subarray(at, at + stretch + 2 * name.length)).includes(name)) return true
  }
  return false
}
