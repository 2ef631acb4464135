/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { refusal, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()

describe('values are read as if typed', () => {
  it.each<[typed: unknown, value: unknown, type: string, format: string, text: string]>([
    [12, 12, 'Double', 'General', '12'],
    ['12', 12, 'Double', 'General', '12'],
    ['1,234.5', 1234.5, 'Double', '#,##0.00', '1,234.50'],
    ['12%', 0.12, 'Double', '0%', '12%'],
    ['(5)', -5, 'Double', 'General', '-5'],
    ['R.1', 'R.1', 'String', 'General', 'R.1'],
    ['1.10', 1.1, 'Double', 'General', '1.1'],
    ["'1.10", '1.10', 'String', 'General', '1.10'],
    ['2020-11-25', 44160, 'Double', 'yyyy-mm-dd', '2020-11-25'],
    ['11/25/2020', 44160, 'Double', 'm/d/yyyy', '11/25/2020'],
    ['TRUE', true, 'Boolean', 'General', 'TRUE'],
    [false, false, 'Boolean', 'General', 'FALSE'],
    ['#N/A', '#N/A', 'Error', 'General', '#N/A'],
    ['', '', 'Empty', 'General', ''],
    ['=1/0', '#DIV/0!', 'Error', 'General', '#DIV/0!'],
    ['=1+1', 2, 'Double', 'General', '2'],
    ['="a"&"b"', 'ab', 'String', 'General', 'ab'],
  ])('%p', async (typed, value, type, format, text) => {
    await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('B2')
      cell.values = [[typed]]
      cell.load(['values', 'valueTypes', 'numberFormat', 'text'])
      await context.sync()
      expect([cell.values, cell.valueTypes, cell.numberFormat, cell.text]).toEqual([
        [[value]],
        [[type]],
        [[format]],
        [[text]],
      ])
    })
  })

  it('a formula takes the number format of what it is about when it is typed, and never again', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('A1:A2').values = [['50%'], [7]]
      sheet.getRange('B1:B2').formulas = [['=A1'], ['=A2']]
      const formulas = sheet.getRange('B1:B2').load('numberFormat')
      await context.sync()
      expect(formulas.numberFormat).toEqual([['0%'], ['General']])
      sheet.getRange('A1:A2').numberFormat = [['0.000'], ['0.000']]
      formulas.numberFormat = [['General'], ['General']]
      sheet.getRange('A2').values = [[8]]
      formulas.load('numberFormat, values')
      await context.sync()
      expect([formulas.numberFormat, formulas.values]).toEqual([
        [['General'], ['General']],
        [[0.5], [8]],
      ])
    })
  })

  it('stays text where the cell is formatted as text', async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:A4')
      range.numberFormat = [['@'], ['@'], ['@'], ['@']]
      range.values = [['1.10'], ['2020-11-25'], ['=1+1'], ['TRUE']]
      range.load(['values', 'valueTypes', 'formulas'])
      await context.sync()
      expect(range.values).toEqual([['1.10'], ['2020-11-25'], ['=1+1'], ['TRUE']])
      expect(range.valueTypes).toEqual([['String'], ['String'], ['String'], ['String']])
    })
  })

  it('loses an apostrophe where formulas are read and written back: text becomes a live formula', async () => {
    await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('A1')
      cell.values = [["'=1+1"]]
      cell.load('values, formulas')
      await context.sync()
      expect([cell.values, cell.formulas]).toEqual([[['=1+1']], [['=1+1']]])
      cell.formulas = [...cell.formulas]
      cell.load('values')
      await context.sync()
      expect(cell.values).toEqual([[2]])
    })
  })

  it('leaves a cell alone for null, empties it for an empty text, and takes one value for all', async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:C1')
      range.values = [[1, 2, 3]]
      range.values = [[null, '', 9]] as unknown[][]
      const others = sheetOf(context).getRange('A2:B3')
      others.values = 7 as never
      range.load('values')
      others.load('values')
      await context.sync()
      expect(range.values).toEqual([[1, '', 9]])
      expect(others.values).toEqual([
        [7, 7],
        [7, 7],
      ])
    })
  })

  it('writes and reads 20,000 cells in pieces that the client makes', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    )
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRangeByIndexes(3, 1, 2000, 10)
      range.values = rows
      range.load('values')
      await context.sync()
      expect(range.values).toEqual(rows)
    })
  })
})

