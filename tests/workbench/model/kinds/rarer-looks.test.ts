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

const cell = (context: Excel.RequestContext, address = 'B2') =>
  context.workbook.worksheets.getActiveWorksheet().getRange(address)

it('fills with patterns, which have a white background of their own', async () => {
  await Excel.run(async (context) => {
    const { fill } = cell(context).format
    const read = 'color,pattern,patternColor,patternTintAndShade,tintAndShade'
    fill.load(read)
    await context.sync()
    expect(fill.toJSON()).toEqual({
      color: '#FFFFFF',
      pattern: 'None',
      patternColor: '#000000',
      patternTintAndShade: 0,
      tintAndShade: 0,
    })
    fill.pattern = 'LightUp'
    fill.patternColor = 'red'
    fill.patternTintAndShade = 0.5
    fill.tintAndShade = -0.25
    fill.load(read)
    await context.sync()
    expect(fill.toJSON()).toEqual({
      color: '#FFFFFF',
      pattern: 'LightUp',
      patternColor: '#FF0000',
      patternTintAndShade: 0.5,
      tintAndShade: -0.25,
    })
    fill.clear()
    fill.load(read)
    await context.sync()
    expect(fill).toMatchObject({
      color: '#FFFFFF',
      pattern: 'None',
      patternColor: '#000000',
      tintAndShade: 0,
    })
    fill.color = 'yellow'
    fill.load(read)
    await context.sync()
    expect(fill).toMatchObject({ color: '#FFFF00', pattern: 'Solid' })
  })
})

it('lowers or lifts letters, never both', async () => {
  await Excel.run(async (context) => {
    const { font } = cell(context).format
    font.subscript = true
    font.superscript = true
    font.tintAndShade = 0.4
    font.load('subscript,superscript,tintAndShade')
    await context.sync()
    expect([font.subscript, font.superscript, font.tintAndShade]).toEqual([false, true, 0.4])
  })
})

it.each(['Double', 'SingleAccountant', 'DoubleAccountant', 'Single', 'None'] as const)(
  'underlines: %s',
  async (underline) => {
    await Excel.run(async (context) => {
      const { font } = cell(context).format
      font.underline = 'DoubleAccountant'
      font.underline = underline
      font.load('underline')
      await context.sync()
      expect(font.underline).toBe(underline)
    })
  },
)

it.each(['Fill', 'CenterAcrossSelection', 'Right', 'General'] as const)(
  'aligns what the grid does not: %s',
  async (horizontalAlignment) => {
    await Excel.run(async (context) => {
      const { format } = cell(context)
      format.horizontalAlignment = 'Fill'
      format.horizontalAlignment = horizontalAlignment
      format.autoIndent = true
      format.load('horizontalAlignment,autoIndent')
      await context.sync()
      expect([format.horizontalAlignment, format.autoIndent]).toEqual([horizontalAlignment, true])
    })
  },
)

it('indents each cell by itself, and none to the left of its edge', async () => {
  await Excel.run(async (context) => {
    cell(context).format.indentLevel = 3
    cell(context, 'B2:C2').format.adjustIndent(1)
    cell(context, 'C2').format.adjustIndent(-5)
    const [one, other] = [
      cell(context).format.load('indentLevel'),
      cell(context, 'C2').format.load('indentLevel'),
    ]
    await context.sync()
    expect([one.indentLevel, other.indentLevel]).toEqual([4, 0])
  })
})

