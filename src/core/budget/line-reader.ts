import { readAmount, readPlainAmount, type AmountFaultKind } from './amount.ts'
import { isBlank, textOf, type CellBlock } from './cell.ts'
import { isIllustrative } from './illustrative.ts'
import type { YearColumn } from './header.ts'
import {
  amountMarks,
  codedRoles,
  type AmountFault,
  type BlankYears,
  type CodedRole,
  type LineSource,
  type LineTable,
  type LongRow,
} from './line-table.ts'
import { labelOf, otherRowTest, type LeftOutRow } from './other-rows.ts'
import { SymbolWriter } from './symbols.ts'

type Row = CellBlock['rows'][number]

/** Rows read column after column together: few enough to stay in the processor's cache meanwhile. */
const batchRows = 512

const partlyBlank = amountMarks.blank | amountMarks.nonZero

/** Turns rows of cells into the line table, block by block, so that a host can show progress and stop. */
export class LineReader {
  private readonly years: readonly number[]
  private readonly id: string[] = []
  private readonly activity: string[] = []
  private readonly writers: Record<CodedRole, SymbolWriter>
  private readonly faults: AmountFault[] = []
  private readonly blankYears: BlankYears[] = []
  private readonly longRows: LongRow[] = []
  private readonly leftOut: LeftOutRow[] = []
  /** For each source, what tells its rows that are no lines. */
  private readonly isOther: readonly (((cells: Row) => boolean) | undefined)[]
  private source = new Uint16Array(0)
  private row = new Int32Array(0)
  private marks = new Uint8Array(0)
  private symbols: Record<CodedRole, Int32Array>
  private amounts: Float64Array[]
  private count = 0
  private illustrative = false

  /**
   * @param sources every source of the book: their years together are the book's
   * @param expected about how many rows will come: with room made at once, nothing is copied as the table grows
   */
  constructor(
    private readonly sources: readonly LineSource[],
    expected = 0,
  ) {
    const years = sources.flatMap(({ header }) => header.years.map(({ year }) => year))
    this.years = [...new Set(years)].sort((a, b) => a - b)
    this.amounts = this.years.map(() => new Float64Array(0))
    this.isOther = sources.map(({ header, holdsOtherRows }) =>
      holdsOtherRows ? otherRowTest(header) : undefined,
    )
    this.writers = byRole(() => new SymbolWriter())
    this.symbols = byRole(() => new Int32Array(0))
    this.makeRoom(expected)
  }

  /** Reads the data rows of one block of `sources[at]`; rows with nothing in them are passed over. */
  add(at: number, block: CellBlock): void {
    const source = this.sources[at]
    if (!source) throw new RangeError(`no source ${at}`)
    this.makeRoom(block.rows.length)
    for (let start = 0; start < block.rows.length; start += batchRows) {
      const first = this.count
      const rows = this.keepRows(at, block, start)
      if (at > 0) this.source.fill(at, first, this.count)
      this.readTexts(source, rows, first)
      for (const column of source.header.years) this.readYear(source, column, rows, first)
      this.noteOddRows(source, rows, first)
      this.illustrative ||= saysIllustrative(source, rows)
    }
  }

  /** The table of all rows added. */
  finish(): LineTable {
    this.id.length = this.count
    this.activity.length = this.count
    const {
      count,
      years,
      sources,
      id,
      activity,
      longRows,
      leftOut,
      blankYears,
      symbols,
      writers,
      illustrative,
    } = this
    return {
      count,
      years,
      sources,
      source: this.source.subarray(0, count),
      row: this.row.subarray(0, count),
      id,
      activity,
      coded: byRole((role) => ({ texts: writers[role].texts, symbols: symbols[role].subarray(0, count) })),
      amounts: this.amounts.map((column) => column.subarray(0, count)),
      marks: this.marks.subarray(0, count),
      faults: [...this.faults].sort((a, b) => a.line - b.line),
      blankYears,
      illustrative,
      longRows,
      leftOut,
    }
  }

  /** The rows of one batch that hold anything and are lines; they are the next ones. */
  private keepRows(source: number, { rows, firstRow }: CellBlock, start: number): Row[] {
    const kept: Row[] = []
    const isOther = this.isOther[source]
    const end = Math.min(rows.length, start + batchRows)
    for (let offset = start; offset < end; offset++) {
      const cells = rows[offset]
      if (!cells || isBlankRow(cells)) continue
      if (isOther?.(cells)) {
        this.leaveOut(source, firstRow + offset, cells)
        continue
      }
      this.row[this.count++] = firstRow + offset
      kept.push(cells)
    }
    return kept
  }

