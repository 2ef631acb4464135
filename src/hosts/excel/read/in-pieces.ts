import { tick, type LongWork } from '../../../workbook/long-work.ts'
import { HostError } from '../../../workbook/host-error.ts'
import { send } from '../excel-run.ts'
import { excelCode, inWords } from '../excel-words.ts'

/** Rows to be read, in as many requests as their size asks for. */
export interface Piece {
  readonly rows: number
  readonly cellsOfRow: number
  /** What a row is likely to take in an answer, where that is not as for any cells. */
  readonly bytesOfRow?: number
  /**
   * Queues the reading of some rows.
   * @returns takes the answer, and gives what was in it; undefined where Excel gave none
   */
  readonly ask: (context: Excel.RequestContext, from: number, count: number) => () => unknown
}

/** Excel on the web gives 5 MB at most; smaller answers keep the pane alive and can be cancelled between. */
const answerBytes = 1_000_000
/** So many rows tell how large the others are. */
const sampleRows = 1_000
/** So many rows of an answer tell how large it is. */
const measuredRows = 200
/** What a cell takes in an answer, where nothing was seen yet. */
const guessedBytes = 12

interface Part {
  readonly piece: Piece
  readonly from: number
  readonly count: number
  readonly bytesOfRow: number
}

/**
 * Reads pieces in order, several in one request, in as few requests of about a megabyte as hold them. An answer
 * that is too large for Excel is asked for in halves.
 */
export async function readInPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  work: LongWork = {},
): Promise<void> {
  const of = pieces.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  let queue: readonly Part[] = pieces.map((piece) => {
    return {
      piece,
      from: 0,
      count: piece.rows,
      bytesOfRow: piece.bytesOfRow ?? piece.cellsOfRow * guessedBytes,
    }
  })
  while (queue.length > 0) {
    const { parts, rest } = takeParts(queue)
    const answers = await answersTo(context, parts)
    if (answers === undefined) {
      if (parts.length === 1 && parts[0]?.count === 1) throw tooLarge()
      const expected = parts.reduce((sum, { count, bytesOfRow }) => sum + count * bytesOfRow, 0)
      const factor = Math.max(2, (2 * answerBytes) / expected)
      queue = queue.map((part) => ({ ...part, bytesOfRow: part.bytesOfRow * factor }))
      continue
    }
    const seen = new Map(parts.map(({ piece, count }, at) => [piece, bytesIn(answers[at]) / count]))
    queue = rest.map((part) => ({ ...part, bytesOfRow: seen.get(part.piece) ?? part.bytesOfRow }))
    done += parts.reduce((sum, { count }) => sum + count, 0)
    await tick(work, done, of)
  }
}

/**
 * As many parts as fill an answer, always at least one row, and what remains. Of a large piece that was never seen
 * only some rows are taken, to learn how large its rows are.
 */
function takeParts(queue: readonly Part[]): {
  readonly parts: readonly Part[]
  readonly rest: readonly Part[]
} {
  const parts: Part[] = []
  const rest: Part[] = []
  let left = answerBytes
  for (const part of queue) {
    const isUnknown = part.from === 0 && part.bytesOfRow * part.count > answerBytes / 2
    const most = Math.min(part.count, isUnknown ? sampleRows : part.count)
    const fits = Math.min(most, Math.floor(left / part.bytesOfRow))
    const count = parts.length === 0 ? Math.max(1, fits) : fits
    if (count > 0) parts.push({ ...part, count })
    if (count < part.count) rest.push({ ...part, from: part.from + count, count: part.count - count })
    left = count < most ? 0 : left - count * part.bytesOfRow
  }
  return { parts, rest }
}

/** @returns undefined where the answer was too large */
async function answersTo(
  context: Excel.RequestContext,
  parts: readonly Part[],
): Promise<readonly unknown[] | undefined> {
  let takers: (() => unknown)[] = []
  try {
    await send(context, () => {
      takers = parts.map(({ piece, from, count }) => piece.ask(context, from, count))
    })
  } catch (thrown) {
    if (excelCode(thrown) === 'ResponsePayloadSizeLimitExceeded') return undefined
    throw inWords(thrown)
  }
  const answers = takers.map((take) => take())
  return answers.includes(undefined) ? undefined : answers
}

/** About how large an answer was, by some of its rows: to measure all of it takes as long as reading it did. */
function bytesIn(answer: unknown): number {
  const rows: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  const step = Math.ceil(rows.length / measuredRows)
  const some = rows.filter((_, at) => at % step === 0)
  // Excel gives blank cells as empty texts.
  const text = JSON.stringify(some, (_, value: unknown) => value ?? '')
  return (text.length * rows.length) / Math.max(1, some.length)
}

function tooLarge(): HostError {
  return new HostError('excel-too-much', 'A single row of this book is more than Excel gives in one go.')
}
