import type { PrintPlan, TablePlan } from '../../../workbook/write-plan.ts'
import { lookKinds } from './looks.ts'
import type { SharedLook, SheetStructure } from './sheet-structure.ts'
import type { SheetCalls } from './sheet-calls.ts'
import { setFormat } from './write-cells.ts'

/** Sets number formats, which go before all values, and links, which bring a look of their own. */
export function writeBeforeValues(calls: SheetCalls, { area, formats, links }: SheetStructure): void {
  if (area !== undefined) {
    // The widths of our columns are counted in it, whatever the book's own font is.
    calls.add(
      (sheet) => {
        const { font } = sheet.getRange(area).format
        font.name = 'Calibri'
        font.size = 11
      },
      { calls: 2 },
    )
  }
  for (const { value, on } of formats) {
    calls.add((sheet) => setFormat(sheet.getRange(on), value), { text: value.length })
  }
  for (const { on, to, text } of links) {
    calls.add(
      (sheet) => {
        sheet.getRange(on).hyperlink = { documentReference: to, textToDisplay: text }
      },
      { text: to.length + text.length },
    )
  }
}

/** Sets how cells look and lie, once their values are there. */
export function writeAfterValues(calls: SheetCalls, structure: SheetStructure): void {
  // Excel fits a row once texts in it wrap, and not again when its columns widen.
  for (const { value, on } of structure.widths) {
    for (const lines of on) {
      calls.add((sheet) => (sheet.getRanges(lines).format.columnWidth = value), { text: lines.length })
    }
  }
  for (const look of structure.looks) writeLook(calls, look)
  for (const { value, on } of structure.heights) {
    for (const lines of on) {
      calls.add((sheet) => (sheet.getRanges(lines).format.rowHeight = value), { text: lines.length })
    }
  }
  for (const { lines, on } of structure.hidden) {
    calls.add((sheet) => {
      if (lines === 'rows') sheet.getRange(on).rowHidden = true
      else sheet.getRange(on).columnHidden = true
    })
  }
  for (const { on, across } of structure.merges) calls.add((sheet) => sheet.getRange(on).merge(across))
}

function writeLook(calls: SheetCalls, { kind, value, on, inside }: SharedLook): void {
  const { set, setInside } = lookKinds.find(({ name }) => name === kind) ?? {}
  for (const cells of on) {
    calls.add((sheet) => set?.(sheet.getRanges(cells).format, value), { calls: 2, text: cells.length })
  }
  for (const cells of inside) {
    calls.add((sheet) => setInside?.(sheet.getRanges(cells).format, value), { calls: 2, text: cells.length })
  }
}

export function addTable(calls: SheetCalls, { name, ref, style, filter }: TablePlan): void {
  calls.add(
    (sheet) => {
      const table = sheet.tables.add(ref, true)
      table.name = name
      table.style = style
      table.showBandedRows = false
      table.showFilterButton = filter
    },
    { calls: 3 },
  )
}

/** What stays in sight, grid lines and how the sheet prints. */
export function writeFrame(calls: SheetCalls, { freeze, print, showGridLines }: SheetStructure): void {
  if (showGridLines !== undefined) calls.add((sheet) => (sheet.showGridlines = showGridLines))
  const { rows = 0, columns = 0 } = freeze ?? {}
  if (rows + columns > 0) {
    calls.add((sheet) => {
      if (columns === 0) sheet.freezePanes.freezeRows(rows)
      else if (rows === 0) sheet.freezePanes.freezeColumns(columns)
      else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns))
    })
  }
  if (print) writePrint(calls, print)
}

/** In points: half an inch at the sides. */
const margins = {
  leftMargin: 36,
  rightMargin: 36,
  topMargin: 43.2,
  bottomMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
} as const

function writePrint(calls: SheetCalls, print: PrintPlan): void {
  const { orientation, paper, titleRows, area, footer, breaksBefore = [] } = print
  calls.add(
    ({ pageLayout }) => {
      pageLayout.set({
        ...margins,
        orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
        paperSize: paper === 'a3' ? 'A3' : 'A4',
        // As many pages long as it takes.
        zoom: { horizontalFitToPages: 1 },
      })
      const { defaultForAllPages: texts } = pageLayout.headersFooters
      // An ampersand would begin a code.
      texts.leftFooter = footer.replaceAll('&', '&&')
      texts.rightFooter = 'Page &P of &N'
      if (titleRows !== undefined) pageLayout.setPrintTitleRows(fixedRows(titleRows))
      if (area !== undefined) pageLayout.setPrintArea(area.replaceAll('$', ''))
    },
    { calls: 8, text: footer.length },
  )
  for (const row of new Set(breaksBefore)) {
    calls.add((sheet) => void sheet.horizontalPageBreaks.add(`A${row}`))
  }
}

function fixedRows(rows: string): string {
  return rows.replace(/\$?(\d+):\$?(\d+)/u, '$$$1:$$$2')
}
