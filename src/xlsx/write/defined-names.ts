import { parseRange } from '../reference.ts'
import { xmlText } from './escaped-text.ts'
import { absoluteRange, parseRows, sheetPrefix } from './ranges.ts'
import type { WrittenBook, WrittenName, WrittenSheet } from './written-book.ts'

/** The names of a book as they stand in its main part; empty where it has none. */
export function definedNames(book: WrittenBook): string {
  const names = [...book.names.map(nameElement), ...book.sheets.flatMap(printNames)]
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

function nameElement({ name, refersTo, hidden = false }: WrittenName): string {
  return element(xmlText(name), hidden ? ' hidden="1"' : '', refersTo)
}

/** Excel keeps what a sheet prints in names of that sheet. */
function printNames({ name, print }: WrittenSheet, index: number): readonly string[] {
  const area = parseRange(print?.area ?? '')
  const titles = parseRows(print?.titleRows ?? '')
  const ofSheet = ` localSheetId="${index}"`
  return [
    ...(area ? [element('_xlnm.Print_Area', ofSheet, sheetPrefix(name) + absoluteRange(area))] : []),
    ...(titles
      ? [element('_xlnm.Print_Titles', ofSheet, `${sheetPrefix(name)}$${titles[0]}:$${titles[1]}`)]
      : []),
  ]
}

function element(name: string, attributes: string, refersTo: string): string {
  return `<definedName name="${name}"${attributes}>${xmlText(refersTo)}</definedName>`
}
