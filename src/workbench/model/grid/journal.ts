import type { ICellData } from '@univerjs/core'
import { allColumns, boundingArea, type Area } from '../area.ts'

/** Takes one change of the grid back. */
export type Step = () => void

/** Cells by `cellKey`; undefined for one that holds nothing. */
export type Cells = Map<number, ICellData | undefined>

export function cellKey(row: number, column: number): number {
  return row * allColumns + column
}

export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / allColumns), column: key % allColumns }
}

/** What is written down of changes between `open` and `close`. */
export interface Changes {
  /** In the order the changes were made: the last one is taken back first. */
  readonly steps: readonly Step[]
  /** Whether nothing but cells changed: no row came or went, and none got another height. */
  readonly isCellsOnly: boolean
  /** By sheet, the block of all cells that changed. */
  readonly touched: ReadonlyMap<object, Area>
}

/** How the grid's changes are taken back, written down while somebody wants to know. */
export class Journal {
  #steps: Step[] | undefined
  #isCellsOnly = true
  readonly #cells = new Map<object, Cells>()
  #all: (readonly [sheet: object, cells: Cells])[] = []

  open(): void {
    this.#steps = []
    this.#isCellsOnly = true
    this.#cells.clear()
    this.#all = []
  }

  close(): Changes {
    const touched = new Map<object, Area>()
    for (const [sheet, cells] of this.#all) {
      const [block, before] = [blockOf(cells), touched.get(sheet)]
      if (block) touched.set(sheet, before ? boundingArea(before, block) : block)
    }
    const changes = { steps: this.#steps ?? [], isCellsOnly: this.#isCellsOnly, touched }
    this.#steps = undefined
    this.#cells.clear()
    return changes
  }

  /** Before a change of rows, columns or merged cells. */
  note(step: Step): void {
    this.#steps?.push(step)
    this.#isCellsOnly = false
    // Cells that change from here on are cells of the new order.
    this.#cells.clear()
  }

  /** Where a sheet leaves each cell as it was before it first changes; undefined where nobody wants to know. */
  cells(sheet: object, takeBack: (cells: Cells) => void): Cells | undefined {
    if (!this.#steps) return undefined
    const known = this.#cells.get(sheet)
    if (known) return known
    const cells: Cells = new Map()
    this.#cells.set(sheet, cells)
    this.#all.push([sheet, cells])
    this.#steps.push(() => takeBack(cells))
    return cells
  }
}

function blockOf(cells: Cells): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
  for (const key of cells.keys()) {
    const { row, column } = cellOfKey(key)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
    left = Math.min(left, column)
    right = Math.max(right, column)
  }
  return bottom < 0 ? undefined : { top, left, rows: bottom - top + 1, columns: right - left + 1 }
}
