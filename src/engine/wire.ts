import { HostError } from '../workbook/host-error.ts'
import type { BookLook } from '../workbook/port.ts'
import type { OpenedBook, SheetRows } from '../workbook/opened/opened-book.ts'
import type { CellsNow } from '../workbook/opened/patched-book.ts'
import type { PickedFile } from './picked-file.ts'

/** One end of what lies between the pane and the thread that computes for it. */
export interface Wire<Out, In> {
  readonly post: (message: Out) => void
  readonly listen: (take: (message: In) => void) => void
}

/** A book on its way, without what stands in its sheets. */
export type BookHead = Omit<OpenedBook, 'readSheet'> & { readonly look: BookLook }

/**
 * What the pane says. A book comes as its head, then its rows in blocks, then `read`; what became of it, as its head,
 * then the rows of sheets that were read again whole, then `update` with the other cells.
 */
export type ToEngine =
  | { readonly is: 'head'; readonly head: BookHead }
  | ({ readonly is: 'rows'; readonly sheet: string } & SheetRows)
  | { readonly is: 'read'; readonly id: number }
  | { readonly is: 'update'; readonly id: number; readonly cells: readonly CellsNow[] }
  | { readonly is: 'other'; readonly id: number; readonly file: PickedFile }
  | { readonly is: 'ask'; readonly id: number; readonly verb: string; readonly args: unknown }

/** What comes back, by the id of what was asked. */
export type FromEngine =
  | { readonly is: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  | { readonly is: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly is: 'failed'; readonly id: number; readonly why: EngineFault }

/** An error as it crosses: only one with a code is in words for a person. */
export interface EngineFault {
  readonly code: string | undefined
  readonly message: string
}

/** Whatever was thrown, as it crosses. */
export function faultOf(thrown: unknown): EngineFault {
  const code = thrown instanceof HostError ? thrown.code : undefined
  return { code, message: thrown instanceof Error ? thrown.message : String(thrown) }
}

export type PaneEnd = Wire<ToEngine, FromEngine>
export type EngineEnd = Wire<FromEngine, ToEngine>

/** What messages come and go through: a worker, its own scope, or a port. */
export interface MessageDoor {
  readonly postMessage: (message: unknown) => void
  readonly addEventListener: (type: 'message', take: (event: { readonly data: unknown }) => void) => void
}

/** A wire over a door whose other side speaks the same language. */
export function wireOver<Out, In>(door: MessageDoor): Wire<Out, In> {
  return {
    post: (message) => door.postMessage(message),
    listen: (take) => door.addEventListener('message', ({ data }) => take(data as In)),
  }
}