describe('from one range to others', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 1), 'Sheet1!C4'],
    ['getCell outside', (range) => range.getCell(5, 5), 'Sheet1!G8'],
    ['getRow', (range) => range.getRow(1), 'Sheet1!B4:D4'],
    ['getColumn', (range) => range.getColumn(2), 'Sheet1!D3:D5'],
    ['getLastRow', (range) => range.getLastRow(), 'Sheet1!B5:D5'],
    ['getLastColumn', (range) => range.getLastColumn(), 'Sheet1!D3:D5'],
    ['getLastCell', (range) => range.getLastCell(), 'Sheet1!D5'],
    ['getEntireRow', (range) => range.getEntireRow(), 'Sheet1!3:5'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'Sheet1!B:D'],
    ['getOffsetRange', (range) => range.getOffsetRange(2, -1), 'Sheet1!A5:C7'],
    ['getResizedRange', (range) => range.getResizedRange(-2, 1), 'Sheet1!B3:E3'],
    ['getResizedRange beyond its start', (range) => range.getResizedRange(-4, 0), 'Sheet1!B1:D3'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'Sheet1!B3'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'Sheet1!B6:D7'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'Sheet1!B2:D2'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'Sheet1!E3:E5'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'Sheet1!A3:A5'],
    ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'Sheet1!B3:F9'],
    ['getIntersection', (range) => range.getIntersection('C1:Z4'), 'Sheet1!C3:D4'],
    ['getUsedRange', (range) => range.getUsedRange(), 'Sheet1!C4'],
    ['getSurroundingRegion', (range) => range.getCell(1, 1).getSurroundingRegion(), 'Sheet1!C4'],
  ])('%s', async (_, step, address) => {
    await Excel.run(async (context) => {
      sheetOf(context).getRange('C4').values = [['x']]
      const found = step(sheetOf(context).getRange('B3:D5'))
      found.load('address')
      await context.sync()
      expect(found.address).toBe(address)
    })
  })

  it.each<[string, (range: Excel.Range) => Excel.Range]>([
    ['getIntersectionOrNullObject', (range) => range.getIntersectionOrNullObject('Z9')],
    ['getUsedRangeOrNullObject', (range) => range.getUsedRangeOrNullObject()],
  ])('%s gives nothing where nothing is, and what is asked of nothing is nothing', async (_, step) => {
    await Excel.run(async (context) => {
      const found = step(sheetOf(context).getRange('B3:D5'))
      const further = found.getCell(0, 0)
      further.format.fill.color = '#FF0000'
      found.load('address')
      await context.sync()
      expect(found.isNullObject).toBe(true)
    })
  })
})

it('names what is wrong and where', async () => {
  const cases: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string][] = [
    [
      'a missing sheet',
      (_, context) => context.workbook.worksheets.getItem('Nowhere').load('name'),
      'ItemNotFound',
    ],
    ['a bad address', (sheet) => sheet.getRange('nowhere at all').load('address'), 'InvalidArgument'],
    ['values of another size', (sheet) => void (sheet.getRange('A1:B2').values = [[1]]), 'InvalidArgument'],
    [
      'outside of the sheet',
      (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
      'InvalidArgument',
    ],
    [
      'a formula of what is not there',
      (sheet) => void (sheet.getRange('A1').values = [['=SUM(Nowhere[a])']]),
      'InvalidArgument',
    ],
    ['a member that is not built', (sheet) => void sheet.getRange('A1').getImage(), 'NotImplemented'],
  ]
  for (const [name, ask, code] of cases) {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        ask(sheetOf(context), context)
        await context.sync()
      }),
    )
    expect([name, refused.code, refused.statement !== '']).toEqual([name, code, true])
  }
})

