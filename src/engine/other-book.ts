import { readBooks } from '../actions/read-books.ts'
import type { Budget } from '../core/budget/budget.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'
import type { LongWork } from '../workbook/long-work.ts'
import type { BookReader } from '../workbook/port.ts'
import type { PickedFile } from './picked-file.ts'

/** Opens a file as a book; nothing in it is run. */
export type OpenFile = (file: PickedFile) => Promise<BookReader>

/** Another workbook, from a file: only read. */
export interface OtherBook {
  readonly name: string
  readonly reader: BookReader
  readonly budget: Budget
}

/** What the pane says of another workbook. */
export interface OtherFacts {
  readonly name: string
  readonly framework: string
  readonly lines: number
  readonly years: readonly number[]
}

/**
 * Reads another workbook, by its own framework where it carries one.
 * @param fallback the framework in use here, for a workbook that carries none
 * @throws HostError in words for a file that is no sound workbook, or holds no budget lines
 */
export async function readOther(
  file: PickedFile,
  open: OpenFile,
  fallback: ResultsFramework,
  work: LongWork = {},
): Promise<OtherBook> {
  const { name } = file
  const reader = await open(file)
  const { budget } = await readBooks([{ name, book: reader }], { fallback }, work)
  return { name, reader, budget }
}

export function otherFacts({ name, budget: { lines, lookup } }: OtherBook): OtherFacts {
  const { id, title = id } = lookup.framework
  return { name, framework: title, lines: lines.count, years: lines.years }
}
