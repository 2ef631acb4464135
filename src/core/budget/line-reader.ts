import { readAmount } from './amount.ts'
import { isBlank, textOf, type Cell, type CellBlock } from './cell.ts'
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
import { SymbolWriter } from './symbols.ts'

type Row = CellBlock['rows'][number]

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
  private source = new Uint16Array(0)
  private row = new Int32Array(0)
  private marks = new Uint8Array(0)
  private symbols: Record<CodedRole, Int32Array>
  private amounts: Float64Array[]
  private count = 0

  /** @param sources every source of the book: their years together are the book's */
  constructor(private readonly sources: readonly LineSource[]) {
    const years = sources.flatMap(({ header }) => header.years.map(({ year }) => year))
    this.years = [...new Set(years)].sort((a, b) => a - b)
    this.amounts = this.years.map(() => new Float64Array(0))
    this.writers = byRole(() => new SymbolWriter())
    this.symbols = byRole(() => new Int32Array(0))
  }

  /** Reads the data rows of one block of `sources[at]`; rows with nothing in them are passed over. */
  add(at: number, block: CellBlock): void {
    const source = this.sources[at]
    if (!source) throw new RangeError(`no source ${at}`)
    this.makeRoom(block.rows.length)
    const readRow = this.rowReader(source, at)
    block.rows.forEach((cells, offset) => readRow(cells, block.firstRow + offset))
  }

  /** The table of all rows added. */
  finish(): LineTable {
    const { count, years, sources, id, activity, faults, longRows, blankYears, symbols, writers } = this
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
      faults,
      blankYears,
      longRows,
    }
  }

  private rowReader(source: LineSource, sourceAt: number): (cells: Row, row: number) => void {
    const { columns, width, years } = source.header
    const idAt = columns.Line?.position ?? -1
    const activityAt = columns.Activity?.position ?? -1
    const coded = codedRoles.flatMap((role) => {
      const position = columns[role]?.position
      return position === undefined
        ? []
        : [{ position, writer: this.writers[role], symbols: this.symbols[role] }]
    })
    const yearCells = years.map(({ year, position }) => ({ position, year: this.years.indexOf(year) }))
    const { amounts, marks, id, activity } = this

    return (cells, row) => {
      const line = this.count
      let filled = 0
      for (const { position, writer, symbols } of coded) {
        const number = writer.number(cells[position])
        symbols[line] = number
        filled |= number
      }
      let mark = 0
      for (const { position, year } of yearCells) {
        const cell = cells[position]
        const amount = readAmount(cell, source.format)
        if (typeof amount === 'number') {
          const column = amounts[year]
          if (column) column[line] = amount
          mark |= amount === 0 ? amountMarks.readable : amountMarks.readable | amountMarks.nonZero
        } else if (amount === null) mark |= amountMarks.blank
        else {
          mark |= amountMarks.faulty
          this.faults.push({ line, year, kind: amount, text: textOf(cell) })
        }
      }
      const idCell = cells[idAt]
      if (filled === 0 && (mark & ~amountMarks.blank) === 0 && isBlank(idCell) && cells.every(isBlank)) return
      if ((mark & partlyBlank) === partlyBlank) {
        const years = yearCells.filter(({ position }) => isBlank(cells[position])).map(({ year }) => year)
        this.blankYears.push({ line, years })
      }
      if (cells.length > width) this.noteLongRow(line, cells.slice(width))
      id.push(trimmed(idCell))
      activity.push(textOf(cells[activityAt]))
      marks[line] = mark
      this.source[line] = sourceAt
      this.row[line] = row
      this.count++
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

function trimmed(cell: Cell | undefined): string {
  return (typeof cell === 'string' ? cell : textOf(cell)).trim()
}