it('looks as it was told to, and gives null where cells differ', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    const head = sheet.getRange('A1:C1')
    head.format.font.bold = true
    head.format.font.color = '#ffffff'
    head.format.fill.color = '#1F3F66'
    head.format.wrapText = true
    head.format.horizontalAlignment = 'Right'
    head.format.verticalAlignment = 'Center'
    head.format.indentLevel = 2
    head.format.borders.getItem('EdgeBottom').style = 'Double'
    head.format.borders.getItem('EdgeTop').color = '#9AA9BC'
    head.format.borders.getItem('EdgeTop').weight = 'Hairline'
    sheet.getRange('B:B').format.columnWidth = 90
    sheet.getRange('A3:A4').format.rowHeight = 30
    sheet.getRange('D:D').numberFormat = '0.00%' as never
    sheet.getRange('C1').format.protection.locked = false
    const format = head.format
    format.load(['wrapText', 'horizontalAlignment', 'verticalAlignment', 'indentLevel', 'columnWidth'])
    format.font.load(['bold', 'color', 'size', 'name'])
    format.fill.load('color')
    const bottom = format.borders.getItem('EdgeBottom').load(['style', 'weight', 'color'])
    const top = format.borders.getItem('EdgeTop').load(['style', 'weight', 'color'])
    const both = sheet.getRange('A1:A2').load('format/font/bold, format/fill/color')
    const format5 = sheet.getRange('D5').load('numberFormat')
    const width = sheet.getRange('B5').load('format/columnWidth')
    const heights = sheet.getRange('A3:B3').load('format/rowHeight')
    head.format.protection.load('locked')
    const properties = head.getCellProperties({
      format: { protection: { locked: true } as never, fill: { color: true } },
    })
    await context.sync()
    expect(format.toJSON()).toMatchObject({
      wrapText: true,
      horizontalAlignment: 'Right',
      verticalAlignment: 'Center',
      indentLevel: 2,
      font: { bold: true, color: '#FFFFFF', size: 11, name: 'Calibri' },
      fill: { color: '#1F3F66' },
    })
    expect(format.columnWidth).toBeNull()
    expect([bottom.toJSON(), top.toJSON()]).toEqual([
      { style: 'Double', weight: 'Thick', color: '#000000' },
      { style: 'Continuous', weight: 'Hairline', color: '#9AA9BC' },
    ])
    expect([both.format.font.bold, both.format.fill.color]).toEqual([null, null])
    expect([width.format.columnWidth, heights.format.rowHeight]).toEqual([90, 30])
    expect(format5.numberFormat).toEqual([['0.00%']])
    expect(head.format.protection.locked).toBeNull()
    expect(properties.value[0]?.map((cell) => cell.format?.protection?.locked)).toEqual([true, true, false])
  })
})

it('draws the same line under several blocks', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const line = sheet.getRanges('A1:B2,D4').format.borders.getItem('EdgeBottom')
    line.style = 'Continuous'
    line.weight = 'Hairline'
    line.color = '#9AA9BC'
    const lines = ['A1', 'B2', 'D4'].map((address) =>
      sheet.getRange(address).format.borders.getItem('EdgeBottom').load('style, weight, color'),
    )
    await context.sync()
    const drawn = ['Continuous', 'Hairline', '#9AA9BC']
    expect(lines.map(({ style, weight, color }) => [style, weight, color])).toEqual([
      ['None', 'Thin', '#000000'],
      drawn,
      drawn,
    ])
  })
})

it('gives rows and columns the size back that those of a new sheet have', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('2:3').format.rowHeight = 40
    sheet.getRange('B:B').format.columnWidth = 100
    const before = sheet.getRange('B2').format.load('useStandardHeight, useStandardWidth')
    await context.sync()
    expect([before.useStandardHeight, before.useStandardWidth]).toEqual([false, false])
    sheet.getRange('1:2').format.useStandardHeight = true
    sheet.getRange('B:B').format.useStandardWidth = true
    const after = sheet
      .getRange('B2')
      .format.load('useStandardHeight, useStandardWidth, rowHeight, columnWidth')
    const other = sheet.getRange('B3').format.load('useStandardHeight, rowHeight')
    await context.sync()
    expect(after.toJSON()).toMatchObject({
      useStandardHeight: true,
      useStandardWidth: true,
      rowHeight: 15,
      columnWidth: 48,
    })
    expect([other.useStandardHeight, other.rowHeight]).toEqual([false, 40])
  })
})

it('takes the height away that rows were given, so that they follow their texts, and leaves hidden ones hidden', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('2:4').format.rowHeight = 40
    sheet.getRange('3:3').rowHidden = true
    sheet.getRange('A2:A3').format.autofitRows()
    const fitted = sheet.getRange('2:2').format.load('rowHeight')
    const hidden = sheet.getRange('3:3').load('rowHidden')
    const other = sheet.getRange('4:4').format.load('rowHeight')
    await context.sync()
    expect([fitted.rowHeight, hidden.rowHidden, other.rowHeight]).toEqual([15, true, 40])
  })
})

