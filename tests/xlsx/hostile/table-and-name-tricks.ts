import { smallBook, smallParts, type SmallParts } from '../small-book.ts'
import { allKinds } from './all-kinds.ts'
import { refused, type HostileFile, type Truth } from './hostile-file.ts'
import { naiveReading } from './naive-reading.ts'

type Trick = readonly [trick: string, part: string, from: string | RegExp, to: string]

const table = 'xl/tables/table1.xml'
const book = 'xl/workbook.xml'
const sheet = 'xl/worksheets/sheet1.xml'
const links = 'xl/_rels/workbook.xml.rels'
const sheetLinks = 'xl/worksheets/_rels/sheet1.xml.rels'
const strings = 'xl/strings.xml'
const styles = 'xl/styles.xml'
const columns = /<tableColumns.*<\/tableColumns>/
const tableLink = /<Relationship Id="t"[^>]*>/

const wrong: readonly Trick[] = [
  ['a table beyond the sheet', table, 'A1:C4', 'XFC1:XFE4'],
  ['a table below the sheet', table, 'A1:C4', 'A1:C1048577'],
  ['a table the wrong way round', table, 'A1:C4', 'C4:A1'],
  ['a table of nothing', table, 'A1:C4', ''],
  ['a table of whole columns', table, 'A1:C4', 'A:C'],
  ['a table of another sheet', table, 'A1:C4', "'More'!A1:C4"],
  ['a table without a range', table, ' ref="A1:C4" totals', ' totals'],
  ['a table a row lower', table, 'A1:C4', 'A2:C4'],
  ['a table a column further', table, 'A1:C4', 'B1:D4'],
  ['a table of a column more', table, 'A1:C4', 'A1:D4'],
  ['a table of a column less', table, 'A1:C4', 'A1:B4'],
  [
    'a table with a column more',
    table,
    '</tableColumns>',
    '<tableColumn id="9" name="More"/></tableColumns>',
  ],
  ['a table with a column less', table, '<tableColumn id="1" name="Line"/>', ''],
  ['a table without columns', table, columns, ''],
  ['a table with its columns twice', table, columns, '$&$&'],
  ['a column without a name', table, ' name="Line"', ''],
  ['a column of no name', table, ' name="Line"', ' name=""'],
  ['a column of another name', table, 'name="Line"', 'name="Unit"'],
  ['two columns of one name', table, 'name="Share"', 'name="LINE"'],
  [
    'two columns in each other’s place',
    table,
    /(<tableColumn id="1"[^>]*>)(<tableColumn id="2"[^>]*>)/,
    '$2$1',
  ],
  ['a misspelt column', table, '<tableColumn id="1"', '<tableColunn id="1"'],
  ['a table without a name', table, / (n|displayN)ame="(T|SplitRows)"/g, ''],
  ['a misspelt name of a table', table, 'displayName=', 'displayNane='],
  ['a misspelt count of header rows', table, 'totalsRowCount', 'headerRowCounts="0" totalsRowCount'],
  ['a misspelt count of totals rows', table, 'totalsRowCount', 'totalRowCount'],
  ['two header rows', table, 'totalsRowCount', 'headerRowCount="2" totalsRowCount'],
  ['header rows before 0', table, 'totalsRowCount', 'headerRowCount="-1" totalsRowCount'],
  ['a billion totals rows', table, 'totalsRowCount="1"', 'totalsRowCount="1000000000"'],
  ['more header and totals rows than rows', table, 'ref="A1:C4"', 'ref="A1:C1"'],
  [
    'a table twice',
    sheetLinks,
    tableLink,
    '$&<Relationship Id="u" Type="/table" Target="/xl/tables/table1.xml"/>',
  ],
  [
    'a table twice by case',
    sheetLinks,
    tableLink,
    '$&<Relationship Id="u" Type="/table" Target="/XL/tables/TABLE1.xml"/>',
  ],
  [
    'a table twice by %',
    sheetLinks,
    tableLink,
    '$&<Relationship Id="u" Type="/table" Target="/xl/tables/table%31.xml"/>',
  ],
  ['a header cell of another name', sheet, '<v>Share</v>', '<v>Amount</v>'],
  [
    'a header cell that is a number',
    sheet,
    '<c r="C1" t="str"><v>Share</v></c>',
    '<c r="C1"><v>2020</v></c>',
  ],
  ['a sheet without a name', book, 'name="Lines"', 'name=""'],
  ['a sheet without an id', book, ' r:id="a"', ''],
  ['a sheet of an unknown id', book, ' r:id="a"', ' r:id="__proto__"'],
  ['a sheet in an unknown state', book, 'state="hidden"', 'state="constructor"'],
  ['a sheet of a misspelt state', book, 'state="hidden"', 'stage="hidden"'],
  ['a sheet not listed', book, /<sheet name="Lines"[^>]*>/, ''],
  ['a misspelt sheet', book, '<sheet name="Lines"', '<shoot name="Lines"'],
  ['two sheets of one name', book, /name="More[^"]*"/, 'name="LINES"'],
  ['two sheets of one part', links, 'worksheets/sheet2.xml', 'worksheets/sheet1.xml'],
  ['two sheets of one part by case', links, 'worksheets/sheet2.xml', 'WORKSHEETS/SHEET1.xml'],
  ['two sheets of one part by %', links, 'worksheets/sheet2.xml', 'worksheets/sheet%31.xml'],
  ['two sheets of one id', book, 'r:id="d"', 'r:id="a"'],
  [
    'an id of a sheet given twice',
    book,
    'r:id="a"',
    'xmlns:s="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="a" s:id="d"',
  ],
  ['no sheets', book, /<sheets>.*<\/sheets>/, '<sheets/>'],
  ['its sheets twice', book, /<sheets>.*<\/sheets>/, '$&<sheets/>'],
  ['dates in doubt', book, 'date1904="0"', 'date1904="maybe"'],
  ['a misspelt way of counting dates', book, 'date1904="0"', 'date1905="1"'],
  ['a name of a sheet that is not there', book, 'localSheetId="1"', 'localSheetId="2"'],
  ['a name without a name', book, 'definedName name="Amounts"', 'definedName'],
  ['texts one less', strings, '<si><t>shared</t></si>', ''],
  ['no texts', strings, /<si>.*<\/si>/, ''],
  ['a misspelt text', strings, '<t>shared</t>', '<u>shared</u>'],
  ['a misspelt space', strings, 'xml:space', 'xml:spice'],
  ['a space in doubt', strings, '"preserve"', '"reserve"'],
  ['a text in a text', strings, '<t>shared</t>', '<t>sha<t>red</t></t>'],
  ['a text outside its element', strings, '<t>shared</t>', 'shared'],
  ['a misspelt style', styles, '<xf numFmtId="9"/>', '<xg numFmtId="9"/>'],
  ['a misspelt number format', styles, '<xf numFmtId="9"/>', '<xf numFntId="9"/>'],
  ['a number format before 0', styles, 'numFmtId="9"', 'numFmtId="-9"'],
  ['a number format that is not there', styles, '<xf numFmtId="9"/>', '<xf numFmtId="199"/>'],
  ['a number format without an id', styles, '<numFmt numFmtId="164"', '<numFmt'],
  ['a number format without a code', styles, /formatCode="[^"]*"/, ''],
]

