import { unescapedText } from '../escaped-text.ts'
import { spreadsheet } from '../namespaces.ts'
import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'
import { lastColumnOfSheet, parseRange } from '../reference.ts'
import type { KeptText } from '../kept-texts.ts'
import type { ColumnLook, LinkLook, Settings } from '../sheet-look.ts'
import type { SheetPart } from '../sheet-part.ts'
import { flag } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'
import type { SheetAppearance } from './book-appearance.ts'
import { lossOfElement, lossOfExtension } from './known-losses.ts'
import { unknownSetting } from './losses.ts'
import type { Losses } from './losses.ts'
import { readColumn } from './read-column.ts'
import { FilterReader } from './read-filter.ts'
import { readKeptText } from './read-kept.ts'
import { PageReader } from './read-page.ts'
import { RowLooks } from './read-rows.ts'
import { HighlightReader, ValidationReader } from './read-rules.ts'
import { readOutline, readView } from './read-view.ts'
import type { StyleSheet } from './read-style-sheet.ts'

/** Of the elements that newer programs put behind the others. */
const newer = [
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  'http://schemas.microsoft.com/office/excel/2006/main',
]
const root = 'worksheet/'
const rowPath = 'worksheet/sheetData/row'
const cellPath = 'worksheet/sheetData/row/c'
const formulaPath = 'worksheet/sheetData/row/c/f'
const widest = 255

/** How a sheet looks, without what stands in parts of its own. */
export type SheetInItself = Omit<SheetAppearance, 'name' | 'charts' | 'comments' | 'notes'>

