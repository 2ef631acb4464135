import { atTheGrid } from './grid-in-browser.ts'

const grid = atTheGrid()

const heights = (): Promise<readonly number[]> =>
  grid.bench(({ book }) => [0, 1, 2, 3].map((row) => book.active.grid.lines.rowHeight(row)))

/** Waits until the heights are such. */
async function until(are: (heights: readonly number[]) => boolean): Promise<readonly number[]> {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    const found = await heights()
    if (are(found)) return found
    await grid.page.waitForTimeout(50)
  }
  throw new Error(`rows stay as high as ${(await heights()).join(', ')}`)
}

it('makes a row as high as the text wrapped in it, low again without, and leaves alone what was given a height', async () => {
  await grid.bench(({ asAddIn, book, write }) =>
    asAddIn(() => {
      const long = 'A finding that says what is wrong with a line, and what is to be done about it.'
      const { grid: cells } = book.active
      const wrapped: object = { tb: 3 }
      cells.put(0, 0, [[{ s: wrapped }], [{ s: wrapped }], [{ s: wrapped }], [{}]])
      cells.lines.setRowHeight({ top: 2, left: 0, rows: 1, columns: 1 }, 25)
      write('A1', [[long], ['short'], [long], [long]])
    }),
  )
  const [first = 0, ...others] = await until(([height = 0]) => height > 20)
  expect(first).toBeGreaterThan(60)
  expect(others).toEqual([20, 25, 20])
  await grid.type('A1', 'short')
  await until(([height]) => height === 20)
  await grid.bench(({ asAddIn, book }) =>
    asAddIn(() => book.active.grid.lines.fitRows({ top: 2, left: 0, rows: 1, columns: 1 })),
  )
  await until(([, , height = 0]) => height > 60)
})

it('puts into a cell that is about to be changed what could be typed: a number without its format, and a share as a percentage', async () => {
  await grid.bench(({ asAddIn, book, write }) =>
    asAddIn(() => {
      write('B2', [[1240], [0.125], [44_012]])
      book.active.grid.put(1, 1, [
        [{ s: { n: { pattern: '#,##0' } } }],
        [{ s: { n: { pattern: '0%' } } }],
        [{ s: { n: { pattern: 'd mmm yyyy' } } }],
      ])
    }),
  )
  for (const [cell, text] of [
    ['B2', '1240'],
    ['B3', '12.5%'],
    ['B4', '6/30/2020'],
  ] as const) {
    await grid.click(cell)
    await grid.page.keyboard.press('F2')
    await grid.page.keyboard.press('Control+a')
    await grid.page.keyboard.press('Control+c')
    await grid.page.waitForFunction(async (wanted) => (await navigator.clipboard.readText()) === wanted, text)
    await grid.page.keyboard.press('Escape')
  }
})