const odd: readonly Trick[] = [
  ['a count of columns that lies', table, 'tableColumns count="3"', 'tableColumns count="999999999"'],
  ['a count of texts that lies', strings, '<sst ', '<sst count="1" uniqueCount="4000000000" '],
  ['a count of merges that lies', sheet, 'mergeCells count="1"', 'mergeCells count="-1"'],
  ['a count of sheets’ tables that lies', sheet, 'tableParts count="1"', 'tableParts count="7"'],
  ['a count of styles that lies', styles, '<cellXfs>', '<cellXfs count="99999999">'],
  [
    'ten thousand defined names',
    book,
    '</definedNames>',
    `${'<definedName name="n">#REF!</definedName>'.repeat(10_000)}</definedNames>`,
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '=1+1', '日本語', 'a'.repeat(5000)].flatMap(
    (name): readonly Trick[] => [
      [`a sheet ${name.slice(0, 20)}`, book, 'name="Lines"', `name="${name}"`],
      [`a table ${name.slice(0, 20)}`, table, 'displayName="SplitRows"', `displayName="${name}"`],
      [`a defined name ${name.slice(0, 20)}`, book, 'name="Amounts"', `name="${name}"`],
      [`a text ${name.slice(0, 20)}`, strings, '<t>shared</t>', `<t>${name}</t>`],
    ],
  ),
]

/** Tables, names, texts and styles as no program writes them. */
export function* tableAndNameTricks(): Generator<HostileFile> {
  for (const [name, ...change] of wrong) yield { name, bytes: changed(change), truth: refused('damaged') }
  for (const [name, ...change] of odd) {
    const bytes = changed(change)
    yield { name, bytes, truth: { kind: 'read', as: () => naiveReading(bytes()) } satisfies Truth }
  }
}

function changed([part, from, to]: readonly [
  part: string,
  from: string | RegExp,
  to: string,
]): () => Uint8Array {
  return () => {
    const parts: SmallParts = { ...smallParts, ...allKinds }
    const before = parts[part] ?? ''
    const after = before.replace(from, to)
    if (after === before) throw new Error(`nothing changes in ${part} by ${String(from)}`)
    return smallBook({ ...parts, [part]: after })
  }
}
