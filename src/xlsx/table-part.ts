import { unescapedText } from './escaped-text.ts'
import { spreadsheet } from './namespaces.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { parseRange } from './reference.ts'
import type { CellRange } from './reference.ts'
import { damaged } from './xlsx-error.ts'

/** A table: its whole range, header and totals rows included, and its columns by name from the left. */
export interface TableInfo {
  readonly name: string
  readonly sheet: string
  readonly range: CellRange
  readonly headerRows: 0 | 1
  readonly totalsRows: 0 | 1
  readonly columns: readonly string[]
}

/** Reads one table's part. */
export function readTable(parts: PartStore, part: string, sheet: string): TableInfo {
  const columns: string[] = []
  const taken = new Set<string>()
  let head: Omit<TableInfo, 'sheet' | 'columns'> | undefined
  readXml(parts, part, 'table', spreadsheet, {
    open(path, attributes) {
      if (path === 'table') {
        const range = parseRange(attributes.ref ?? '')
        const name = unescapedText(attributes.displayName ?? attributes.name ?? '')
        if (range === undefined || name === '') throw damaged(`the table in ${part} has no name or range`)
        const headerRows = rowCount(attributes.headerRowCount, 1)
        const totalsRows = rowCount(attributes.totalsRowCount, 0)
        if (range.lastRow - range.firstRow + 1 < headerRows + totalsRows) {
          throw damaged(`the table ${name} has not as many rows as it says`)
        }
        head = { name, range, headerRows, totalsRows }
      } else if (path === 'table/tableColumns/tableColumn') addColumn(unescapedText(attributes.name ?? ''))
    },
  })
  if (head === undefined || columns.length !== head.range.lastColumn - head.range.firstColumn + 1) {
    throw damaged(`the table ${head?.name ?? ''} has not as many columns as its range`)
  }
  return { ...head, sheet, columns }

  function addColumn(name: string): void {
    if (name === '' || taken.has(name.toLowerCase())) {
      throw damaged(`the table in ${part} has a column without a name of its own, ${name}`)
    }
    taken.add(name.toLowerCase())
    parts.spent.add('entries', 1)
    columns.push(name)
  }

  function rowCount(text: string | undefined, byDefault: 0 | 1): 0 | 1 {
    if (text === undefined) return byDefault
    if (text === '0') return 0
    if (text === '1') return 1
    throw damaged(`the table in ${part} has ${text} header or totals rows`)
  }
}
