import type { PlainRows } from './plain-rows.ts'

/** What the shortcut asks of the parser and the events it gives. */
export interface ParserState {
  /** Gives text to the parser. */
  readonly feed: (text: string) => void
  /** Whether the parser has just opened this element, or closed it, with the last character it was given. */
  readonly hasJustOpened: (path: string) => boolean
  readonly hasJustClosed: (path: string) => boolean
  /** Counts elements that did not come by the parser. */
  readonly passedOver: (elements: number) => void
}

const place = 'worksheet/sheetData'
const opening = '<sheetData>'
/** A row that is longer than this is left to the parser, piece by piece. */
const longestRow = 1_000_000

/**
 * Lets plain rows pass beside the parser, and gives it all other text. A row may pass only where the parser stands
 * right behind the opening of the rows' place or behind another row, which it is asked after each row it reads: so
 * nothing in a comment or elsewhere is taken for a row.
 */
export class RowShortcut {
  private held = ''
  private mode: 'before' | 'within' | 'over' = 'before'

  constructor(
    private readonly rows: PlainRows,
    private readonly parser: ParserState,
  ) {}

  write(text: string): void {
    this.held = this.held === '' ? text : this.held + text
    if (this.mode === 'before') this.seek()
    if (this.mode === 'within') this.pass()
    if (this.mode === 'over') this.end()
  }

  /** Gives the parser what is still held. */
  end(): void {
    const { held } = this
    this.held = ''
    if (held !== '') this.parser.feed(held)
  }

  /** Gives the parser all up to the opening of the rows' place, and finds whether it stands there. */
  private seek(): void {
    for (;;) {
      const at = this.held.indexOf(opening)
      // the opening itself may be cut
      const end = at < 0 ? Math.max(0, this.held.length - opening.length) : at + opening.length
      this.giveUpTo(end)
      if (at < 0) return
      if (!this.parser.hasJustOpened(place)) continue
      this.mode = 'within'
      return
    }
  }

  private pass(): void {
    let at = 0
    while (this.mode === 'within') {
      const found = this.rows.take(this.held, at)
      if (found.kind === 'taken') {
        this.parser.passedOver(found.elements)
        at = found.end
      } else if (found.kind === 'other') {
        const row = this.held.slice(at, found.end)
        this.held = this.held.slice(at)
        at = 0
        this.giveUpTo(row.length)
        if (this.parser.hasJustClosed(`${place}/row`)) this.rows.learn(row, 0)
        else this.mode = 'over'
      } else if (found.kind === 'unfinished' && this.held.length - at <= longestRow) break
      else this.mode = 'over'
    }
    this.held = this.held.slice(at)
  }

  /** Gives the parser the held text up to `end`, its last character by itself. */
  private giveUpTo(end: number): void {
    if (end === 0) return
    const { held } = this
    this.held = held.slice(end)
    if (end > 1) this.parser.feed(held.slice(0, end - 1))
    this.parser.feed(held.slice(end - 1, end))
  }
}
