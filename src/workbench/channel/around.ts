import type { BindingNews } from '../model/book/binding.ts'
import type { BookEvent } from '../model/book/book-event.ts'
import type { UndoStack } from '../model/book/undo-stack.ts'
import type { HostObject } from '../model/host-object.ts'
import type { Turns } from './turns.ts'
import type { WindowAsked } from './window-asked.ts'

/** What the channel needs of a workbook. */
export interface BookBehind {
  /** The name of its file. */
  readonly file: string
  readonly workbook: HostObject
  readonly settle: () => Promise<void>
  readonly settings: Map<string, string>
  readonly undo: Pick<UndoStack, 'begin' | 'end' | 'permit'>
  /** Something was asked of the book, so that there may be news: to be told to all pages, by `tellNews`. */
  readonly tell: () => void
}

/** What happened in a book since it was last told. */
export interface News {
  readonly events: readonly BookEvent[]
  readonly ofBindings: readonly BindingNews[]
  /** Whether other cells are selected. */
  readonly isSelectionNew: boolean
}

/** Windows of a page: what it opens, and, where it is one itself, the page that opened it. */
export interface Windows {
  /** @param closed to be called where the person closes it */
  readonly open: (asked: WindowAsked, to: { readonly closed: () => void }) => void
  readonly close: () => void
  readonly toParent: (text: string) => void
  readonly toWindow: (text: string) => void
}

export interface ChannelOptions {
  readonly send: (text: string) => void
  /** Of the page that stands in for Excel. */
  readonly origin: string
  readonly sets?: Readonly<Record<string, string>>
  /** Left out: the add-in's windows are passed over. */
  readonly windows?: Windows
  /** Pages with the same book share one: what they ask is carried out one after another. */
  readonly turns?: Turns
}
