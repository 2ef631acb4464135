import type { SheetLook } from '../../sheet-look.ts'
import type { CellNumbers } from '../cell-xml.ts'
import { columnLetter } from '../../reference.ts'
import { element } from './element.ts'
import { filterXml } from './filter-xml.ts'
import type { LookNumber } from './filter-xml.ts'
import { pageSections } from './page-xml.ts'
import type { WrittenRow } from '../written-book.ts'
import { highlightsXml, validationsXml } from './rules-xml.ts'

/** The sections of a sheet's part in the order that the format wants. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'drawing',
  'legacyDrawing',
  'tableParts',
]

/** Of a column in Calibri 11, in characters with the edges of a cell. */
const standardWidth = 9.140625

const section = /<([A-Za-z]+)(?:\s[^>]*?)?(?:\/>|>.*?<\/\1>)/gs
const wholePart = /^(.*?<worksheet[^>]*>)(.*)(<\/worksheet>\s*)$/s

/**
 * A sheet's part as the library writes it, with a look's own sections in the place of the library's; `kept` is the
 * one that leads to what add-ins keep.
 */
export function withLook(
  frame: string,
  look: SheetLook,
  rows: readonly WrittenRow[],
  numbers: CellNumbers,
  numberOf: LookNumber,
  kept: string,
): string {
  const [, before = '', inside = '', after = ''] = wholePart.exec(frame) ?? []
  const found = new Map<string, string>()
  for (const [text, name = ''] of inside.matchAll(section)) found.set(name, (found.get(name) ?? '') + text)
  const own: Readonly<Record<string, string>> = {
    ...lookSections(look, rows, numbers, numberOf),
    customProperties: kept,
  }
  const sections = order.map((name) => own[name] ?? found.get(name) ?? '')
  return before + sections.join('') + after
}

/** The numbers that the library gave to the looks of the rules that stand in for them, in their order. */
export function numbersOfLooks(frame: string): readonly number[] {
  return Array.from(frame.matchAll(/<cfRule [^>]*dxfId="(\d+)"/g), ([, number]) => Number(number))
}

function lookSections(
  look: SheetLook,
  rows: readonly WrittenRow[],
  { styleOf }: CellNumbers,
  numberOf: LookNumber,
): Readonly<Record<string, string>> {
  const { tabColor, protection, filter, highlights, validations, page, columns, outline } = look
  const [rowLevels, columnLevels] = [deepest(rows), deepest(columns)]
  const properties =
    (tabColor === undefined ? '' : element('tabColor', { rgb: `FF${tabColor}` })) +
    (Object.keys(outline).length === 0 ? '' : element('outlinePr', outline)) +
    (page.fitsPage ? element('pageSetUpPr', { fitToPage: '1' }) : '')
  const cols = columns.map(({ first, last, width, hidden, style, level }) =>
    element('col', {
      min: String(first),
      max: String(last),
      // Excel takes a column without a width for one of none.
      width: String(width ?? look.defaultColumnWidth ?? standardWidth),
      ...(width !== undefined && { customWidth: '1' }),
      ...(style && { style: String(styleOf(style)) }),
      ...(hidden && { hidden: '1' }),
      ...(level !== undefined && { outlineLevel: String(level) }),
    }),
  )
  return {
    sheetPr: properties === '' ? '' : element('sheetPr', {}, properties),
    sheetViews: element('sheetViews', {}, viewXml(look)),
    sheetFormatPr: element('sheetFormatPr', {
      defaultRowHeight: String(look.defaultRowHeight ?? 15),
      ...(look.defaultColumnWidth !== undefined && { defaultColWidth: String(look.defaultColumnWidth) }),
      ...(look.defaultRowHeight !== undefined && look.defaultRowHeight !== 15 && { customHeight: '1' }),
      ...(rowLevels > 0 && { outlineLevelRow: String(rowLevels) }),
      ...(columnLevels > 0 && { outlineLevelCol: String(columnLevels) }),
    }),
    cols: cols.length === 0 ? '' : element('cols', {}, cols.join('')),
    sheetProtection: protection ? element('sheetProtection', protection) : '',
    autoFilter: filter ? filterXml(filter, numberOf) : '',
    conditionalFormatting: highlightsXml(highlights, numberOf),
    dataValidations: validationsXml(validations),
    ...pageSections(page),
  }
}

function deepest(lines: readonly { readonly level?: number }[]): number {
  return lines.reduce((deepest, { level = 0 }) => Math.max(deepest, level), 0)
}

function viewXml({ showGridLines, showHeadings, view: others, freeze }: SheetLook): string {
  const { rows, columns } = freeze
  const view = {
    ...others,
    ...(!showGridLines && { showGridLines: '0' }),
    ...(!showHeadings && { showRowColHeaders: '0' }),
    workbookViewId: '0',
  }
  if (rows === 0 && columns === 0) return element('sheetView', view)
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
  return element(
    'sheetView',
    view,
    element('pane', {
      ...(columns > 0 && { xSplit: String(columns) }),
      ...(rows > 0 && { ySplit: String(rows) }),
      topLeftCell: `${columnLetter(columns + 1)}${rows + 1}`,
      activePane: pane,
      state: 'frozen',
    }) + element('selection', { pane }),
  )
}
