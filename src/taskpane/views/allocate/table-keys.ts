/** A figure of the table, from 0. */
export interface TableCell {
  readonly row: number
  readonly column: number
}

/** Where a key leads in the table: arrows by one, Home and End to the ends of the row, with Ctrl to those of all. */
export function cellTo(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: TableCell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  dir: 'ltr' | 'rtl',
): TableCell | undefined {
  const [forward, backward] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  const within = (at: number, count: number): number => Math.min(Math.max(at, 0), count - 1)
  switch (key) {
    case 'ArrowDown':
      return { row: within(row + 1, rows), column }
    case 'ArrowUp':
      return { row: within(row - 1, rows), column }
    case forward:
      return { row, column: within(column + 1, columns) }
    case backward:
      return { row, column: within(column - 1, columns) }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 }
    default:
      return undefined
  }
}
