import { escapedColumn, escapedText } from '../escaped-text.ts'
import { plainRange } from '../ranges.ts'
import type { WrittenTable } from '../written-book.ts'
import { counted, element, textElement } from './element.ts'
import { filterXml } from './filter-xml.ts'
import type { LookNumber } from './filter-xml.ts'

/** A table's part with all of its look; `id` is the number that the library gave it. */
export function tableXml(table: WrittenTable, id: string, numberOf: LookNumber): string {
  const { name, ref, columns, headerRows = 1, totalsRows = 0, look } = table
  const { filter, style = '', stripes = {}, hasInsertRow = false } = look ?? {}
  const named = columns.map((column, at) => {
    const { formula, totalsFunction, totalsLabel, totalsFormula } = look?.columns[at] ?? {}
    return element(
      'tableColumn',
      {
        id: String(at + 1),
        name: escapedColumn(column),
        ...(totalsFunction !== undefined && { totalsRowFunction: totalsFunction }),
        ...(totalsLabel !== undefined && { totalsRowLabel: escapedText(totalsLabel) }),
      },
      (formula === undefined ? '' : textElement('calculatedColumnFormula', formula)) +
        (totalsFormula === undefined ? '' : textElement('totalsRowFormula', totalsFormula)),
    )
  })
  const attributes = {
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    id,
    name,
    displayName: name,
    ref: plainRange(ref),
    headerRowCount: String(headerRows),
    ...(hasInsertRow && { insertRow: '1' }),
    ...(totalsRows === 1 ? { totalsRowCount: '1' } : { totalsRowShown: '0' }),
  }
  const inside =
    (filter && headerRows === 1 ? filterXml(filter, numberOf) : '') +
    counted('tableColumns', named) +
    element('tableStyleInfo', { ...(style !== '' && { name: style }), ...stripes })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element('table', attributes, inside)}`
}
