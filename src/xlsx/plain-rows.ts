/** What takes the rows of a sheet that are written as plainly as most programs write them. */
export interface RowTaker {
  /** @param look what stands between the row's number and its end, such as ` ht="20" customHeight="1"` */
  readonly startRow: (number: string, look: string) => void
  readonly cell: (
    column: number,
    look: CellLook,
    formula: string | undefined,
    value: string | undefined,
  ) => void
}

/** What the attributes of a cell say, beside its reference. */
export interface CellLook {
  readonly written: string
  readonly style: string
  readonly type: string
}

/** How a row that stands at a place of a text may be read. */
export type RowFound =
  /** Taken; `end` is behind it, and it had so many elements. */
  | { readonly kind: 'taken'; readonly end: number; readonly elements: number }
  /** A row that the parser has to read, up to `end`. */
  | { readonly kind: 'other'; readonly end: number }
  /** The text ends within it. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'no-row' }

/** More forms than these are no program's habit. */
const mostLooks = 10_000

const rowStart = '<row r="'
const cellStart = '<c r="'
const rowEnd = '</row>'

/** The attributes of a cell in the order in which programs write them; any other cell is the parser's. */
const cellAttributes = /^(?: s="(\d{1,9})")?(?: t="(n|s|b|e|str)")?$/
const wholeNumber = /^\d{1,7}$/

/** Longer values and formulas are the parser's, which knows the limits. */
const longestText = 30_000

/**
 * Reads rows such as `<row r="7"><c r="A7" s="1" t="s"><v>3</v></c></row>` without the parser, which would take most
 * of the time that a large sheet needs. It takes a row only where each of its characters is one of these known
 * forms; the parser reads every other, and with it all that stands around the rows.
 */
export class PlainRows {
  /** What stands between a row's number and its end, as the parser has accepted it before. */
  private readonly rowLooks = new Set<string>()
  private readonly cellLooks = new Map<string, CellLook | undefined>()
  /** Of each cell of the row that is looked at: its column, where its formula and its value begin and end. */
  private readonly marks: number[] = []
  /** The looks of those cells; those of a row are mostly those of the row before. */
  private readonly looks: CellLook[] = []
  private count = 0
  private elements = 0

  constructor(private readonly taker: RowTaker) {}

  /** Looks at the row that begins at `at`, and takes it if it is plain. */
  take(text: string, at: number): RowFound {
    if (!text.startsWith(rowStart, at)) {
      return text.length - at < rowStart.length ? { kind: 'unfinished' } : { kind: 'no-row' }
    }
    const end = text.indexOf(rowEnd, at)
    if (end < 0) return { kind: 'unfinished' }
    const other = { kind: 'other', end: end + rowEnd.length } as const
    const numberEnd = text.indexOf('"', at + rowStart.length)
    const open = text.indexOf('>', at)
    const look = text.slice(numberEnd + 1, open)
    if (numberEnd > open || !this.rowLooks.has(look)) return other
    const number = text.slice(at + rowStart.length, numberEnd)
    if (!wholeNumber.test(number)) return other
    if (!this.markCells(text, number, open + 1, end)) return other
    this.taker.startRow(number, look)
    for (let cell = 0; cell < this.count; cell += 1) this.give(text, cell)
    return { kind: 'taken', end: other.end, elements: this.elements + 1 }
  }

  /** Learns how the row at `at`, which the parser has accepted, opens; rows that open alike are as sound. */
  learn(text: string, at: number): void {
    const numberEnd = text.indexOf('"', at + rowStart.length)
    const open = text.indexOf('>', at)
    const look = text.slice(numberEnd + 1, open)
    // A hidden row, or names that are declared anew, are the parser's.
    const isPlain = numberEnd < open && !/[<&/]|xmlns|hidden="(?!0"|false")/.test(look)
    if (isPlain && this.rowLooks.size < mostLooks) this.rowLooks.add(look)
  }

