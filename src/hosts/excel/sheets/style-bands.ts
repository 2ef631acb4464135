import type { CellRange } from '../../../workbook/address.ts'
import type { CellStyle } from '../../../workbook/styles.ts'
import { blocksByKey } from './cell-blocks.ts'
import type { SheetCells } from './sheet-cells.ts'

/** Rows one below the other whose cells look alike, column by column: a long table is one of them. */
interface Band {
  readonly firstRow: number
  lastRow: number
  readonly styles: readonly (CellStyle | undefined)[]
}

/** The looks of a sheet's cells, asked for by their kinds: each style once, and not each cell. */
export class StyleBands {
  readonly #bands: Band[] = []
  readonly #width: number

  constructor(cells: SheetCells) {
    this.#width = cells.width
    for (let row = 1; row <= cells.height; row++) {
      const styles = Array.from({ length: cells.width }, (_, at) => cells.at(row, at + 1).style)
      const before = this.#bands.at(-1)
      if (before && styles.every((style, at) => style === before.styles[at])) before.lastRow = row
      else this.#bands.push({ firstRow: row, lastRow: row, styles })
    }
  }

  /** Blocks of cells whose styles have the same value, those without one left out. */
  blocksOf(valueOf: (style: CellStyle) => string | undefined): ReadonlyMap<string, readonly CellRange[]> {
    if (this.#bands.length === 0 || this.#width === 0) return new Map()
    const known = new Map<CellStyle, string | undefined>()
    const valueAt = (band: number, column: number): string | undefined => {
      const style = this.#bands[band - 1]?.styles[column - 1]
      if (!style) return undefined
      if (!known.has(style)) known.set(style, valueOf(style))
      return known.get(style)
    }
    const range = { firstRow: 1, lastRow: this.#bands.length, firstColumn: 1, lastColumn: this.#width }
    return new Map(
      [...blocksByKey(range, valueAt)].map(([value, blocks]) => [
        value,
        blocks.map((block) => ({
          ...block,
          firstRow: this.#bands[block.firstRow - 1]?.firstRow ?? block.firstRow,
          lastRow: this.#bands[block.lastRow - 1]?.lastRow ?? block.lastRow,
        })),
      ]),
    )
  }
}
