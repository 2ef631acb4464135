import type { CellValue } from './cell-value.ts'
import type { SheetRow, SheetRows } from './sheet-rows.ts'
import type { TableInfo } from './table-part.ts'
import { damaged } from './xlsx-error.ts'

/** Excel ends the name of a column here, whatever its header cell holds. */
const longestName = 255

/**
 * Throws XlsxError where a table's columns are named otherwise than its header cells say: one of the two is
 * wrong, or the table does not lie where it says. `Column3` is how programs name the third one without asking.
 */
export function refuseOtherHeader(table: TableInfo, { rows }: SheetRows): void {
  if (table.headerRows === 0) return
  const header = rowAt(rows, table.range.firstRow)?.cells ?? []
  table.columns.forEach((name, index) => {
    const isNumbered = new RegExp(`^\\p{L}+${index + 1}$`, 'u').test(name)
    if (!isNumbered && !isHeaderOf(header[table.range.firstColumn - 1 + index], name)) {
      throw damaged(`the column ${name} of the table ${table.name} has another header cell`)
    }
  })
}

/** Found by halves, for a sheet may have thousands of tables and a million rows. */
function rowAt(rows: readonly SheetRow[], wanted: number): SheetRow | undefined {
  let [first, last] = [0, rows.length - 1]
  while (first < last) {
    const middle = Math.floor((first + last) / 2)
    if ((rows[middle]?.row ?? 0) < wanted) first = middle + 1
    else last = middle
  }
  return rows[first]?.row === wanted ? rows[first] : undefined
}

function isHeaderOf(cell: CellValue | undefined, name: string): boolean {
  if (cell === undefined || cell === null || cell === '') return /\d$/.test(name)
  // A number is named as it is shown, such as `2 020.00`.
  if (typeof cell !== 'string') return typeof cell === 'boolean' || 'fault' in Object(cell) || /\d/.test(name)
  const [shown, wanted] = [spaced(cell), spaced(name)]
  if (wanted === shown) return true
  if (name.length >= longestName) return shown.startsWith(wanted)
  // LibreOffice numbers the second of two columns with one header, and leaves the cell as it is.
  return wanted.startsWith(shown) && /^\d+$/.test(wanted.slice(shown.length))
}

/** As headers are compared: in one case, line breaks and runs of spaces being one space. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase()
}
