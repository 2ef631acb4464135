import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { standardLimits } from '../../src/xlsx/limits.ts'
import { openParts } from '../../src/xlsx/part-store.ts'
import { columnNumber } from '../../src/xlsx/reference.ts'
import { onlyTarget, readRelationships } from '../../src/xlsx/relationships.ts'
import { readWorkbookPart } from '../../src/xlsx/workbook-part.ts'

/** A value typed into a cell such as `B7`; null empties it. */
export interface CellEdit {
  readonly sheet: string
  readonly cell: string
  readonly value: string | number | boolean | null
}

/** The file with values typed into cells, which keep their style; the results of formulas are left as they were. */
export function withCells(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  if (edits.length === 0) return bytes
  const files = unzipSync(bytes)
  const partOf = sheetParts(bytes)
  for (const edit of edits) {
    const part = partOf.get(edit.sheet) ?? ''
    const file = files[part]
    if (file === undefined) throw new Error(`There is no sheet ${edit.sheet}`)
    files[part] = strToU8(withCell(strFromU8(file), edit))
  }
  return zipSync(files, { level: 1 })
}

function sheetParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = openParts(bytes, standardLimits)
  const main = onlyTarget(readRelationships(parts, ''), 'officeDocument') ?? ''
  const links = readRelationships(parts, main)
  return new Map(
    readWorkbookPart(parts, main).sheets.map(({ name, link }) => [name, links.get(link)?.target ?? '']),
  )
}

function withCell(sheet: string, { cell, value }: CellEdit): string {
  const [letters = '', row = ''] = cell.split(/(?=\d)(?<=\D)/)
  return withElement(opened(sheet, 'sheetData'), 'row', row, '</sheetData>', {
    isAfter: (r) => Number(r) > Number(row),
    change: (old) =>
      withElement(opened(old, 'row'), 'c', cell, '</row>', {
        isAfter: (r) => columnNumber(r.replace(/\d/g, '')) > columnNumber(letters),
        change: (before) => cellText(cell, / s="\d+"/.exec(before)?.[0] ?? '', value),
      }),
  })
}

interface Change {
  readonly isAfter: (r: string) => boolean
  readonly change: (element: string) => string
}

/** The text with the element whose `r` is `wanted` changed; where there is none, a new one is put in its place. */
function withElement(
  xml: string,
  name: 'row' | 'c',
  wanted: string,
  end: string,
  { isAfter, change }: Change,
): string {
  const elements = [
    ...xml.matchAll(new RegExp(`<${name} [^>]*?\\br="(\\w+)"[^>]*?(?:/>|>.*?</${name}>)`, 'gs')),
  ]
  const old = elements.find(([, r]) => r === wanted)
  const at = (old ?? elements.find(([, r = '']) => isAfter(r)))?.index ?? xml.lastIndexOf(end)
  const [text, length] = old ? [old[0], old[0].length] : [`<${name} r="${wanted}"/>`, 0]
  return xml.slice(0, at) + change(text) + xml.slice(at + length)
}

/** The first element of a name with an end tag of its own, where it was empty. */
function opened(xml: string, name: string): string {
  return xml.replace(new RegExp(`<${name}( [^>]*)?/>`), `<${name}$1></${name}>`)
}

function cellText(cell: string, style: string, value: CellEdit['value']): string {
  const start = `<c r="${cell}"${style}`
  if (value === null) return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `${start} t="b"><v>${Number(value)}</v></c>`
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}
