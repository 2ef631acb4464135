import { BorderStyleTypes, type IStyleData } from '@univerjs/core'
import type { Book } from '../../../../src/workbench/model/book/book.ts'
import type { Highlight, ListRule, Sheet, TableState } from '../../../../src/workbench/model/book/sheet.ts'
import { numberFormatOf } from '../../../../src/workbench/model/book/styled.ts'
import { columnNames } from '../../../../src/workbench/model/book/table-shape.ts'
import { areaText } from '../../../../src/workbench/model/area.ts'
import { formulaOf, valueOf } from '../../../../src/workbench/model/grid/cell-content.ts'
import { looks } from '../../../../src/workbench/model/kinds/format-values.ts'
import { cellAt } from '../../../../src/workbook/address.ts'
import { cellText, type BookState, type CellState, type SheetState } from './book-state.ts'
import { plain } from './state-of-plan.ts'

/** All that stands in the stand-in's book, as people would see it. */
export function stateOfBook({ sheets, names }: Book): BookState {
  return {
    sheets: sheets.map(stateOfSheet),
    names: names.map(({ name, formula, visible }) => `${name} ${plain(formula)} ${!visible}`).sort(),
  }
}

function stateOfSheet(sheet: Sheet): SheetState {
  const { grid, page } = sheet
  grid.flush()
  const [rows, columns] = [grid.rowCount, grid.columnCount]
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)
  return {
    name: sheet.name,
    state: { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' }[sheet.visibility],
    tabColor: sheet.tabColor,
    cells: cellsOf(sheet),
    tables: sheet.tables.map(tableText),
    lists: sheet.lists.map(listText).sort(),
    highlights: sheet.highlights.map(highlightText),
    widths: Object.fromEntries(
      numbers(columns).flatMap((column) => {
        const width = grid.lines.columnWidth(column) * 0.75
        return width === 48 ? [] : [[column + 1, width]]
      }),
    ),
    heights: Object.fromEntries(
      numbers(rows).flatMap((row) => {
        const height = grid.lines.ownHeight(row)
        return height === undefined ? [] : [[row + 1, height * 0.75]]
      }),
    ),
    hiddenRows: numbers(rows).flatMap((row) => (grid.lines.isRowHidden(row) ? [row + 1] : [])),
    hiddenColumns: numbers(columns).flatMap((column) =>
      grid.lines.isColumnHidden(column) ? [column + 1] : [],
    ),
    merges: grid
      .merges()
      .map((area) => areaText(area))
      .sort(),
    frozen: `${sheet.frozen.rows} ${sheet.frozen.columns}`,
    hasGridLines: sheet.showGridlines,
    print: page.headersFooters.size === 0 ? '' : printText(sheet),
    isProtected: sheet.protection !== undefined,
  }
}

function cellsOf(sheet: Sheet): SheetState['cells'] {
  const cells: Record<string, string> = {}
  sheet.grid.forEach((row, column) => {
    const text = cellText(stateOfCell(sheet, row, column))
    if (text !== undefined) cells[cellAt(row + 1, column + 1)] = text
  })
  return cells
}

function stateOfCell(sheet: Sheet, row: number, column: number): CellState {
  const { grid } = sheet
  const [cell, style] = [grid.cell(row, column), grid.style(row, column)]
  const read = (name: keyof typeof looks): unknown => looks[name].read(style, cell)
  const isFormula = typeof cell?.f === 'string' && cell.f !== ''
  const content = isFormula ? plain(String(formulaOf(cell))) : valueOf(cell)
  const format = numberFormatOf(sheet, row, column)
  const link = sheet.links.find((one) => one.row === row && one.column === column)?.link
  const words: Readonly<Record<string, string>> = {
    Left: 'left',
    Center: 'center',
    Right: 'right',
    Top: 'top',
  }
  const horizontal = words[String(read('horizontalAlignment'))]
  const vertical = words[String(read('verticalAlignment'))]
  const [color, fill, size, indent] = [
    read('fontColor'),
    read('fillColor'),
    read('size'),
    read('indentLevel'),
  ]
  const [top, bottom] = [lineText(style, 't'), lineText(style, 'b')]
  return {
    ...(content !== '' && { content }),
    ...(isFormula && { isFormula: true }),
    ...(format !== 'General' && { format }),
    ...(read('bold') === true && { bold: true }),
    ...(read('italic') === true && { italic: true }),
    ...(read('underline') === 'Single' && { underline: true }),
    ...(size !== 11 && { size: Number(size) }),
    ...(color !== '#000000' && { color: String(color) }),
    ...(fill !== '#FFFFFF' && { fill: String(fill) }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(read('wrapText') === true && { wrap: true }),
    ...(indent !== 0 && { indent: Number(indent) }),
    ...(top !== undefined && { top }),
    ...(bottom !== undefined && { bottom }),
    ...(read('locked') === false && { unlocked: true }),
    ...(link !== undefined && { link: plain((link as { documentReference: string }).documentReference) }),
  }
}

const lines: Readonly<Partial<Record<BorderStyleTypes, string>>> = {
  [BorderStyleTypes.HAIR]: 'hair',
  [BorderStyleTypes.THIN]: 'thin',
  [BorderStyleTypes.MEDIUM]: 'medium',
  [BorderStyleTypes.DOUBLE]: 'double',
}

function lineText({ bd }: IStyleData, side: 't' | 'b'): string | undefined {
  const line = bd?.[side]
  return line ? `${lines[line.s] ?? String(line.s)} ${String(line.cl.rgb)}` : undefined
}

function tableText(table: TableState): string {
  const { name, area, style, showFilterButton, showBandedRows, hasTotals, hasHeaders } = table
  if (showBandedRows || hasTotals || !hasHeaders) return `${name} is dressed otherwise`
  return [name, areaText(area), style, showFilterButton, columnNames(table).join('|')].join(' ')
}

function listText({ area, rule, errorAlert, prompt }: ListRule): string {
  const { list } = rule as { list: { source: string } }
  const alert = errorAlert as { style: string; title: string; message: string }
  const hint = prompt as { title: string; message: string }
  return JSON.stringify([
    areaText(area),
    list.source,
    alert.style === 'Stop' ? 'refused' : 'asked',
    hint.message === '' ? null : { title: hint.title, text: hint.message },
    { title: alert.title, text: alert.message },
  ])
}

function highlightText({ areas, formula, format }: Highlight): string {
  const colour = (path: string): string | null => {
    const value = format.get(path)
    return typeof value === 'string' ? value.slice(1) : null
  }
  return JSON.stringify([
    areas.map((area) => areaText(area)).join(),
    formula,
    format.get('font/bold') ?? false,
    colour('font/color'),
    colour('fill/color'),
  ])
}

function printText({ page }: Sheet): string {
  const margin = (side: string): unknown => page.plain.get(`${side}Margin`)
  return JSON.stringify({
    orientation: page.orientation.toLowerCase(),
    paper: typeof page.paperSize === 'string' ? page.paperSize.toLowerCase() : page.paperSize,
    titleRows: page.titleRows ?? null,
    area: page.printArea ?? null,
    left: page.headersFooters.get('leftFooter'),
    right: page.headersFooters.get('rightFooter'),
    breaks: [...page.horizontalBreaks].map((row) => row + 1).sort((a, b) => a - b),
    zoom: page.zoom,
    margins: ['left', 'right', 'top', 'bottom', 'header', 'footer'].map(margin),
  })
}
