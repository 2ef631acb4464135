import { parseRange } from '../reference.ts'
import { escapedText, xmlText } from './escaped-text.ts'
import { absoluteRange, parseRows, sheetPrefix } from './ranges.ts'
import type { WrittenBook, WrittenName, WrittenSheet } from './written-book.ts'

/** The names of a book as they stand in its main part; empty where it has none. */
export function definedNames(book: WrittenBook): string {
  const places = new Map(book.sheets.map(({ name }, index) => [name, index]))
  const names = [...book.names.map((name) => nameElement(name, places)), ...book.sheets.flatMap(sheetNames)]
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

function nameElement(
  { name, refersTo, hidden = false, sheet, comment = '' }: WrittenName,
  places: ReadonlyMap<string, number>,
): string {
  const of = sheet === undefined ? '' : ` localSheetId="${places.get(sheet) ?? 0}"`
  const said = comment === '' ? '' : ` comment="${xmlText(escapedText(comment))}"`
  return element(xmlText(name), `${said}${of}${hidden ? ' hidden="1"' : ''}`, refersTo)
}

/** Excel keeps what a sheet prints and filters in names of that sheet. */
function sheetNames({ name, print, look }: WrittenSheet, index: number): readonly string[] {
  const page = look?.page
  const area = parseRange(print?.area ?? page?.area ?? '')
  const rows = parseRows(print?.titleRows ?? page?.titleRows ?? '')
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(page?.titleColumns ?? '')
  const filter = parseRange(look?.filter?.ref ?? '')
  const [ofSheet, prefix] = [` localSheetId="${index}"`, sheetPrefix(name)]
  const titles = [
    ...(columns ? [`${prefix}$${columns[1]}:$${columns[2]}`] : []),
    ...(rows ? [`${prefix}$${rows[0]}:$${rows[1]}`] : []),
  ]
  return [
    ...(filter
      ? [element('_xlnm._FilterDatabase', `${ofSheet} hidden="1"`, prefix + absoluteRange(filter))]
      : []),
    ...(area ? [element('_xlnm.Print_Area', ofSheet, prefix + absoluteRange(area))] : []),
    ...(titles.length > 0 ? [element('_xlnm.Print_Titles', ofSheet, titles.join())] : []),
  ]
}

function element(name: string, attributes: string, refersTo: string): string {
  return `<definedName name="${name}"${attributes}>${xmlText(refersTo)}</definedName>`
}
