import { HostError } from '../../../workbook/host-error.ts'
import type { WriteKind } from '../../../workbook/port.ts'
import type { Edits } from '../edits/target.ts'
import type { SheetsUndo } from '../sheets/sheets-undo.ts'

/** What a write leaves in the book until it is done, so that it can be ended or taken back whatever happens. */
export interface Journal {
  readonly journalVersion: 1
  readonly kind: WriteKind
  readonly title: string
  /** When it began, in ISO form. */
  readonly began: string
  /** The changes of cells that were asked for: doing them again ends the write. */
  readonly forward: Edits
  /** What takes the changes of cells back. */
  readonly back: Edits
  /** What takes the changes of our sheets back, the last write first: one that was begun again has several. */
  readonly sheets: readonly SheetsUndo[]
  /** Whether the sheet that holds it was added for it. */
  readonly isSheetNew: boolean
}

/** A cell holds fewer than 32,767 characters. */
const longestPart = 30_000

/**
 * A journal as texts of cells: how many follow, and they. A letter before each keeps Excel from taking it for
 * something else.
 */
export function journalTexts(journal: Journal): readonly string[] {
  const text = JSON.stringify(journal)
  const parts: string[] = []
  for (let from = 0; from < text.length; from += longestPart) parts.push(text.slice(from, from + longestPart))
  return [String(parts.length), ...parts].map((part) => `j${part}`)
}

/**
 * The journal in a column of cells. Where fewer follow than are announced, the write was interrupted before it had
 * changed anything, and there is none.
 * @throws HostError `journal-unreadable` where somebody changed it
 */
export function journalIn(cells: readonly unknown[]): Journal | undefined {
  const [count = '', ...parts] = cells.map((cell) => (typeof cell === 'string' ? cell.slice(1) : ''))
  const whole = parts.slice(0, Number(count))
  if (count === '' || whole.length < Number(count) || whole.includes('')) return undefined
  try {
    const read: unknown = JSON.parse(whole.join(''))
    if (isJournal(read)) return read
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new HostError(
    'journal-unreadable',
    'A write to this book was interrupted, and the notes on it in the hidden sheet _rbb cannot be read. Go back to an earlier version of the book, or clear column X of _rbb and check the book.',
  )
}

/** It is read from a book that anybody may have written, so its shape is looked at before it is followed. */
function isJournal(read: unknown): read is Journal {
  if (!isRecord(read)) return false
  const { journalVersion, kind, title, began, forward, back, sheets } = read
  return (
    journalVersion === 1 &&
    (kind === 'insert' || kind === 'allocate' || kind === 'edit') &&
    typeof title === 'string' &&
    typeof began === 'string' &&
    isEdits(forward) &&
    isEdits(back) &&
    Array.isArray(sheets)
  )
}

function isEdits(read: unknown): boolean {
  return isRecord(read) && ['edits', 'rows', 'added', 'taken'].every((part) => Array.isArray(read[part]))
}

function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read)
}