  /** Marks the cells up to the end of their row; false where one is not plain. */
  private markCells(text: string, number: string, from: number, end: number): boolean {
    const { marks } = this
    this.count = 0
    this.elements = 0
    for (let at = from; at < end;) {
      if (!text.startsWith(cellStart, at)) return false
      const letters = at + cellStart.length
      const digits = endOfLetters(text, letters)
      const column = columnOf(text, letters, digits)
      const attributes = digits + number.length + 1
      if (column === 0 || !text.startsWith(number, digits) || text.charCodeAt(attributes - 1) !== quote)
        return false
      const look = this.lookAt(text, attributes, end)
      if (look === undefined) return false
      at = attributes + look.written.length
      const mark = this.count * marksOfCell
      marks[mark] = column
      marks[mark + 1] = marks[mark + 3] = -1
      this.looks[this.count] = look
      this.count += 1
      this.elements += 1
      if (text.startsWith('/>', at)) {
        at += 2
        continue
      }
      at += 1
      if (text.startsWith('<f>', at)) {
        const close = endOfPlainText(text, at + 3)
        if (!text.startsWith('</f>', close)) return false
        marks[mark + 1] = at + 3
        marks[mark + 2] = close
        at = close + 4
        this.elements += 1
      }
      if (text.startsWith('<v>', at)) {
        const close = endOfPlainText(text, at + 3)
        if (!text.startsWith('</v>', close)) return false
        marks[mark + 3] = at + 3
        marks[mark + 4] = close
        at = close + 4
        this.elements += 1
      }
      if (!text.startsWith('</c>', at)) return false
      at += 4
    }
    return true
  }

  private give(text: string, cell: number): void {
    const { marks, looks } = this
    const mark = cell * marksOfCell
    const look = looks[cell]
    if (!look) return
    const piece = (from: number): string | undefined => {
      const start = marks[mark + from] ?? -1
      return start < 0 ? undefined : text.slice(start, marks[mark + from + 1])
    }
    this.taker.cell(marks[mark] ?? 0, look, piece(1), piece(3))
  }

  /** The look of the cell whose attributes stand at a place, up to its `>` or `/>`. */
  private lookAt(text: string, at: number, end: number): CellLook | undefined {
    const last = this.looks[this.count]
    if (last && text.startsWith(last.written, at)) {
      const after = text.charCodeAt(at + last.written.length)
      if (
        after === greater ||
        (after === slash && text.charCodeAt(at + last.written.length + 1) === greater)
      ) {
        return last
      }
    }
    const open = text.indexOf('>', at)
    if (open < 0 || open >= end) return undefined
    return this.lookOf(text.slice(at, text.charCodeAt(open - 1) === slash ? open - 1 : open))
  }

  private lookOf(written: string): CellLook | undefined {
    const known = this.cellLooks.get(written)
    if (known !== undefined || this.cellLooks.has(written)) return known
    const found = cellAttributes.exec(written)
    const look = found ? { written, style: found[1] ?? '0', type: found[2] ?? 'n' } : undefined
    if (this.cellLooks.size < mostLooks) this.cellLooks.set(written, look)
    return look
  }
}

/** Column; start and end of the formula; start and end of the value. */
const marksOfCell = 5
const [quote, slash, greater] = [0x22, 0x2f, 0x3e]

function endOfLetters(text: string, at: number): number {
  let end = at
  while (end - at < 4 && isCapital(text.charCodeAt(end))) end += 1
  return end
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

/** The number of a column from its letters, 0 where there are none or too many. */
function columnOf(text: string, start: number, end: number): number {
  if (end === start || end - start > 3) return 0
  let column = 0
  for (let at = start; at < end; at += 1) column = column * 26 + text.charCodeAt(at) - 0x40
  return column
}

/** Where a text ends whose characters are those of ASCII, none of which stands for another. */
function endOfPlainText(text: string, at: number): number {
  const most = Math.min(text.length, at + longestText)
  let end = at
  for (; end < most; end += 1) {
    const code = text.charCodeAt(end)
    if (code < 0x20 || code > 0x7e || code === 0x26 || code === 0x3c || code === greater) break
  }
  return end
}
