import type { Cell } from '../../core/budget/cell.ts'
import type { Receipt, Selection, WriteKind } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import type { AboutFacts } from '../doors.ts'
import type { FileKind, PickedFile } from '../../engine/picked-file.ts'
import type { OtherFacts } from '../../engine/other-book.ts'
import type { Answer, Asked, Verb } from '../../engine/verbs.ts'
import type { ViewName } from './pane-state.ts'

/** What a view can have done. What goes wrong is told by the shell; the answer is undefined then, and when cancelled. */
export interface PaneActions {
  readonly show: (view: ViewName) => void
  /** Looks at the book again without reading it. */
  readonly look: () => Promise<void>
  /**
   * Reads the book, so that all answers are about how it is now.
   * @param more sheets to be read although nothing of ours points to them
   * @returns whether it was read
   */
  readonly read: (more?: readonly string[]) => Promise<boolean>
  /**
   * Asks the engine about the book as it was read.
   * @param title shown with a bar and Cancel while it lasts; left out: what takes no time
   */
  readonly ask: <V extends Verb>(verb: V, args: Asked<V>, title?: string) => Promise<Answer<V> | undefined>
  /** Writes as planned, keeps how it is taken back, and reads again. */
  readonly write: (...steps: readonly WriteStep[]) => Promise<Receipt | undefined>
  /** Takes the last write back. */
  readonly undo: () => Promise<void>
  /** Ends an interrupted write, or takes it back. */
  readonly settle: (how: 'finish' | 'undo') => Promise<void>
  readonly cancel: () => void
  readonly selection: () => Promise<Selection | undefined>
  /** What stands in a few cells now, whatever was read before; blank cells are empty texts. */
  readonly cells: (sheet: string, address: string) => Promise<readonly (readonly Cell[])[] | undefined>
  /** @returns whether the cell was shown */
  readonly goTo: (sheet: string, address: string) => Promise<boolean>
  /** Says what was done. */
  readonly tell: (sentence: string | undefined) => void
  readonly dismiss: () => void
  readonly copy: (text: string) => Promise<void>
  /** What was remembered for this book on this device. */
  readonly recall: (key: string) => unknown
  readonly remember: (key: string, value: unknown) => void
  /** Lets somebody choose a file; undefined where nothing was chosen. */
  readonly pickFile: (kind: FileKind) => Promise<PickedFile | undefined>
  /**
   * Lets somebody choose another workbook and reads it, for verbs that ask about both.
   * @returns undefined where nothing was chosen, or it could not be read, which is told
   */
  readonly openOther: () => Promise<OtherFacts | undefined>
  /** Shows sheets, or hides them, by name; no cell changes. @returns whether it was done */
  readonly showSheets: (names: readonly string[], isVisible: boolean) => Promise<boolean>
  /** Whether the pane opens with the workbook; undefined where this Office cannot do that. */
  readonly opensWithBook: () => boolean | undefined
  /** @returns whether it was kept */
  readonly openWithBook: (on: boolean) => Promise<boolean>
  /** The time, as writings are stamped with it. */
  readonly now: () => Date
  readonly about: AboutFacts
}

/** A plan, and what kind of writing it is; several that somebody asked for as one are undone as one. */
export interface WriteStep {
  readonly plan: WritePlan
  readonly kind: WriteKind
}