/** Reads how a sheet looks, and its formulas. `targets` are the addresses of links that lead out of the book. */
export function readSheetLook(
  parts: PartStore,
  { name, part, links: parted }: SheetPart,
  sheet: StyleSheet,
  targets: ReadonlyMap<string, string>,
  losses: Losses,
): SheetInItself {
  const { spent } = parts
  const where = `the sheet ${name}`
  const rows = new RowLooks(where, sheet.styles, losses, spent)
  const context = { ...sheet, losses, spent }
  const [highlights, validations] = [new HighlightReader(context), new ValidationReader(context)]
  const [filter, page] = [new FilterReader(context), new PageReader(losses)]
  const columns: ColumnLook[] = []
  const links: LinkLook[] = []
  const kept: KeptText[] = []
  const view = { showGridLines: true, showHeadings: true, others: {}, outline: {}, rows: 0, columns: 0 }
  let format: Settings = {}
  let tabColor: string | undefined
  let protection: Settings | undefined
  let selected: string | undefined
  let isRich = false
  readXml(parts, part, 'worksheet', [...spreadsheet, ...newer], { open, text, close, rows: rows.plain })
  rows.finish()
  const [height, width] = [Number(format.defaultRowHeight), Number(format.defaultColWidth)]
  return {
    ...(height > 0 && height <= 409.5 && { defaultRowHeight: height }),
    ...(width > 0 && width <= widest && { defaultColumnWidth: width }),
    ...(tabColor !== undefined && { tabColor }),
    showGridLines: view.showGridLines,
    showHeadings: view.showHeadings,
    view: view.others,
    outline: view.outline,
    freeze: { rows: view.rows, columns: view.columns },
    columns,
    ...(protection && { protection }),
    ...(filter.look && { filter: filter.look }),
    highlights: highlights.looks,
    validations: validations.looks,
    links,
    page: page.look,
    kept,
    rows: rows.rows,
    selected,
  }

  function open(path: string, attributes: Attributes): void {
    switch (path) {
      case cellPath:
        rows.startCell(attributes)
        return
      case formulaPath:
        rows.startFormula(attributes)
        return
      case rowPath:
        rows.startRow(attributes)
        return
      case 'worksheet/sheetData/row/c/is':
        isRich = false
        return
      case 'worksheet/sheetData/row/c/is/r':
        if (!isRich) losses.add('looks of parts of a text')
        isRich = true
        return
      default:
        if (path.startsWith(root) && !path.startsWith(rowPath))
          openAround(path.slice(root.length), attributes)
    }
  }

  function openAround(path: string, attributes: Attributes): void {
    const [section = ''] = path.split('/', 1)
    const element = path.slice(path.lastIndexOf('/') + 1)
    switch (section) {
      case 'conditionalFormatting':
        highlights.open(element, attributes)
        return
      case 'dataValidations':
        validations.open(element, attributes)
        return
      case 'autoFilter':
        filter.open(path, attributes)
        return
      case 'extLst':
        openExtension(path, element, attributes)
        return
      default:
        page.open(path, attributes)
        openPlain(path, attributes)
    }
  }

  function openExtension(path: string, element: string, attributes: Attributes): void {
    if (path.startsWith('extLst/ext/dataValidations/')) validations.open(element, attributes)
    else if (path === 'extLst/ext/sparklineGroups/sparklineGroup/sparklines/sparkline')
      losses.add('sparklines')
    else if (path === 'extLst/ext/conditionalFormattings/conditionalFormatting/cfRule') {
      losses.add('conditional formats of the newer form')
    } else if (path === 'extLst/ext') {
      const loss = lossOfExtension(attributes.uri)
      if (loss !== undefined) losses.add(loss)
    }
  }

  function openPlain(path: string, attributes: Attributes): void {
    switch (path) {
      case 'sheetPr/tabColor':
        tabColor = sheet.colourOf(attributes)
        return
      case 'sheetPr/outlinePr':
        view.outline = readOutline(attributes, `the outline of ${where}`)
        return
      case 'sheetViews/sheetView':
        if (!flag(attributes.showGridLines, true, where)) view.showGridLines = false
        if (!flag(attributes.showRowColHeaders, true, where)) view.showHeadings = false
        view.others = readView(attributes, `the view of ${where}`)
        return
      case 'sheetViews/sheetView/pane':
        openPane(attributes)
        return
      case 'sheetViews/sheetView/selection': {
        const [first = ''] = (attributes.sqref ?? '').split(/\s/)
        if (parseRange(first) !== undefined) selected = first
        return
      }
      case 'sheetFormatPr':
        format = attributes
        return
      case 'cols/col':
        spent.add('entries', 1)
        columns.push(readColumn(attributes, where, sheet.styles, losses))
        return
      case 'sheetProtection':
        if (flag(attributes.sheet, false, where)) protection = { ...attributes }
        return
      case 'customProperties/customPr':
        kept.push(...readKeptText(parts, attributes, parted, losses))
        return
      case 'hyperlinks/hyperlink':
        openLink(attributes)
        return
      default: {
        const loss = lossOfElement(path)
        if (loss !== undefined) losses.add(loss)
      }
    }
  }

  function openPane({ state, xSplit, ySplit }: Attributes): void {
    if (state !== 'frozen' && state !== 'frozenSplit') {
      losses.add('split windows')
      return
    }
    view.rows = Math.round(Number(ySplit ?? 0))
    view.columns = Math.round(Number(xSplit ?? 0))
    if (!(view.rows >= 0 && view.rows < 10_000 && view.columns >= 0 && view.columns < lastColumnOfSheet)) {
      throw damaged(`what stays in sight of ${where} is not on it`)
    }
  }

  function openLink({ ref, location: named, tooltip, 'r:id': id }: Attributes): void {
    spent.add('entries', 1)
    const outside = id === undefined ? undefined : targets.get(id)
    // As some programs write a place in the book itself.
    const inside = outside?.startsWith('#') ? outside.slice(1) : undefined
    const [target, location] = inside === undefined ? [outside, named] : [undefined, inside]
    if (parseRange(ref ?? '') === undefined) throw damaged(`a link of ${where} is on no cell`)
    if (target === undefined && location === undefined) {
      losses.add(unknownSetting)
      return
    }
    links.push({
      ref: ref?.replaceAll('$', '') ?? '',
      ...(target !== undefined && { target }),
      ...(location !== undefined && { location: unescapedText(location) }),
      ...(tooltip !== undefined && { tooltip }),
    })
  }

  function text(path: string, piece: string): void {
    if (path === formulaPath) {
      rows.formulaText(piece)
      return
    }
    if (!path.startsWith(root) || path.startsWith(rowPath)) return
    const inner = path.slice(root.length)
    const element = inner.slice(inner.lastIndexOf('/') + 1)
    if (inner.startsWith('conditionalFormatting/')) highlights.text(element, piece)
    else if (inner.startsWith('dataValidations/') && /^formula[12]$/.test(element))
      validations.text(element, piece)
    else if (inner.startsWith('extLst/ext/dataValidations/') && /^(?:f|sqref)$/.test(element)) {
      validations.text(element, piece)
    } else page.text(inner, piece)
  }

  function close(path: string): void {
    if (path === formulaPath) rows.endFormula()
  }
}
