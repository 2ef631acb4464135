import { cellValue } from './cell.ts'
import type { CellContext } from './cell.ts'
import { spreadsheet } from './namespaces.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { parseLinesOrRange } from './reference.ts'
import type { CellRange } from './reference.ts'
import type { RowTaker } from './plain-rows.ts'
import type { Relationship } from './relationships.ts'
import { RowBuilder } from './sheet-rows.ts'
import type { SheetRows } from './sheet-rows.ts'
import { textOf } from './string-item.ts'
import { flag } from './whole-number.ts'
import { damaged, tooLarge } from './xlsx-error.ts'
import type { Attributes } from './xml-scope.ts'

const rowPath = 'worksheet/sheetData/row'
const cellPath = 'worksheet/sheetData/row/c'
const formulaPath = 'worksheet/sheetData/row/c/f'
const valuePath = 'worksheet/sheetData/row/c/v'
const inlinePath = 'worksheet/sheetData/row/c/is'
const inlineTextPath = 'worksheet/sheetData/row/c/is/t'
const inlineRunPath = 'worksheet/sheetData/row/c/is/r/t'

/** A worksheet to be read: its name, the part that holds it and that part's relationships. */
export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly links: ReadonlyMap<string, Relationship>
}

/** Reads the cells of a worksheet. Throws XlsxError for the first thing in it that contradicts the format. */
export function readSheetPart(parts: PartStore, sheet: SheetPart, context: CellContext): SheetRows {
  const rows = new RowBuilder(sheet.name, parts.spent)
  const merges: CellRange[] = []
  let isProtected = false
  let hasFilter = false
  let cell: Attributes = {}
  let formula: string | undefined
  let value: string | undefined
  let inline: string | undefined
  const run = textOf((text) => {
    inline = (inline ?? '') + text
    if (inline.length > parts.limits.textLength)
      throw tooLarge(`a text of the sheet ${sheet.name} is too long`)
  })
  readXml(parts, sheet.part, 'worksheet', spreadsheet, { open, text, close, rows: plainRows() })
  rows.finish()
  if (!rows.hasBegun) throw damaged(`the sheet ${sheet.name} has no place for cells`)
  return { rows: rows.rows, merges, isProtected, hasFilter }

  function plainRows(): RowTaker {
    return {
      startRow: (number) => rows.startRow(number, false),
      cell(column, { type, style }, written, shown) {
        rows.startColumn(column)
        rows.put(cellValue({ type, style, formula: written, value: shown, inline: undefined }, context))
      },
    }
  }

  function open(path: string, attributes: Attributes): void {
    switch (path) {
      case cellPath:
        rows.startCell(attributes.r)
        cell = attributes
        formula = value = inline = undefined
        return
      case valuePath:
        value = begun(value)
        return
      case formulaPath:
        formula = begun(formula)
        return
      case inlinePath:
        inline = begun(inline)
        return
      case inlineTextPath:
      case inlineRunPath:
        run.open(attributes)
        return
      case rowPath:
        rows.startRow(attributes.r, flag(attributes.hidden, false, `the sheet ${sheet.name}`))
        return
      default:
        openAroundCells(path, attributes)
    }
  }

  function openAroundCells(path: string, attributes: Attributes): void {
    if (path === 'worksheet/mergeCells/mergeCell') {
      const range = parseLinesOrRange(attributes.ref ?? '')
      if (range === undefined) throw damaged(`a merged range of the sheet ${sheet.name} is broken`)
      parts.spent.add('entries', 1)
      merges.push(range)
    } else if (path === 'worksheet/sheetData') {
      rows.hasBegun = true
    } else if (path === 'worksheet/sheetProtection') {
      isProtected = flag(attributes.sheet, false, `the sheet ${sheet.name}`)
    } else if (path === 'worksheet/autoFilter') {
      hasFilter = true
    } else if (path === 'worksheet/tableParts/tablePart') {
      if (sheet.links.get(attributes['r:id'] ?? '')?.type !== 'table') {
        throw damaged(`a table of the sheet ${sheet.name} is missing`)
      }
    }
  }

  function text(path: string, piece: string): void {
    if (path === valuePath) value = (value ?? '') + piece
    else if (path === formulaPath) formula = (formula ?? '') + piece
    else if (path === inlineTextPath || path === inlineRunPath) run.text(piece)
  }

  function close(path: string): void {
    if (path === inlineTextPath || path === inlineRunPath) run.close()
    if (path !== cellPath) return
    rows.put(cellValue({ type: cell.t ?? 'n', style: cell.s ?? '0', formula, value, inline }, context))
  }

  /** The start of a cell's formula, value or text, of which it has one each. */
  function begun(before: string | undefined): string {
    if (before !== undefined) throw damaged(`the cell ${rows.place()} of the sheet ${sheet.name} is doubled`)
    return ''
  }
}
