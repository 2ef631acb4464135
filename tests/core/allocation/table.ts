import type { Row } from './oracle/book.ts'

/** A table as text, cells apart by spaces; a dot stands for a blank cell. */
export function table(text: string): Row[] {
  const [headers = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/))
  return rows.map((cells) =>
    Object.fromEntries(headers.map((header, at) => [header, cells[at] === '.' ? '' : (cells[at] ?? '')])),
  )
}
