import type { Book } from '../../src/workbench/model/book/book.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { PaneInBrowser } from './pane-in-browser.ts'

/** A state of the pane to be looked at, and how a person gets there. */
export interface Scene {
  readonly name: string
  readonly view: string
  /** Such as `locale=qps-plocm`. */
  readonly query?: string
  /** A book that is written before the pane opens; a blank one is opened where it is left out. */
  readonly book?: () => Promise<Book>
  /** What people did in the book before the pane opens: `excel.act('somebody else', …)`. */
  readonly before?: (excel: StandIn) => void
  /** Heights it is looked at in besides the usual 378 px. */
  readonly heights?: readonly number[]
  /** Whether it is also looked at in 200 % zoom: half as many CSS pixels, twice as dense. */
  readonly zoomed?: boolean
  readonly play: (opened: PaneInBrowser) => Promise<void>
}
