/** The letters of a column: 1 is `A`, 28 is `AB`. */
export function columnLetter(column: number): string {
  const first = Math.floor((column - 1) / 26)
  return (first > 0 ? columnLetter(first) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** A cell such as `B7`. */
export function cellAt(row: number, column: number): string {
  return `${columnLetter(column)}${row}`
}

/** A block such as `B7:D9`. */
export function rangeAt(row: number, column: number, lastRow: number, lastColumn: number): string {
  return `${cellAt(row, column)}:${cellAt(lastRow, lastColumn)}`
}

/** The same with every part fixed: `$B$7:$D$9`. */
export function fixed(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}

/** A range or cell of a sheet: `'Appendix A'!$B$7`. */
export function onSheet(title: string, range: string): string {
  return `'${title.replaceAll("'", "''")}'!${range}`
}

/** A text within a formula: `"say ""yes"""`. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
