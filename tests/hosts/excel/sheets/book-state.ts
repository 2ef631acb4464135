/** A cell with all that a person sees of it; what is as in a new cell is left out. */
export interface CellState {
  readonly content?: string | number | boolean
  readonly isFormula?: true
  readonly format?: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly size?: number
  readonly color?: string
  readonly fill?: string
  readonly horizontal?: string
  readonly vertical?: string
  readonly wrap?: true
  readonly indent?: number
  readonly top?: string
  readonly bottom?: string
  readonly unlocked?: true
  readonly link?: string
}

export interface SheetState {
  readonly name: string
  readonly state: string
  readonly tabColor: string
  /** By address; each as one text, so that differences are read at a glance. */
  readonly cells: Readonly<Record<string, string>>
  readonly tables: readonly string[]
  readonly lists: readonly string[]
  readonly highlights: readonly string[]
  /** In points, by column from 1; standard ones are left out. */
  readonly widths: Readonly<Record<number, number>>
  /** In points, by row from 1; those that follow the texts in them are left out. */
  readonly heights: Readonly<Record<number, number>>
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly merges: readonly string[]
  readonly frozen: string
  readonly hasGridLines: boolean
  readonly print: string
  readonly isProtected: boolean
}

export interface BookState {
  readonly sheets: readonly SheetState[]
  readonly names: readonly string[]
}

/** A cell as one text, its parts in a fixed order; undefined where there is nothing to tell. */
export function cellText(cell: CellState): string | undefined {
  const text = JSON.stringify(cell, cellParts)
  return text === '{}' ? undefined : text
}

const cellParts = [
  'content',
  'isFormula',
  'format',
  'bold',
  'italic',
  'underline',
  'size',
  'color',
  'fill',
  'horizontal',
  'vertical',
  'wrap',
  'indent',
  'top',
  'bottom',
  'unlocked',
  'link',
]
