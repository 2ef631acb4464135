import { atTheGrid } from './grid-in-browser.ts'
import { comesToBe } from '../../../comes-to-be.ts'

const grid = atTheGrid()

test('a number that its column is too narrow for is not cut off, and comes back with the width', async () => {
  await grid.bench(({ book, write, asAddIn }) =>
    asAddIn(() => {
      write('A1', [
        [1234567890, 1234567890.5, 'a text that is longer than its cell'],
        [0.123456789012, 12.5, true],
        [-987654321, 45000, 'B-12345678901234'],
      ])
      const format = (row: number, column: number, pattern: string): void =>
        book.active.grid.look({ top: row, left: column, rows: 1, columns: 1 }, (_, __, cell) => ({
          ...cell,
          s: { n: { pattern } },
        }))
      format(0, 0, '#,##0')
      format(1, 1, '#,##0.00')
      format(2, 1, 'dd mmmm yyyy')
    }),
  )
  const painted = (): Promise<unknown[][]> =>
    grid.bench(({ painted: of }) =>
      [1, 2, 3].map((row) => ['A', 'B', 'C'].map((column) => of(`${column}${row}`))),
    )
  const [first, second, third] = await painted()
  expect(first).toEqual([
    expect.stringMatching(/^#{3,8}$/),
    '1.23E+09',
    'a text that is longer than its cell',
  ])
  expect(second).toEqual([expect.stringMatching(/^0\.12345\d{0,2}$/), '12.50', 1])
  expect(third).toEqual(['-9.88E+08', expect.stringMatching(/^#{3,8}$/), 'B-12345678901234'])

  await grid.bench(({ book, asAddIn }) =>
    asAddIn(() => book.active.grid.lines.setColumnWidth({ top: 0, left: 0, rows: 1, columns: 3 }, 160)),
  )
  await comesToBe(painted, [
    ['1,234,567,890', 1234567890.5, 'a text that is longer than its cell'],
    [0.123456789012, '12.50', 1],
    [-987654321, '15 March 2023', 'B-12345678901234'],
  ])
})
