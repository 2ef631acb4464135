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

/** `Lines` in B2:D4, with sums of it in F. */
function withTable(
  use: (context: Excel.RequestContext, table: Excel.Table, sheet: Excel.Worksheet) => Promise<void>,
) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('B2:D4').values = [
      ['Line', 'Output', 2021],
      ['L1', 'R.1-1', 10],
      ['L2', 'R.1-2', 20],
    ]
    const table = sheet.tables.add('B2:D4', true)
    table.name = 'own_Lines'
    sheet.getRange('F1:F3').formulas = [
      ['=SUM(own_Lines[2021])'],
      ['=SUMIFS(own_Lines[2021],own_Lines[Output],"R.1-1")'],
      ['=ROWS(own_Lines)'],
    ]
    await use(context, table, sheet)
  })
}

it('knows its parts, columns and rows', async () => {
  await withTable(async (context, table) => {
    table.load('name, style, showTotals, showHeaders')
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((one) =>
      one.load('address'),
    )
    table.columns.load('items/name, items/index, count')
    table.rows.load('items/values')
    const output = table.columns.getItem('Output').getDataBodyRange().load('values')
    const none = table.columns.getItemOrNullObject('Nothing')
    await context.sync()
    expect(parts.map(({ address }) => address)).toEqual(['Sheet1!B2:D4', 'Sheet1!B2:D2', 'Sheet1!B3:D4'])
    expect(table.columns.items.map(({ name }) => name)).toEqual(['Line', 'Output', '2021'])
    expect(table.rows.items.map(({ values }) => values)).toEqual([
      [['L1', 'R.1-1', 10]],
      [['L2', 'R.1-2', 20]],
    ])
    expect([output.values, none.isNullObject, table.style]).toEqual([
      [['R.1-1'], ['R.1-2']],
      true,
      'TableStyleMedium2',
    ])
  })
})

describe('formulas that name it keep their words and follow', () => {
  it.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => void, unknown[], string]>([
    ['as made', () => undefined, [30, 10, 2], 'own_Lines[2021]'],
    [
      'a row at the end',
      (table) => table.rows.add(undefined, [['L3', 'R.1-1', 5]]),
      [35, 15, 3],
      'own_Lines[2021]',
    ],
    [
      'two rows in front',
      (table) =>
        table.rows.add(0, [
          ['a', 'R.1-1', 1],
          ['b', '', 2],
        ]),
      [33, 11, 4],
      'own_Lines[2021]',
    ],
    ['a row deleted', (table) => table.rows.getItemAt(0).delete(), [20, 0, 1], 'own_Lines[2021]'],
    [
      'made longer over what stands below',
      (table, sheet) => {
        sheet.getRange('B5:D5').values = [['L3', 'R.1-1', 7]]
        table.resize('B2:D5')
      },
      [37, 17, 3],
      'own_Lines[2021]',
    ],
    ['a new name', (table) => void (table.name = 'Lines'), [30, 10, 2], 'Lines[2021]'],
    [
      'a new header',
      (_, sheet) => void (sheet.getRange('D2').values = [['Year 1']]),
      [30, 10, 2],
      'own_Lines[Year 1]',
    ],
    [
      'a new header with brackets',
      (_, sheet) => void (sheet.getRange('D2').values = [['[x]']]),
      [30, 10, 2],
      "own_Lines['[x']]",
    ],
    ['moved down', (_, sheet) => void sheet.getRange('1:1').insert('Down'), [30, 10, 2], 'own_Lines[2021]'],
    ['moved right', (_, sheet) => void sheet.getRange('A:A').insert('Right'), [30, 10, 2], 'own_Lines[2021]'],
    [
      'a column in front',
      (table) => void table.columns.add(0, [['x'], ['y'], ['z']], 'New'),
      [30, 10, 2],
      'own_Lines[2021]',
    ],
    ['a row of totals', (table) => void (table.showTotals = true), [30, 10, 2], 'own_Lines[2021]'],
    ['made a range', (table) => void table.convertToRange(), [30, 10, 2], 'Sheet1!$D$3:$D$4'],
  ])('%s', async (_, change, values, name) => {
    await withTable(async (context, table, sheet) => {
      change(table, sheet)
      await context.sync()
      const formulas = sheet.getUsedRange().load('values, formulas')
      await context.sync()
      const found = formulas.formulas.flatMap((row, at) =>
        row.flatMap((formula, across) =>
          typeof formula === 'string' && /^=(SUM|ROWS)/.test(formula)
            ? [[formula, formulas.values[at]?.[across]]]
            : [],
        ),
      )
      expect(
        found
          .filter(([formula]) => !String(formula).startsWith('=SUBTOTAL'))
          .map(([, value]) => value as unknown),
      ).toEqual(values)
      expect(found[0]?.[0]).toBe(`=SUM(${name})`)
    })
  })
})

it('reads every kind of reference to its parts', async () => {
  await withTable(async (context, _, sheet) => {
    const cases: [string, unknown][] = [
      ['=SUM(own_Lines[#Data])', 30],
      ['=COUNTA(own_Lines[#All])', 9],
      ['=own_Lines[[#Headers],[Output]]', 'Output'],
      ['=COUNTA(own_Lines[[#All],[Line]:[Output]])', 6],
      ['=COUNTA(own_Lines[[Line]:[Output]])', 4],
      ['=COUNTA(own_Lines)', 6],
      ['=SUM(OWN_LINES[2021])', 30],
    ]
    sheet.getRange('H1:H7').formulas = cases.map(([formula]) => [formula])
    sheet.getRange('E3:E4').formulas = [['=own_Lines[@2021]*2'], ['=own_Lines[[#This Row],[2021]]+1']]
    const found = sheet.getRange('H1:H7').load('values')
    const rows = sheet.getRange('E3:E4').load('values, formulas')
    await context.sync()
    expect(found.values).toEqual(cases.map(([, value]) => [value]))
    expect([rows.values, rows.formulas[0]]).toEqual([[[20], [21]], ['=own_Lines[@2021]*2']])
  })
})

