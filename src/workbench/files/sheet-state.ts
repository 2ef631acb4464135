import type { Json } from '../json.ts'
import { allColumns, allRows, parseArea } from '../model/area.ts'
import type { Book } from '../model/book/book.ts'
import { plainContent } from '../model/book/comments.ts'
import type { CommentState, Remark, Sheet, TableState } from '../model/book/sheet.ts'
import { columnNames } from '../model/book/table-shape.ts'
import { textContent } from '../model/grid/cell-content.ts'
import { textOf } from '../model/kinds/range-values.ts'
import type { SheetContent, TableContent } from './book-content.ts'
import { chartOf } from './charts.ts'
import { areaOf, isLargeLink } from './content-area.ts'
import { filteredArea, filterState } from './filters.ts'
import { highlightOf } from './highlights.ts'
import { takePage } from './pages.ts'
import { protectionOf } from './protections.ts'
import { listRules } from './validations.ts'

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const
/** Takes what the grid has no place for from a file's sheet into that of the model. */
export function takeSheet(book: Book, sheet: Sheet, content: SheetContent): void {
  const { tabColor, freeze, protection, filter, validations, highlights, notes, comments } = content
  sheet.visibility = visibilities[content.state]
  sheet.tabColor = tabColor === undefined ? '' : `#${tabColor}`
  sheet.showGridlines = content.showGridLines
  sheet.showHeadings = content.showHeadings
  sheet.outline = content.outline
  // The grid has the zoom.
  sheet.view = Object.fromEntries(Object.entries(content.view).filter(([name]) => name !== 'zoomScale'))
  sheet.frozen = freeze
  if (protection) sheet.protection = protectionOf(protection)
  sheet.unlockedLines = unlockedLines(content)
  if (filter) sheet.filter = filterState(filter, filteredArea(filter))
  sheet.lists = listRules(validations)
  sheet.highlights = highlights.flatMap((look) => highlightOf(look, book.newId()) ?? [])
  sheet.notes = notes.map(({ ref, author, text }) => ({ ...cellOf(ref), author, content: text }))
  sheet.comments = comments.map(({ ref, isResolved: resolved, replies, ...said }): CommentState => ({
    ...remark(book, said),
    ...cellOf(ref),
    resolved,
    replies: replies.map((reply) => remark(book, reply)),
  }))
  sheet.charts = content.charts.flatMap((look) => chartOf(book, sheet, look) ?? [])
  for (const { name, text } of content.kept) sheet.customProperties.set(name, text)
  takeLinks(sheet, content)
  takePage(sheet.page, content.page)
}

function remark(
  book: Book,
  { author, created, text }: { readonly author: string; readonly created: string; readonly text: string },
): Remark {
  return { id: book.newId(), author, created, ...plainContent(text) }
}

function cellOf(ref: string): { readonly row: number; readonly column: number } {
  const { top, left } = parseArea(ref)
  return { row: top, column: left }
}

/** Whole columns and rows whose cells are not locked, also those that nothing stands in. */
function unlockedLines({ columns, rows }: SheetContent): Sheet['unlockedLines'] {
  return [
    ...columns
      .filter(({ style }) => style?.unlocked)
      .map(({ first, last }) => ({ top: 0, left: first - 1, rows: allRows, columns: last - first + 1 })),
    ...rows
      .filter(({ style }) => style?.unlocked)
      .map(({ row }) => ({ top: row - 1, left: 0, rows: 1, columns: allColumns })),
  ]
}

function takeLinks(sheet: Sheet, { links }: SheetContent): void {
  for (const { ref, target, location, tooltip } of links) {
    const area = parseArea(ref)
    const isLarge = isLargeLink(area)
    const address = target !== undefined && location !== undefined ? `${target}#${location}` : target
    const [rows, columns] = isLarge ? [1, 1] : [area.rows, area.columns]
    for (let row = area.top; row < area.top + rows; row += 1) {
      for (let column = area.left; column < area.left + columns; column += 1) {
        const link: Json = {
          ...(address !== undefined && { address }),
          ...(target === undefined && { documentReference: location ?? '' }),
          ...(tooltip !== undefined && { screenTip: tooltip }),
          textToDisplay: textOf(sheet, row, column),
        }
        sheet.links.push({ row, column, link })
      }
    }
  }
}

/** Takes a table; its header cells say what the file calls its columns. */
export function takeTable(book: Book, sheet: Sheet, content: TableContent): void {
  const { name, range, columns, headerRows, totalsRows, look } = content
  const area = areaOf(range)
  const isOn = (setting: string): boolean => look.stripes[setting] === '1' || look.stripes[setting] === 'true'
  const table: TableState = {
    id: book.newId(),
    sheet,
    name,
    area,
    style: look.style,
    hasHeaders: headerRows === 1,
    hasTotals: totalsRows === 1,
    showBandedRows: isOn('showRowStripes'),
    showBandedColumns: isOn('showColumnStripes'),
    showFilterButton: look.filter !== undefined && headerRows === 1,
    highlightFirstColumn: isOn('showFirstColumn'),
    highlightLastColumn: isOn('showLastColumn'),
    filter: filterState(look.filter, area),
    columnIds: columns.map((_, at) => at + 1),
    hiddenNames: headerRows === 1 ? undefined : columns,
    hasInsertRow: look.hasInsertRow,
  }
  sheet.tables.push(table)
  if (!table.hasHeaders) return
  for (const [at, shown] of columnNames(table).entries()) {
    const column = columns[at]
    if (column !== undefined && column !== shown)
      sheet.grid.put(area.top, area.left + at, [[textContent(column)]])
  }
}
