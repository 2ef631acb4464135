import type { CellStyle } from '../../xlsx/cell-style.ts'
import type { WrittenBlock, WrittenCell, WrittenValue } from '../../xlsx/write/written-book.ts'

/** A cell that nothing of its column's look is to show through. */
export const plain: CellStyle = {}

/** So many rows go to another thread in an instant. */
const mostRows = 500

/** Puts rows one below the other into blocks, whose columns have the look that most of their cells have. */
export class Blocks {
  readonly #blocks: WrittenBlock[] = []
  #rows: (readonly WrittenCell[])[] = []
  #first = 0

  /** Rows come in their order; one without cells is passed over. */
  add(row: number, line: readonly WrittenCell[]): void {
    if (line.length === 0) return
    if (row !== this.#first + this.#rows.length || this.#rows.length === mostRows) {
      this.#close()
      this.#first = row
    }
    this.#rows.push(line)
  }

  end(): readonly WrittenBlock[] {
    this.#close()
    return this.#blocks
  }

  #close(): void {
    if (this.#rows.length > 0) this.#blocks.push(blockOf(this.#first, this.#rows))
    this.#rows = []
  }
}

function blockOf(row: number, rows: readonly (readonly WrittenCell[])[]): WrittenBlock {
  const counts: Map<CellStyle, number>[] = []
  for (const line of rows) {
    line.forEach(({ style = plain }, column) => {
      const count = (counts[column] ??= new Map())
      count.set(style, (count.get(style) ?? 0) + 1)
    })
  }
  const styles = Array.from(counts, (count) => mostOf(count))
  return {
    row: row + 1,
    column: 1,
    styles,
    rows: rows.map((line) => {
      const values: WrittenValue[] = []
      line.forEach((cell, column) => {
        values[column] = simplest(cell, styles[column])
      })
      return values
    }),
  }
}

function mostOf(count: ReadonlyMap<CellStyle, number> | undefined): CellStyle | undefined {
  let [most, style]: [number, CellStyle | undefined] = [0, undefined]
  for (const [one, times] of count ?? []) if (times > most) [most, style] = [times, one]
  return style
}

/** A value by itself where it looks as its column does: of a large sheet that spares millions of objects. */
function simplest(cell: WrittenCell, ofColumn: CellStyle | undefined): WrittenValue {
  const { value = null, formula, error, style } = cell
  return formula === undefined && error === undefined && style === ofColumn ? value : cell
}