it('merges, inserts, deletes, copies and clears, and formulas follow', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.getRange('A1:B4').values = [
      ['Item', 'Amount'],
      ['a', 1],
      ['b', 2],
      ['Sum', '=SUM(B2:B3)'],
    ]
    sheet.getRange('D1').formulas = [['=$B$4*2']]
    sheet.getRange('3:3').insert('Down')
    sheet.getRange('A3:B3').values = [['new', 10]]
    sheet.getRange('A:A').insert('Right')
    const sum = sheet.getRange('C5').load(['values', 'formulas'])
    const far = sheet.getRange('E1').load(['values', 'formulas'])
    await context.sync()
    expect([sum.values, sum.formulas]).toEqual([[[13]], [['=SUM(C2:C4)']]])
    expect([far.values, far.formulas]).toEqual([[[26]], [['=$C$5*2']]])

    sheet.getRange('2:2').delete('Up')
    sheet.getRange('G1:H1').values = [[1, '=G1+1']]
    sheet.getRange('G2').copyFrom('G1:H1')
    sheet.getRange('G1:H1').autoFill('G1:H3')
    sheet.getRange('A10:C10').merge()
    const merged = sheet.getRange('A1:Z20').getMergedAreasOrNullObject().load('address')
    const copies = sheet.getRange('G1:H3').load(['values', 'formulas'])
    sum.load(['values', 'formulas'])
    const moved = sheet.getRange('C4').load(['values', 'formulas'])
    await context.sync()
    expect(merged.address).toBe('Sheet1!A10:C10')
    expect([moved.values, moved.formulas]).toEqual([[[12]], [['=SUM(C2:C3)']]])
    expect(copies.formulas).toEqual([
      [1, '=G1+1'],
      [1, '=G2+1'],
      [1, '=G3+1'],
    ])

    sheet.getRange('G1:H3').clear()
    const empty = sheet.getRange('G1:H3').getUsedRangeOrNullObject()
    await context.sync()
    expect(empty.isNullObject).toBe(true)
  })
})

it('carries links, hidden rows and columns', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    const cell = sheet.getRange('A1')
    cell.hyperlink = { documentReference: 'Sheet1!C3', textToDisplay: 'there', screenTip: 'go' }
    sheet.getRange('2:3').rowHidden = true
    sheet.getRange('C:C').columnHidden = true
    cell.load(['hyperlink', 'values'])
    const rows = sheet.getRange('A2:A3').load('rowHidden, hidden')
    const some = sheet.getRange('A1:A3').load('rowHidden')
    const column = sheet.getRange('C9').load('columnHidden')
    await context.sync()
    expect(cell.hyperlink).toEqual({
      documentReference: 'Sheet1!C3',
      textToDisplay: 'there',
      screenTip: 'go',
    })
    expect(cell.values).toEqual([['there']])
    expect([rows.rowHidden, rows.hidden, some.rowHidden, column.columnHidden]).toEqual([
      true,
      true,
      null,
      true,
    ])
  })
})

it('moves what the add-in keeps along with its cells, and knows when they are gone', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    const kept = sheet.getRange('B3:C4')
    const gone = sheet.getRange('A9')
    kept.values = [
      [1, 2],
      [3, 4],
    ]
    await context.sync()
    sheet.getRange('1:2').insert('Down')
    sheet.getRange('11:11').delete('Up')
    kept.load('address, values')
    await context.sync()
    expect([kept.address, kept.values[0]]).toEqual(['Sheet1!B5:C6', [1, 2]])
    gone.load('address')
    expect((await refusal(() => context.sync())).code).toBe('InvalidReference')
  })
})

it('finds the cells that are seen, and those of a kind', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    const range = sheet.getRange('A1:C4')
    range.values = [
      ['a', 1, '=B1*2'],
      ['b', '', ''],
      ['c', 3, '=1/0'],
      ['d', true, ''],
    ]
    sheet.getRange('2:2').rowHidden = true
    const cases: [
      'Visible' | 'Formulas' | 'Constants' | 'Blanks',
      'Errors' | 'Numbers' | undefined,
      string,
    ][] = [
      ['Visible', undefined, 'Sheet1!A1:C1,Sheet1!A3:C4'],
      ['Formulas', undefined, 'Sheet1!C1,Sheet1!C3'],
      ['Formulas', 'Errors', 'Sheet1!C3'],
      ['Constants', 'Numbers', 'Sheet1!B1,Sheet1!B3'],
      ['Blanks', undefined, 'Sheet1!B2:C2,Sheet1!C4'],
    ]
    range.load('values')
    await context.sync()
    const found = cases.map(([type, value]) => range.getSpecialCellsOrNullObject(type, value).load('address'))
    const none = sheet.getRange('A1').getSpecialCellsOrNullObject('Formulas')
    await context.sync()
    expect(found.map(({ address }) => address)).toEqual(cases.map(([, , address]) => address))
    expect(none.isNullObject).toBe(true)
  })
})