  private leaveOut(source: number, row: number, cells: Row): void {
    const { header, format } = this.sources[source] ?? {}
    if (!header || !format) return
    const amounts = this.years.map(() => 0)
    for (const { year, position } of header.years) {
      const amount = readAmount(cells[position], format)
      if (typeof amount === 'number') amounts[this.years.indexOf(year)] = amount
    }
    const texts = codedRoles.flatMap((role) => {
      const column = header.columns[role]
      return column ? [[role, textOf(cells[column.position])] as const] : []
    })
    const label = labelOf(cells, header)
    this.leftOut.push({ source, row, label, amounts, texts: Object.fromEntries(texts) })
  }

  private readTexts({ header: { columns }, unit }: LineSource, rows: readonly Row[], first: number): void {
    const idAt = columns.Line?.position ?? -1
    const activityAt = columns.Activity?.position ?? -1
    const { id, activity } = this
    for (let at = 0; at < rows.length; at++) {
      const cells = rows[at] ?? []
      id[first + at] = textOf(cells[idAt]).trim()
      activity[first + at] = textOf(cells[activityAt])
    }
    for (const role of codedRoles) {
      const column = columns[role]
      if (column) this.writers[role].write(rows, column.position, this.symbols[role], first)
    }
    if (!columns.Unit && unit !== undefined)
      this.writers.Unit.fill(unit, this.symbols.Unit, first, this.count)
  }

  private readYear({ format }: LineSource, column: YearColumn, rows: readonly Row[], first: number): void {
    const { position } = column
    const year = this.years.indexOf(column.year)
    const amounts = this.amounts[year]
    const { marks } = this
    if (!amounts) return
    for (let at = 0; at < rows.length; at++) {
      const line = first + at
      const cell = rows[at]?.[position]
      const plain = readPlainAmount(cell, format)
      const amount = Number.isNaN(plain) ? readAmount(cell, format) : plain
      if (typeof amount === 'number') amounts[line] = amount
      else if (amount !== null) this.faults.push({ line, year, kind: amount, text: textOf(cell) })
      marks[line] = (marks[line] ?? 0) | markOf(amount)
    }
  }

  /** Notes the lines of a batch with an amount in some years only, and those with cells beyond the header. */
  private noteOddRows({ header: { width, years } }: LineSource, rows: readonly Row[], first: number): void {
    for (let at = 0; at < rows.length; at++) {
      const cells = rows[at] ?? []
      if (((this.marks[first + at] ?? 0) & partlyBlank) === partlyBlank) {
        const blank = years.filter(({ position }) => isBlank(cells[position]))
        this.blankYears.push({ line: first + at, years: blank.map(({ year }) => this.years.indexOf(year)) })
      }
      if (cells.length > width) this.noteLongRow(first + at, cells.slice(width))
    }
  }

  private noteLongRow(line: number, beyond: Row): void {
    const texts = beyond.filter((cell) => !isBlank(cell)).map(textOf)
    if (texts.length > 0) this.longRows.push({ line, text: texts.join(' | ') })
  }

  private makeRoom(more: number): void {
    const needed = this.count + more
    if (needed <= this.row.length) return
    const room = Math.max(needed, 2 * this.row.length)
    this.id.length = room
    this.activity.length = room
    this.source = grown(this.source, new Uint16Array(room))
    this.row = grown(this.row, new Int32Array(room))
    this.marks = grown(this.marks, new Uint8Array(room))
    this.symbols = byRole((role) => grown(this.symbols[role], new Int32Array(room)))
    this.amounts = this.amounts.map((column) => grown(column, new Float64Array(room)))
  }
}

function byRole<Value>(make: (role: CodedRole) => Value): Record<CodedRole, Value> {
  const entries = codedRoles.map((role) => [role, make(role)] as const)
  return Object.fromEntries(entries) as Record<CodedRole, Value>
}

function grown<Column extends { set: (from: Column) => void }>(old: Column, wider: Column): Column {
  wider.set(old)
  return wider
}

function isBlankRow(cells: Row): boolean {
  return isBlank(cells[0]) && cells.every(isBlank)
}

function saysIllustrative({ header: { columns } }: LineSource, rows: readonly Row[]): boolean {
  const note = columns.Note
  return note !== undefined && rows.some((cells) => isIllustrative(textOf(cells[note.position])))
}

function markOf(amount: number | null | AmountFaultKind): number {
  if (amount === null) return amountMarks.blank
  if (typeof amount === 'string') return amountMarks.faulty
  return amount === 0 ? amountMarks.readable : amountMarks.readable | amountMarks.nonZero
}
