import type { Book, Row } from './book.ts'
import { centimesIn, decimalIn, sum } from './centimes.ts'
import { codeIn, type Places } from './places.ts'

export interface Target {
  readonly kind: 'output' | 'enabler'
  readonly code: string
}

/** A line and where its money goes, in printed order, outputs before enablers; unplaced: nowhere. */
export interface PlacedLine {
  /** The line's id, or `row 7` where it has none; the header is row 1. */
  readonly from: string
  /** Centimes by year. */
  readonly amounts: Readonly<Record<string, bigint>>
  readonly to: readonly (Target & { readonly share: bigint })[]
}

const wholeLine = 100_00n

export function placedLines(book: Book, places: Places): readonly PlacedLine[] {
  return book.lines.map((line, at) => {
    const id = line['Line'] ?? ''
    return {
      from: id === '' ? `row ${at + 2}` : id,
      amounts: Object.fromEntries(
        book.years.map((year) => [year, centimesIn(line[year] ?? '', book.amounts) ?? 0n]),
      ),
      to: targetsOf(line, book, places),
    }
  })
}

function targetsOf(line: Row, book: Book, places: Places): PlacedLine['to'] {
  const objective = codeIn(line['Objective'], places.objectives)
  const output = codeIn(line['Output'], places.outputs)
  const enabler = codeIn(line['Enabler'], places.enablers)
  if (output && enabler === '') {
    const own = places.outputs.find(({ code }) => code === output)?.objective
    const agrees = line['Objective'] === undefined || objective === own
    return agrees ? [{ kind: 'output', code: output, share: wholeLine }] : []
  }
  if (enabler && objective === '' && output === '') {
    return [{ kind: 'enabler', code: enabler, share: wholeLine }]
  }
  return objective === '' && output === '' && enabler === ''
    ? sharesOfLine(line['Line'] ?? '', book, places)
    : []
}

/** All shares of a line or none: every row right, no target twice, 100.00 % in all, and only one line of that id. */
function sharesOfLine(id: string, book: Book, places: Places): PlacedLine['to'] {
  if (id === '' || book.lines.filter((line) => line['Line'] === id).length > 1) return []
  const shares = book.splits.filter((row) => row['Line'] === id).map((row) => shareIn(row, places))
  const right = shares.flatMap((share) => share ?? [])
  const names = new Set(right.map(({ kind, code }) => `${kind} ${code}`))
  if (right.length < shares.length || names.size < right.length) return []
  if (sum(right.map(({ share }) => share)) !== wholeLine) return []
  const printed = [...places.outputs, ...places.enablers]
  return printed.flatMap((item, at) =>
    right.filter(
      ({ kind, code }) => code === item.code && (kind === 'output') === at < places.outputs.length,
    ),
  )
}

function shareIn(row: Row, places: Places): PlacedLine['to'][number] | undefined {
  const output = codeIn(row['Output'], places.outputs)
  const enabler = codeIn(row['Enabler'], places.enablers)
  const share = decimalIn(row['Share'] ?? '', 2)
  if (share === undefined || share <= 0n) return undefined
  if (output && enabler === '') return { kind: 'output', code: output, share }
  return enabler && output === '' ? { kind: 'enabler', code: enabler, share } : undefined
}
