import type { CellRange } from '../../../workbook/address.ts'
import type { CellStyle } from '../../../workbook/styles.ts'
import type { PlannedCell, SheetPlan } from '../../../workbook/write-plan.ts'
import { contentOf, type CellContent } from './cell-content.ts'
import { generalFormat } from './written-text.ts'

export interface SheetCell {
  readonly content: CellContent
  readonly style: CellStyle | undefined
  readonly link: string | undefined
}

const blank: SheetCell = { content: null, style: undefined, link: undefined }

/** The cells of a planned sheet by their places, from A1 to the last one. */
export class SheetCells {
  readonly height: number
  readonly width: number
  readonly #rows: SheetCell[][] = []

  constructor({ blocks }: Pick<SheetPlan, 'blocks'>) {
    for (const { row, column, rows, styles } of blocks) {
      for (const [down, cells] of rows.entries()) {
        const line = (this.#rows[row + down] ??= [])
        for (const [across, cell] of cells.entries()) line[column + across] = cellOf(cell, styles[across])
      }
    }
    this.height = Math.max(0, this.#rows.length - 1)
    this.width = this.#rows.reduce((widest, line) => Math.max(widest, line.length - 1), 0)
  }

  at(row: number, column: number): SheetCell {
    return this.#rows[row]?.[column] ?? blank
  }

  contentAt(row: number, column: number): CellContent {
    return this.at(row, column).content
  }

  formatAt(row: number, column: number): string {
    return this.at(row, column).style?.numberFormat ?? generalFormat
  }

  /** From A1 on; undefined where nothing is planned. */
  get range(): CellRange | undefined {
    if (this.height === 0 || this.width === 0) return undefined
    return { firstRow: 1, firstColumn: 1, lastRow: this.height, lastColumn: this.width }
  }
}

function cellOf(cell: PlannedCell, columnStyle: CellStyle | undefined): SheetCell {
  const own = typeof cell === 'object' && cell !== null ? cell : undefined
  return { content: contentOf(cell), style: own?.style ?? columnStyle, link: own?.link }
}
