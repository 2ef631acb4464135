import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { writeWorkbook } from '../../../src/xlsx/write/write-workbook.ts'
import { sampleBook } from './sample-book.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

/** The order in which the format has the elements of a worksheet. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'tableParts',
]

async function partsOf(): Promise<ReadonlyMap<string, string>> {
  const parts = Object.entries(unzipSync(await writeWorkbook(sampleBook)))
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

function parsed(xml = ''): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root.children[0] ?? root
}

function all(element: Element, name: string): readonly Element[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => all(child, name)),
  ]
}

function sheets(parts: ReadonlyMap<string, string>): readonly Element[] {
  return [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, xml]) => parsed(xml))
}

test('every part is well-formed and has a type, and the types come first', async () => {
  const parts = await partsOf()
  const [first = ''] = parts.keys()
  expect(first).toBe('[Content_Types].xml')
  const types = parsed(parts.get(first))
  const named = all(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1))
  for (const [name, xml] of parts) {
    parsed(xml)
    if (name !== first && !name.endsWith('.rels')) expect(named).toContain(name)
  }
  expect(named.filter((name) => !parts.has(name ?? ''))).toEqual([])
})

test('every relationship leads to a part', async () => {
  const parts = await partsOf()
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const links = all(parsed(xml), 'Relationship').map(({ attributes }) => attributes)
    expect(new Set(links.map(({ Id: id }) => id)).size).toBe(links.length)
    const targets = links.map(({ Target: target }) =>
      new URL(target ?? '', `file:///${folder}`).pathname.slice(1),
    )
    expect(targets.filter((target) => !parts.has(target))).toEqual([])
  }
})

test('the elements of a sheet stand in the order of the format', async () => {
  const parts = await partsOf()
  const names = sheets(parts).map(({ children }) => children.map(({ name }) => name))
  for (const ofSheet of names) {
    const places = ofSheet.map((name) => order.indexOf(name))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  }
  const missing = order.filter((name) => !names.flat().includes(name))
  expect(missing).toEqual(['autoFilter', 'printOptions', 'colBreaks'])
})

test('cells name styles and texts that are there', async () => {
  const parts = await partsOf()
  const styles = parsed(parts.get('xl/styles.xml'))
  const texts = all(parsed(parts.get('xl/sharedStrings.xml')), 'si').length
  const cells = sheets(parts).flatMap((sheet) => all(sheet, 'c'))
  const ofText = cells.filter(({ attributes }) => attributes['t'] === 's')
  const count = all(styles, 'cellXfs')[0]?.children.length ?? 0
  expect(Math.max(...cells.map(({ attributes }) => Number(attributes['s'] ?? 0)))).toBe(count - 1)
  expect(ofText.length).toBeGreaterThan(texts)
  expect(all(styles, 'dxfs')[0]?.children).toHaveLength(2)
})

test.each<readonly [string, part: string, element: string, readonly Readonly<Record<string, string>>[]]>([
  ['the sheet that opens', 'xl/workbook.xml', 'workbookView', [{ activeTab: '1' }]],
  ['it is the one selected', 'xl/worksheets/sheet2.xml', 'sheetView', [{ tabSelected: '1' }]],
  ['calculation when it opens', 'xl/workbook.xml', 'calcPr', [{ fullCalcOnLoad: '1' }]],
  [
    'states',
    'xl/workbook.xml',
    'sheet',
    [{ name: 'Start' }, { name: 'Budget & lines' }, { state: 'hidden' }, { state: 'veryHidden' }],
  ],
  ['grid lines', 'xl/worksheets/sheet1.xml', 'sheetView', [{ showGridLines: '0' }]],
  ['the colour of a tab', 'xl/worksheets/sheet1.xml', 'tabColor', [{ rgb: 'FF1F4E79' }]],
  ['a link', 'xl/worksheets/sheet1.xml', 'hyperlink', [{ ref: 'A3', location: "'Budget & lines'!C12" }]],
  ['the range in use', 'xl/worksheets/sheet1.xml', 'dimension', [{ ref: 'A1:B11' }]],
  [
    'what stays in sight',
    'xl/worksheets/sheet2.xml',
    'pane',
    [{ xSplit: '1', ySplit: '4', state: 'frozen' }],
  ],
  [
    'lists',
    'xl/worksheets/sheet2.xml',
    'dataValidation',
    [
      { errorStyle: 'stop', sqref: 'B5:B124', showInputMessage: '1', showErrorMessage: '1' },
      { errorStyle: 'warning', sqref: 'C5:C124', showErrorMessage: '1' },
    ],
  ],
  [
    'highlights',
    'xl/worksheets/sheet2.xml',
    'cfRule',
    [
      { priority: '1', dxfId: '0' },
      { priority: '2', dxfId: '1' },
    ],
  ],
  ['page breaks', 'xl/worksheets/sheet2.xml', 'brk', [{ id: '49' }, { id: '99' }]],
  ['one page wide', 'xl/worksheets/sheet2.xml', 'pageSetup', [{ fitToWidth: '1', fitToHeight: '0' }]],
  ['tables', 'xl/tables/table1.xml', 'table', [{ id: '1', ref: 'A4:D124' }]],
  ['another id', 'xl/tables/table2.xml', 'table', [{ id: '2', ref: 'A1:B4' }]],
  ['a filter', 'xl/tables/table1.xml', 'autoFilter', [{ ref: 'A4:D124' }]],
  ['no filter', 'xl/tables/table2.xml', 'autoFilter', []],
  ['a style', 'xl/tables/table1.xml', 'tableStyleInfo', [{ name: 'TableStyleLight1', showRowStripes: '1' }]],
  ['no time', 'docProps/core.xml', 'dcterms:modified', []],
  ['cells that may be changed', 'xl/styles.xml', 'protection', [{ locked: '0' }, { locked: '0' }]],
])('%s', async (_, part, element, expected) => {
  const attributes = all(parsed((await partsOf()).get(part)), element).map((found) => found.attributes)
  expect(attributes).toMatchObject(expected)
})

test('a table without a style names none', async () => {
  const [info] = all(parsed((await partsOf()).get('xl/tables/table2.xml')), 'tableStyleInfo')
  expect(info?.attributes).not.toHaveProperty('name')
})

test('one sheet is selected', async () => {
  const views = sheets(await partsOf()).flatMap((sheet) => all(sheet, 'sheetView'))
  expect(views.filter(({ attributes }) => attributes['tabSelected'] === '1')).toHaveLength(1)
})

test('the footer has an ampersand doubled, and the page at its right', async () => {
  expect((await partsOf()).get('xl/worksheets/sheet2.xml')).toContain(
    '<oddFooter>&amp;L2020 R&amp;&amp;D, illustrative&amp;RPage &amp;P of &amp;N</oddFooter>',
  )
  expect((await partsOf()).get('xl/worksheets/sheet3.xml')).toContain(
    '<oddFooter>&amp;RPage &amp;P of &amp;N</oddFooter>',
  )
})