it('leaves #REF! where it is deleted, in names too, and the book goes on', async () => {
  await withTable(async (context, table, sheet) => {
    context.workbook.names.add('all', '=own_Lines[2021]')
    sheet.getRange('G1').formulas = [['=SUM(all)']]
    const sum = sheet.getRange('G1').load('values')
    await context.sync()
    expect(sum.values).toEqual([[30]])
    table.delete()
    const cells = sheet.getRange('F1:G1').load('values, formulas')
    const gone = context.workbook.tables.getItemOrNullObject('own_Lines')
    await context.sync()
    expect([cells.values[0]?.[0], cells.formulas[0]?.[0], gone.isNullObject]).toEqual([
      '#REF!',
      '=SUM(own_Lines[2021])',
      true,
    ])
  })
})

it('filters, sorts and shows totals', async () => {
  await withTable(async (context, table, sheet) => {
    table.columns.getItem('Output').filter.applyValuesFilter(['R.1-2'])
    table.autoFilter.load('isDataFiltered, enabled')
    const rows = sheet.getRange('B3').load('rowHidden')
    await context.sync()
    expect([rows.rowHidden, table.autoFilter.isDataFiltered]).toEqual([true, true])
    table.clearFilters()
    table.sort.apply([{ key: 2, ascending: false }])
    table.showTotals = true
    const body = table.getDataBodyRange().load('values')
    const total = table.getTotalRowRange().load('values, address')
    table.autoFilter.load('isDataFiltered')
    await context.sync()
    expect(table.autoFilter.isDataFiltered).toBe(false)
    expect(body.values).toEqual([
      ['L2', 'R.1-2', 20],
      ['L1', 'R.1-1', 10],
    ])
    expect([total.address, total.values]).toEqual(['Sheet1!B5:D5', [['Total', '', 30]]])
  })
})

it.each<
  [string, (context: Excel.RequestContext, table: Excel.Table, sheet: Excel.Worksheet) => void, string]
>([
  ['a table over another', (_, __, sheet) => void sheet.tables.add('D4:E6', true), 'InvalidOperation'],
  [
    'a table over merged cells',
    (_, __, sheet) => {
      sheet.getRange('H1:H2').merge()
      sheet.tables.add('H1:I4', true)
    },
    'MergedRangeConflict',
  ],
  ['merging its cells', (_, __, sheet) => sheet.getRange('B3:C3').merge(), 'InvalidOperation'],
  ['a name like a cell', (_, table) => void (table.name = 'AB12'), 'InvalidArgument'],
  ['a name with a space', (_, table) => void (table.name = 'My lines'), 'InvalidArgument'],
  ['a row of another width', (_, table) => void table.rows.add(undefined, [['a']]), 'InvalidArgument'],
  ['moving a part of it', (_, __, sheet) => void sheet.getRange('C1').insert('Down'), 'InsertDeleteConflict'],
  ['another header row', (_, table) => table.resize('B3:D6'), 'InvalidArgument'],
  [
    'a table that is not there',
    (context) => context.workbook.tables.getItem('Nothing').load('name'),
    'ItemNotFound',
  ],
])('refuses %s', async (_, ask, code) => {
  await withTable(async (context, table, sheet) => {
    await context.sync()
    ask(context, table, sheet)
    expect((await refusal(() => context.sync())).code).toBe(code)
  })
})

it('makes room for headers that are not there, and names columns by itself', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B2').values = [
      ['x', 1],
      ['y', 2],
    ]
    const table = sheet.tables.add('A1:B2', false)
    const range = table.getRange().load('values, address')
    await context.sync()
    expect(range.values).toEqual([
      ['Column1', 'Column2'],
      ['x', 1],
      ['y', 2],
    ])
  })
})

describe('a table that has only its headers', () => {
  const rows = async (act: (table: Excel.Table) => void) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const table = sheet.tables.add('A1:B1', true)
      act(table)
      const body = table.getDataBodyRange().load('values, address')
      await context.sync()
      return [body.address, body.values]
    })

  it.each<[string, (table: Excel.Table) => void, unknown]>([
    ['shows a blank row', () => undefined, ['Sheet1!A2:B2', [['', '']]]],
    [
      'fills that first',
      (table) => {
        table.rows.add(undefined, [
          ['R.1', 5],
          ['R.2', 6],
        ])
        table.rows.add(undefined, [['R.3', 7]])
      },
      [
        'Sheet1!A2:B4',
        [
          ['R.1', 5],
          ['R.2', 6],
          ['R.3', 7],
        ],
      ],
    ],
    [
      'does not fill it again',
      (table) => {
        table.rows.add(undefined, [['', '']])
        table.rows.add(undefined, [['R.1', 5]])
      },
      [
        'Sheet1!A2:B3',
        [
          ['', ''],
          ['R.1', 5],
        ],
      ],
    ],
    [
      'is left when the last row is deleted',
      (table) => {
        table.rows.add(undefined, [['R.1', 5]])
        table.rows.getItemAt(0).delete()
        table.rows.add(undefined, [['R.2', 6]])
      },
      ['Sheet1!A2:B2', [['R.2', 6]]],
    ],
  ])('%s', async (_, act, body) => {
    expect(await rows(act)).toEqual(body)
  })
})
