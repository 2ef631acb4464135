import type { ResultCode } from '../../core/framework/result-code.ts'
import type { BookReader } from '../../workbook/port.ts'
import { tableTexts } from '../table-texts.ts'

/** Words of the user's by which planners find an item, in any language: by its code in lower case, within its kind. */
export type Keywords = Readonly<Record<ResultCode['kind'], ReadonlyMap<string, string>>>

export const noKeywords: Keywords = { output: new Map(), enabler: new Map() }

/** The Keywords columns of a book's own sheets; none where it has no such sheets or columns. */
export async function readKeywords(book: BookReader): Promise<Keywords> {
  return { output: await keywordsIn(book, 'Outputs'), enabler: await keywordsIn(book, 'Enablers') }
}

async function keywordsIn(
  book: BookReader,
  table: 'Outputs' | 'Enablers',
): Promise<ReadonlyMap<string, string>> {
  const rows = await tableTexts(book, table)
  return new Map(
    rows.flatMap((cells) => {
      const code = (cells[0] ?? '').trim().toLowerCase()
      const keywords = (cells.at(-1) ?? '').trim()
      return code === '' || keywords === '' ? [] : [[code, keywords] as const]
    }),
  )
}
