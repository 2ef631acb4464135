import { HostError } from '../../../workbook/host-error.ts'
import type { WriteKind } from '../../../workbook/port.ts'
import type { Edits } from '../edits/target.ts'
import type { PlannedValue } from '../../../workbook/planned-cell.ts'
import type { SheetKey } from '../../../workbook/sheet-keys.ts'
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
  /** What was put into the tables of added sheets that people fill in. */
  readonly filled: readonly FilledTable[]
  /** Whether the sheet that holds it was added for it. */
  readonly isSheetNew: boolean
}

/** What a write puts into the rows of a table that people fill in from then on. */
export interface FilledTable {
  readonly key: SheetKey
  readonly table: string
  readonly rows: readonly (readonly PlannedValue[])[]
}

/** A cell holds fewer than 32,767 characters. */
export const longestPart = 30_000

/** A journal as texts of cells. A letter before each keeps Excel from taking it for something else. */
export function journalParts(journal: Journal): readonly string[] {
  const text = JSON.stringify(journal)
  const parts: string[] = []
  for (let from = 0; from < text.length; from += longestPart) parts.push(text.slice(from, from + longestPart))
  return parts.map((part) => `j${part}`)
}

/** What the first cell of the column says: how many parts there are, and how far below it the first of them. */
export function journalPlace({ count, below }: { readonly count: number; readonly below: number }): string {
  return `j${count} below ${below}`
}

/**
 * The journal in a column of cells, the first of which says where it stands. As long as that says nothing, the write
 * was interrupted before it had changed anything, and there is none. Rows may have been inserted above it.
 * @throws HostError `journal-unreadable` where somebody changed it
 */
export function journalIn(cells: readonly unknown[]): Journal | undefined {
  const at = cells.findIndex((cell) => cell !== null && cell !== undefined && cell !== '')
  const place = cells[at]
  const [, count, below] = /^j(\d{1,7}) below (\d{1,7})$/.exec(typeof place === 'string' ? place : '') ?? []
  if (count === undefined && at !== 0) return undefined
  const first = at + Number(below)
  const parts = cells.slice(first, first + Number(count))
  const text = parts.map((part) => (typeof part === 'string' ? part.slice(1) : '')).join('')
  try {
    const read: unknown = JSON.parse(text)
    if (isJournal(read)) return read
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new HostError(
    'journal-unreadable',
    'A write to this book was interrupted, and somebody changed the notes on it, so that it can be neither finished nor taken back. Go back to an earlier version of the book; or leave all as it is now, and check the book.',
  )
}

/** It is read from a book that anybody may have written, so its shape is looked at before it is followed. */
function isJournal(read: unknown): read is Journal {
  if (!isRecord(read)) return false
  const { journalVersion, kind, title, began, forward, back, sheets, filled } = read
  return (
    journalVersion === 1 &&
    isKind(kind) &&
    typeof title === 'string' &&
    typeof began === 'string' &&
    isEdits(forward) &&
    isEdits(back) &&
    isSheets(sheets) &&
    isFilled(filled)
  )
}

function isKind(read: unknown): read is WriteKind {
  return read === 'insert' || read === 'allocate' || read === 'check' || read === 'edit'
}

function isEdits(read: unknown): boolean {
  return isRecord(read) && haveLists(read, ['edits', 'rows', 'added', 'taken', 'extended'])
}

function isSheets(read: unknown): boolean {
  return Array.isArray(read) && read.every((one) => isRecord(one) && haveLists(one, sheetLists))
}

function isFilled(read: unknown): boolean {
  return Array.isArray(read) && read.every((one) => isRecord(one) && Array.isArray(one['rows']))
}

const sheetLists = ['added', 'names', 'replaced', 'coded']

/** Lists of records by their names: what they hold is found again in the book before it is followed. */
function haveLists(record: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => {
    const list = record[name]
    return Array.isArray(list) && list.every(isRecord)
  })
}

function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read)
}
