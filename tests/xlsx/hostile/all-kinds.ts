import type { SmallParts } from '../small-book.ts'
import { smallParts } from '../small-book.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A book by hand that holds every kind of cell, on a sheet with a table and on one without. */
export const allKinds: SmallParts = {
  '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${spreadsheet}.table+xml"/><Override PartName="/xl/strings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
  'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="${main}" xmlns:r="${kind}"><workbookPr date1904="0"/><sheets><sheet name="Lines" sheetId="1" r:id="a"/><sheet name="More &amp; &quot;other&quot;" sheetId="2" state="hidden" r:id="d"/></sheets><definedNames><definedName name="Amounts" localSheetId="1">Lines!$C$2:$C$9</definedName><definedName name="_xlnm.Print_Area" hidden="1">Lines!$A$1</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': smallParts['xl/_rels/workbook.xml.rels'].replace(
    '</Relationships>',
    `<Relationship Id="d" Type="${kind}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="e" Type="${kind}/hyperlink" Target="https://example.org/a%20b" TargetMode="External"/></Relationships>`,
  ),
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="${kind}/table" Target="../tables/table1.xml"/></Relationships>`,
  'xl/tables/table1.xml': `<table xmlns="${main}" id="1" name="T" displayName="SplitRows" ref="A1:C4" totalsRowCount="1"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="Line"/><tableColumn id="2" name="Out_x000a_put"/><tableColumn id="3" name="Share" totalsRowFunction="sum"/></tableColumns></table>`,
  'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="${main}" xmlns:r="${kind}">
 <dimension ref="A1:C4"/>
 <sheetData>
  <row r="1"><c r="A1" t="inlineStr"><is><t>Line</t></is></c><c r="B1" t="inlineStr"><is><t>Out_x000a_put</t></is></c><c r="C1" t="str"><v>Share</v></c></row>
  <row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><r><t xml:space="preserve"> a </t></r><r><t> b </t></r></is></c><c r="C2" s="1"><v>0.25</v></c></row>
  <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"/><c r="C3" s="1"><f>1-C2</f><v>0.75</v></c></row>
  <row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4" s="1"><f>SUBTOTAL(109,SplitRows[Share])</f></c></row>
 </sheetData>
 <sheetProtection sheet="1"/>
 <mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells>
 <tableParts count="1"><tablePart r:id="t"/></tableParts>
</worksheet>`,
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData><row><c><v>1</v></c><c t="e"><v>#N/A</v></c><c s="2"><v>43646.5</v></c><c t="n"><v>-1.5E-3</v></c><c t="str"><f t="shared" si="0"/><v>x &amp; &#233;</v></c></row><row r="9"><c r="D9"><v><![CDATA[12]]></v></c><c r="XFD9" t="b"><v>0</v></c></row></sheetData><autoFilter ref="A1:E9"/></worksheet>`,
}
