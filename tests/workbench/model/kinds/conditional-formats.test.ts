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

type Format = Excel.ConditionalFormat
type Type = 'PresetCriteria' | 'ContainsText' | 'TopBottom' | 'ColorScale' | 'DataBar' | 'IconSet'

const [red, black] = [{ color: '#FF0000' }, { color: '#000000' }]

it.each<[Type, (format: Format) => void, string, object]>([
  [
    'PresetCriteria',
    ({ preset }) => {
      preset.rule = { criterion: 'Blanks' }
      preset.format.font.bold = true
      preset.format.borders.getItem('EdgeTop').color = 'red'
      preset.format.borders.top.style = 'Continuous'
    },
    'preset/rule, preset/format/font/bold, preset/format/borders/items/color',
    {
      preset: {
        rule: { criterion: 'Blanks' },
        format: { font: { bold: true }, borders: [red, black, black, black] },
      },
    },
  ],
  [
    'ContainsText',
    ({ textComparison }) => {
      textComparison.rule = { operator: 'BeginsWith', text: 'R.' }
      textComparison.format.fill.color = '#EAF0F7'
      textComparison.format.fill.clear()
    },
    'textComparison/rule, textComparison/format/fill/color',
    { textComparison: { rule: { operator: 'BeginsWith', text: 'R.' }, format: { fill: { color: null } } } },
  ],
  [
    'TopBottom',
    ({ topBottom }) => {
      topBottom.rule = { rank: 3, type: 'TopItems' }
    },
    'topBottom/rule',
    { topBottom: { rule: { rank: 3, type: 'TopItems' } } },
  ],
  [
    'ColorScale',
    ({ colorScale }) => {
      colorScale.criteria = {
        minimum: { type: 'LowestValue', color: 'white' },
        maximum: { type: 'HighestValue', color: 'green' },
      }
    },
    'colorScale/threeColorScale, stopIfTrue',
    { colorScale: { threeColorScale: false }, stopIfTrue: null },
  ],
  [
    'DataBar',
    ({ dataBar }) => {
      dataBar.barDirection = 'LeftToRight'
      dataBar.positiveFormat.fillColor = 'navy'
    },
    'dataBar/barDirection, dataBar/showDataBarOnly, dataBar/positiveFormat/fillColor',
    {
      dataBar: {
        barDirection: 'LeftToRight',
        showDataBarOnly: false,
        positiveFormat: { fillColor: '#000080' },
      },
    },
  ],
  [
    'IconSet',
    ({ iconSet }) => {
      iconSet.style = 'ThreeFlags'
      iconSet.reverseIconOrder = true
    },
    'iconSet/style, iconSet/reverseIconOrder, iconSet/showIconOnly',
    { iconSet: { style: 'ThreeFlags', reverseIconOrder: true, showIconOnly: false } },
  ],
])('keeps conditional formats of type %s', async (type, change, paths, kept) => {
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A9')
    const format = cells.conditionalFormats.add(type)
    change(format)
    format.load(`type, ${paths}`)
    const other = format.customOrNullObject.load('format/font/bold')
    await context.sync()
    expect(format.toJSON()).toMatchObject({ type, ...kept })
    expect(other.isNullObject).toBe(true)
  })
})

it('orders them, and lets one hold for several blocks', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const { conditionalFormats } = sheet.getRanges('A1:A4,C1:C4')
    const first = conditionalFormats.add('Custom')
    const second = conditionalFormats.add('CellValue')
    const third = conditionalFormats.add('ContainsText')
    third.priority = -1
    conditionalFormats.load('items/type')
    for (const format of [first, second, third]) format.load('priority')
    const place = second.getRanges().load('address')
    const none = second.getRangeOrNullObject().load('address')
    const { borders } = third.textComparison.format
    borders.bottom.color = 'blue'
    borders.load('count, bottom/color')
    await context.sync()
    expect([first.priority, second.priority, third.priority]).toEqual([1, 0, 2])
    expect(conditionalFormats.items.map(({ type }) => type)).toEqual(['CellValue', 'Custom', 'ContainsText'])
    expect([place.address, none.isNullObject]).toEqual(['Sheet1!A1:A4,Sheet1!C1:C4', true])
    expect([borders.count, borders.bottom.color]).toEqual([4, '#0000FF'])
    first.getRange()
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})

it('takes a block out of them, and lets them follow their cells', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const format = sheet.getRange('A1:B4').conditionalFormats.add('Custom')
    sheet.getRange('A3:B3').conditionalFormats.clearAll()
    sheet.getRange('2:2').insert('Down')
    const left = format.getRanges().load('address')
    const none = sheet.getRange('A4').conditionalFormats.getCount()
    await context.sync()
    expect([left.address, none.value]).toEqual(['Sheet1!A1:B3,Sheet1!A5:B5', 0])
  })
})
