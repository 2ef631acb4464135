import type { CellBlock } from '../../../src/core/budget/cell.ts'
import { openCsvBook } from '../../../src/hosts/file/csv-book.ts'
import type { TableInfo, TableName } from '../../../src/workbook/port.ts'

interface Opened {
  readonly info: TableInfo | undefined
  readonly rows: readonly unknown[]
  readonly blocks: readonly CellBlock[]
}

async function open(text: string | Uint8Array, table: TableName = 'SplitRows'): Promise<Opened> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const book = openCsvBook({ files: { [table]: { name: 'file.csv', bytes } }, amountUnit: 1 })
  const { tables } = await book.describe()
  const [info] = tables
  const blocks: CellBlock[] = []
  if (info) for await (const block of book.read(info)) blocks.push(block)
  return { info, blocks, rows: blocks.flatMap(({ rows }) => rows).filter((row) => row.length > 1) }
}

const plain = 'Line,Output,Enabler,Share\nL1,R.1-1,,60\nL1,R.1-2,,40\n'
const expected = [
  ['L1', 'R.1-1', '', '60'],
  ['L1', 'R.1-2', '', '40'],
]

describe('a CSV file', () => {
  test.each([
    ['commas', plain],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['line ends of Windows', plain.replaceAll('\n', '\r\n')],
    ['line ends of the old Macintosh', plain.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${plain}`],
    ['no line end at the end', plain.trimEnd()],
    ['quotes', plain.replaceAll(/[^,\n]+/g, '"$&"')],
  ])('is read with %s', async (_, text) => {
    const { rows, info } = await open(text)
    expect(rows).toEqual(expected)
    expect(info?.header).toEqual(['Line', 'Output', 'Enabler', 'Share'])
    expect(info?.encoding).toBeUndefined()
  })

  test('keeps marks, quotes and line breaks inside quotes', async () => {
    const { rows } = await open('Line;Output;Share\n"L;1";"a ""b""\r\nc";"33,33"\n')
    expect(rows).toEqual([['L;1', 'a "b"\nc', '33,33']])
  })

  test('goes by its headers where another mark stands more often', async () => {
    const { rows } = await open('Line;Output;Share, in percent, of the line, as agreed\nL1;R.1-1;100\n')
    expect(rows).toEqual([['L1', 'R.1-1', '100']])
  })

  test('says where it stands: the header is row 1, the first row below it 2', async () => {
    const { info, blocks } = await open(plain)
    expect(info).toMatchObject({
      table: 'SplitRows',
      source: 'file.csv',
      sheet: null,
      headerRow: 1,
      textCounts: true,
    })
    expect(blocks[0]?.firstRow).toBe(2)
  })

  test('comes in blocks that know their rows', async () => {
    const many = Array.from({ length: 50_001 }, (_, at) => `L${at},R.1-1,100`)
    const { blocks, info } = await open(`Line,Output,Share\n${many.join('\n')}`)
    expect(blocks.map(({ firstRow, rows }) => [firstRow, rows.length])).toEqual([
      [2, 50_000],
      [50_002, 1],
    ])
    expect(info?.rows).toBe(50_001)
  })

  test('with headers alone has no rows', async () => {
    expect((await open('Line,Output,Share')).rows).toEqual([])
  })

  test('tells the encoding it took where it was not UTF-8', async () => {
    const { info, rows } = await open(
      Uint8Array.from(Buffer.from('Line,Output,Share\nCaf\u00e9,x,1', 'latin1')),
    )
    expect(info?.encoding).toBe('Windows-1252')
    expect(rows).toEqual([['Caf\u00e9', 'x', '1']])
  })

  test.each([
    ['without any header of its table', 'a,b,c\n1,2,3', 'csv-headers-unknown'],
    ['that is empty', '', 'csv-headers-unknown'],
    ['with a quote that is never closed', 'Line,Output,Share\nL1,"R.1-1,100\n', 'csv-quotes-broken'],
    ['that is a workbook', 'PK\u0003\u0004', 'file-not-text'],
    ['with bytes that no text has', 'Line,Output,Share\n\0', 'file-not-text'],
  ])('%s is refused in words that name it', async (_, text, code) => {
    const error: unknown = await open(text).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'HostError', code })
    expect((error as Error).message).toContain('file.csv')
  })
})

test('a book has the tables that were given', async () => {
  const file = (name: string, text: string): { name: string; bytes: Uint8Array } => {
    return { name, bytes: new TextEncoder().encode(text) }
  }
  const files = {
    BudgetLines: file('lines.csv', 'Line,2020\nL1,1'),
    GoalLinkRows: file('links.csv', 'Objective,Goal\nR.1,G.1'),
  }
  const { tables } = await openCsvBook({ files, amountUnit: 1000 }).describe()
  expect(tables.map(({ table, amountUnit }) => [table, amountUnit])).toEqual([
    ['BudgetLines', 1000],
    ['GoalLinkRows', 1000],
  ])
})