it('draws diagonals, and lines of every style', async () => {
  await Excel.run(async (context) => {
    const { borders } = cell(context).format
    const down = borders.getItem('DiagonalDown')
    down.style = 'SlantDashDot'
    down.color = '#00FF00'
    down.tintAndShade = 0.1
    const up = borders.getItem('DiagonalUp')
    up.style = 'DashDotDot'
    up.weight = 'Medium'
    borders.load('items/sideIndex,items/style,items/weight,items/color,items/tintAndShade,count')
    await context.sync()
    expect(borders.count).toBe(8)
    const drawn = borders.items.filter(({ style }) => style !== 'None').map((line) => line.toJSON())
    expect(drawn).toEqual([
      {
        sideIndex: 'DiagonalDown',
        style: 'SlantDashDot',
        weight: 'Medium',
        color: '#00FF00',
        tintAndShade: 0.1,
      },
      { sideIndex: 'DiagonalUp', style: 'DashDotDot', weight: 'Medium', color: '#000000', tintAndShade: 0 },
    ])
    borders.getItem('EdgeTop').style = 'Wavy' as 'Dash'
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})

it('gives and takes all of a cell at once', async () => {
  await Excel.run(async (context) => {
    const range = cell(context, 'B2:C2')
    range.setCellProperties([
      [
        {
          format: {
            fill: { color: 'pink', pattern: 'Grid', patternColor: 'blue' },
            font: { subscript: true, underline: 'Double' },
            borders: { bottom: { style: 'Dash', color: 'red' }, diagonalUp: { style: 'Continuous' } },
            protection: { formulaHidden: true, locked: false },
            shrinkToFit: true,
          },
          hyperlink: { address: 'https://example.org', textToDisplay: 'there' },
        },
        {},
      ],
    ])
    const found = range.getCellProperties({
      address: true,
      hidden: true,
      hyperlink: true,
      format: {
        fill: { color: true, pattern: true, patternColor: true },
        font: { subscript: true, underline: true },
        borders: { style: true, color: true },
        protection: true,
        shrinkToFit: true,
      },
    })
    await context.sync()
    const none = { style: 'None', color: '#000000' }
    expect(found.value[0]?.[0]).toEqual({
      address: 'B2',
      hidden: false,
      hyperlink: expect.objectContaining({ address: 'https://example.org' }) as unknown,
      format: {
        fill: { color: '#FFC0CB', pattern: 'Grid', patternColor: '#0000FF' },
        font: { subscript: true, underline: 'Double' },
        borders: {
          bottom: { style: 'Dash', color: '#FF0000' },
          diagonalDown: none,
          diagonalUp: { style: 'Continuous', color: '#000000' },
          left: none,
          right: none,
          top: none,
        },
        protection: { formulaHidden: true, locked: false },
        shrinkToFit: true,
      },
    })
    expect(found.value[0]?.[1]).toMatchObject({ format: { shrinkToFit: false, fill: { pattern: 'None' } } })
    range.clear('Formats')
    const cleared = range.getCellProperties({ format: { shrinkToFit: true, fill: { pattern: true } } })
    await context.sync()
    expect(cleared.value[0]?.[0]?.format).toEqual({ shrinkToFit: false, fill: { pattern: 'None' } })
  })
})

it('tells of rows and columns what all their cells share', async () => {
  await Excel.run(async (context) => {
    const range = cell(context, 'B2:C4')
    cell(context, 'B2:C2').format.fill.color = 'red'
    cell(context, 'B3').format.fill.color = 'blue'
    cell(context, 'C:C').format.columnWidth = 120
    cell(context, 'B2:C2').format.borders.getItem('EdgeBottom').style = 'Double'
    cell(context, '4:4').rowHidden = true
    const rows = range.getRowProperties({
      address: true,
      rowIndex: true,
      rowHidden: true,
      format: { rowHeight: true, fill: { color: true }, borders: { style: true } },
    })
    const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } })
    await context.sync()
    expect(rows.value).toMatchObject([
      {
        address: 'Sheet1!B2:C2',
        rowIndex: 1,
        rowHidden: false,
        format: { rowHeight: 15, fill: { color: '#FF0000' }, borders: { bottom: { style: 'Double' } } },
      },
      {
        address: 'Sheet1!B3:C3',
        rowIndex: 2,
        format: { fill: { color: null }, borders: { bottom: { style: 'None' } } },
      },
      { rowIndex: 3, rowHidden: true, format: { fill: { color: '#FFFFFF' } } },
    ])
    expect(columns.value).toEqual([
      { columnIndex: 1, format: { columnWidth: 48 } },
      { columnIndex: 2, format: { columnWidth: 120 } },
    ])
  })
})
