import type { ICellData } from '@univerjs/core'
import { allColumns, allRows, areaText, parseArea, type Area } from '../area.ts'
import { shiftCharts } from '../chart/chart-place.ts'
import { retranslate, rewriteFormulas } from './formulas.ts'
import { shiftArea, shiftFormula, type Shift } from '../formula/shift.ts'
import type { Book } from './book.ts'
import type { PageSetup, Sheet } from './sheet.ts'

/** Cells come or go: what lies behind them moves, and everything that names them goes along. */
export function shiftCells(book: Book, sheet: Sheet, shift: Shift): void {
  const isWhole = shift.from === undefined
  if (isWhole) sheet.grid.lines.shift(shift.axis, shift.at, shift.by)
  else shiftBand(sheet, shift)
  follow(book, sheet, shift)
  rewriteFormulas(book, (formula, home) => shiftFormula(formula, home.name, shift))
  retranslate(book)
}

/** Moves the cells of a band, such as those below a table, and leaves the rest of the sheet where it is. */
function shiftBand({ grid }: Sheet, { axis, at, by, from = 0, to = 0 }: Shift): void {
  const isRows = axis === 'rows'
  const end = isRows ? grid.rowCount : grid.columnCount
  if (by > 0) grid.grow(isRows ? end + by : 0, isRows ? 0 : end + by)
  const size = (isRows ? grid.rowCount : grid.columnCount) - at
  const source = (along: number, across: number): ICellData | undefined => {
    const line = at + along - by
    if (line < at) return undefined
    return isRows ? grid.cell(line, from + across) : grid.cell(from + across, line)
  }
  const moved = Array.from({ length: isRows ? size : to - from }, (_, down) =>
    Array.from({ length: isRows ? to - from : size }, (__, side) => {
      return structuredClone(isRows ? source(down, side) : source(side, down))
    }),
  )
  grid.replace(isRows ? at : from, isRows ? from : at, moved)
}

/** Tables, rules, comments, charts and merged cells go along. */
function follow(book: Book, sheet: Sheet, shift: Shift): void {
  const move = (area: Area): Area | undefined => shiftArea(area, shift)
  for (const table of [...sheet.tables]) {
    const area = move(table.area)
    if (area) {
      table.area = area
      table.filter.area = area
    } else sheet.tables.splice(sheet.tables.indexOf(table), 1)
  }
  sheet.lists = moveAll(sheet.lists, move)
  for (const highlight of sheet.highlights) {
    highlight.areas = highlight.areas.flatMap((area) => move(area) ?? [])
  }
  sheet.highlights = sheet.highlights.filter(({ areas }) => areas.length > 0)
  sheet.unlockedLines = sheet.unlockedLines.flatMap((lines) => move(lines) ?? [])
  sheet.comments = moveCells(sheet.comments, move)
  sheet.notes = moveCells(sheet.notes, move)
  sheet.links = moveCells(sheet.links, move)
  shiftCharts(sheet.charts, shift)
  if (sheet.filter) {
    const area = move(sheet.filter.area)
    if (area) sheet.filter.area = area
    else sheet.filter = undefined
  }
  const merges = sheet.grid.merges()
  sheet.grid.setMerges(merges.flatMap((merge) => move(merge) ?? []))
  if (shift.axis === 'rows') {
    const rows = [...sheet.filteredRows].flatMap(
      (top) => move({ top, left: 0, rows: 1, columns: 1 })?.top ?? [],
    )
    sheet.filteredRows.clear()
    for (const row of rows) sheet.filteredRows.add(row)
  }
  movePrint(sheet.page, shift, move)
  for (const place of book.kept) {
    if (place.sheet !== sheet) continue
    const area = move(place.area)
    if (area) place.area = area
    else place.isGone = true
  }
  if (book.selection.sheet === sheet) book.selection.area = move(book.selection.area) ?? book.selection.area
}

/** What a sheet prints goes along, and so do the pages that begin with a row or a column. */
function movePrint(page: PageSetup, { axis }: Shift, move: (area: Area) => Area | undefined): void {
  const moved = (text: string | undefined): string | undefined => {
    const area = text === undefined ? undefined : move(parseArea(text))
    return area && areaText(area)
  }
  page.printArea = moved(page.printArea)
  page.titleRows = moved(page.titleRows)
  page.titleColumns = moved(page.titleColumns)
  const breaks = axis === 'rows' ? page.horizontalBreaks : page.verticalBreaks
  const before = [...breaks]
  breaks.clear()
  for (const at of before) {
    const line =
      axis === 'rows'
        ? move({ top: at, left: 0, rows: 1, columns: allColumns })
        : move({ top: 0, left: at, rows: allRows, columns: 1 })
    if (line) breaks.add(axis === 'rows' ? line.top : line.left)
  }
}

function moveAll<Kept extends { area: Area }>(
  kept: readonly Kept[],
  move: (area: Area) => Area | undefined,
): Kept[] {
  return kept.flatMap((one) => {
    const area = move(one.area)
    return area ? [Object.assign(one, { area })] : []
  })
}

function moveCells<Kept extends { row: number; column: number }>(
  kept: readonly Kept[],
  move: (area: Area) => Area | undefined,
): Kept[] {
  return kept.flatMap((one) => {
    const area = move({ top: one.row, left: one.column, rows: 1, columns: 1 })
    return area ? [Object.assign(one, { row: area.top, column: area.left })] : []
  })
}
