import { sendBook } from '../../src/engine/send-book.ts'
import type { ToEngine } from '../../src/engine/wire.ts'
import type { BookLook } from '../../src/workbook/port.ts'

const width = 16
const rows = Array.from({ length: 20_000 }, (_, at) => ({
  row: at + 1,
  cells: Array.from({ length: width }, (_, column) => at * width + column),
}))
const book = {
  file: 'Budget.xlsx',
  sheets: [{ name: 'Budget' }, { name: 'Notes' }],
  tables: [],
  names: [],
  readSheet: (name: string) => ({ rows: name === 'Budget' ? rows : [], merges: [] }),
}

test('a large book goes over in small pieces, and the page has its turn after each', async () => {
  const sent: ToEngine[] = []
  const turns: number[] = []
  const turn = (): void => {
    turns.push(sent.length)
    clock = setTimeout(turn)
  }
  let clock = setTimeout(turn)
  const to = { post: (message: ToEngine) => void sent.push(message), listen: () => undefined }
  await sendBook(to, {} as BookLook, book, {})
  clearTimeout(clock)
  const blocks = sent.flatMap((message) =>
    message.is === 'rows' && message.rows.length > 0 ? [message] : [],
  )
  expect(blocks.flatMap((block) => block.rows)).toEqual(rows)
  const most = Math.max(
    ...blocks.map((block) => block.rows.reduce((sum, { cells }) => sum + cells.length, 0)),
  )
  expect(most).toBeLessThanOrEqual(16_000 + width)
  // A turn saw each number of messages: never were two blocks posted in one.
  expect(new Set(turns).size).toBeGreaterThanOrEqual(blocks.length - 1)
})
