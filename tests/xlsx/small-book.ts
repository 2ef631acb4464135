import { strToU8, zipSync } from 'fflate'

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const links = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${kind}/${type}" Target="${target}"/>`

export const smallParts = {
  '[Content_Types].xml': `<Types xmlns="${contentTypes}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': links(link('a', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `<workbook ${namespaces}><sheets><sheet name="Lines" sheetId="1" r:id="a"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': links(
    link('a', 'worksheet', '/xl/worksheets/sheet1.xml') +
      link('b', 'sharedStrings', 'strings.xml') +
      link('c', 'styles', 'styles.xml'),
  ),
  'xl/strings.xml': `<sst ${namespaces}><si><t>shared</t></si><si><r><t xml:space="preserve">a </t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si></sst>`,
  'xl/styles.xml': `<styleSheet ${namespaces}><numFmts><numFmt numFmtId="164" formatCode="0&quot;d&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet ${namespaces}><sheetData/></worksheet>`,
}

export type SmallParts = Readonly<Record<string, string>>

/** A workbook of one sheet `Lines` written by hand, with some parts replaced. */
export function smallBook(parts: SmallParts = {}): Uint8Array {
  const all = { ...smallParts, ...parts }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

/** A worksheet's part with these rows. */
export function sheetOf(rows: string): SmallParts {
  return { 'xl/worksheets/sheet1.xml': `<worksheet ${namespaces}><sheetData>${rows}</sheetData></worksheet>` }
}