it('sets heights and widths line by line', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }])
    sheet
      .getRange('A1:B1')
      .setColumnProperties([{ format: { columnWidth: 60, font: { bold: true } } }, { columnHidden: true }])
    const first = sheet
      .getRange('A1')
      .load('rowHidden, format/rowHeight, format/columnWidth, format/font/bold')
    const second = sheet.getRange('B2').load('rowHidden, columnHidden')
    await context.sync()
    expect([first.format.rowHeight, first.format.columnWidth, first.format.font.bold]).toEqual([30, 60, true])
    expect([first.rowHidden, second.rowHidden, second.columnHidden]).toEqual([false, true, true])
  })
})

it('refuses to name one range where several are selected, or another workbook is in front', async () => {
  const selected = () =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address')
      await context.sync()
      return range.address
    })
  excel.act('person', (person) => person.select('B2:B3'))
  expect(await selected()).toBe('Sheet1!B2:B3')
  excel.act('person', (person) => person.select('B2:B3,D5'))
  expect((await refusal(selected)).code).toBe('InvalidSelection')
  await Excel.run(async (context) => {
    const ranges = context.workbook.getSelectedRanges().load('address, areaCount')
    await context.sync()
    expect([ranges.address, ranges.areaCount]).toEqual(['Sheet1!B2:B3,Sheet1!D5', 2])
  })
  excel.channel.mischief.isBehindAnotherBook = true
  expect((await refusal(selected)).code).toBe('InvalidSelection')
  const go = () =>
    Excel.run(async (context) => {
      sheetOf(context).getRange('A1').select()
      await context.sync()
    })
  expect((await refusal(go)).code).toBe('GeneralException')
})

describe('a look goes with its cells and leaves nothing of the old one', () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['sorting', (sheet) => sheet.getRange('A1:A2').sort.apply([{ key: 0, ascending: true }])],
    ['a copy', (sheet) => sheet.getRange('A1').copyFrom('A2')],
    ['a copy of the look', (sheet) => sheet.getRange('A1').copyFrom('A2', 'Formats')],
    ['cells that move up', (sheet) => sheet.getRange('A1').delete('Up')],
  ])('%s', async (_, act) => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('A1:A2').values = [[2], [1]]
      sheet.getRange('A1').format.font.bold = true
      sheet.getRange('A2').format.fill.color = '#EAF0F7'
      act(sheet)
      const first = sheet.getRange('A1').load('format/font/bold, format/fill/color')
      await context.sync()
      expect([first.format.font.bold, first.format.fill.color]).toEqual([false, '#EAF0F7'])
    })
  })
})

it('takes the names of colours and says them as numbers', async () => {
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('A1')
    range.format.fill.color = 'LightBlue'
    range.format.font.color = 'darkmagenta'
    range.load('format/fill/color, format/font/color')
    await context.sync()
    expect([range.format.fill.color, range.format.font.color]).toEqual(['#ADD8E6', '#8B008B'])
    range.format.fill.color = 'bluish'
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})

it('loads everything for an asterisk, and nothing for the word that says so', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    const all = worksheets.getActiveWorksheet().load('*')
    const none = worksheets.getItemOrNullObject('Nowhere').load('NoPropertiesNeeded')
    worksheets.load('NoPropertiesNeeded')
    await context.sync()
    expect([all.name, all.position, none.isNullObject, worksheets.items.length]).toEqual([
      'Sheet1',
      0,
      true,
      1,
    ])
    expect(() => worksheets.items[0]?.name).toThrow()
  })
})

it('turns a copy round', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.getRange('A1:B3').formulas = [
      [1, 2],
      [3, 4],
      [5, '=$A$1'],
    ]
    sheet.getRange('D1').copyFrom('A1:B3', 'All', false, true)
    const copy = sheet.getRange('D1:F2').load('formulas')
    await context.sync()
    expect(copy.formulas).toEqual([
      [1, 3, 5],
      [2, 4, '=$A$1'],
    ])
  })
})

it('finds special cells of several kinds at once, and blocks whose addresses are apart', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.getRange('A1:D1').values = [['R.1', true, 5, '=1/0']]
    const found = sheet.getRange('A1:D1').getSpecialCells('Constants', 'LogicalText').load('address')
    const blocks = sheet.getRanges('A1:A2, C4').load('address')
    await context.sync()
    expect([found.address, blocks.address]).toEqual(['Sheet1!A1:B1', 'Sheet1!A1:A2,Sheet1!C4'])
  })
})
