import type { Json } from '../json.ts'
import { allRows, areaText, intersection, isWithin, wholeSheet, type Area } from './area.ts'
import { addComment, changeRemark, commentAt, deleteComment, plainContent } from './book/comments.ts'
import { filterRows } from './book/filter-rows.ts'
import { findArea } from './book/find-area.ts'
import { addName } from './book/names.ts'
import { guardAction } from './book/protection.ts'
import type { FilterState, Sheet } from './book/sheet.ts'
import { numberFormatStyle } from './book/styled.ts'
import { addTable } from './book/tables.ts'
import { tellFormat } from './book/tell-change.ts'
import { ExcelError } from './excel-error.ts'
import { drawBorders, type BorderWish } from './kinds/borders.ts'
import { isEmphasised, setEmphasis } from './kinds/emphasis.ts'
import { lookProperty, looks } from './kinds/format-values.ts'
import { replaceAll, type Search } from './kinds/range-search.ts'
import { mergeRange, unmergeRange } from './kinds/range-structure.ts'
import type { Block } from './objects.ts'
import { PersonAtCharts } from './person-at-charts.ts'

/** What people do by hand to the look of cells, and to what hangs on them. */
export class PersonAtCells extends PersonAtCharts {
  /** Makes all cells bold, or none where all are. */
  emphasise(address: string, how: 'bold' | 'italic' | 'underline' | 'strikethrough'): void {
    this.act(() => {
      const blocks = this.seenBlocks(address)
      const isOn = this.blocks(address).every((block) => isEmphasised(block, how))
      for (const block of blocks) setEmphasis(block, how, !isOn)
    })
  }

  /** Gives cells a look, such as `wrapText`; an empty text takes a fill away. */
  look(address: string, name: keyof typeof looks, value: Json): void {
    this.act(() => {
      for (const block of this.seenBlocks(address)) lookProperty(looks[name]).set?.(block, value)
    })
  }

  /** Shows numbers in a format, such as `#,##0.00`. */
  format(address: string, numberFormat: string): void {
    this.act(() => {
      for (const { sheet, area } of this.seenBlocks(address)) {
        guardAction(sheet, 'allowFormatCells')
        sheet.grid.look(area, () => numberFormatStyle(numberFormat))
        tellFormat(this.book, sheet, area)
      }
    })
  }

  border(address: string, wish: BorderWish): void {
    this.act(() => {
      for (const block of this.blocks(address)) drawBorders(block, wish)
    })
  }

  /** One cell of several; several again where any of them was one. */
  merge(address: string): void {
    this.act(() => {
      for (const block of this.blocks(address)) {
        const isMerged = block.sheet.grid.merges().some((merge) => intersection(merge, block.area))
        if (isMerged) unmergeRange(block)
        else mergeRange(block, false)
      }
    })
  }

  /** Makes a table of a block with headers. */
  insertTable(address: string): void {
    const { sheet, area } = this.block(address)
    this.act(() => void addTable(this.book, sheet, area, true))
  }

  /** Puts filter buttons on the first row of a block, or on a table's headers; takes them away where there are some. */
  turnFilter(address: string): void {
    const { sheet, area } = this.block(address)
    guardAction(sheet, 'allowAutoFilter')
    const table = sheet.tables.find((one) => intersection(one.area, area))
    this.act(() => {
      if (table) {
        table.showFilterButton = !table.showFilterButton
        if (!table.showFilterButton) table.filter.criteria.clear()
      } else sheet.filter = sheet.filter ? undefined : { area, criteria: new Map() }
      filterRows(sheet)
    })
  }

  /** Shows only the rows with one of these texts below a header that has a filter's button, such as `Budget!C1`. */
  filterBelow(header: string, texts?: readonly string[]): void {
    this.filterBy(header, texts && { filterOn: 'Values', values: texts })
  }

  /** Shows only the rows that meet a criterion below a header with a filter's button; all where there is none. */
  filterBy(header: string, criterion: Json | undefined): void {
    const { sheet, area } = this.block(header)
    guardAction(sheet, 'allowAutoFilter')
    const filter = filterAt(sheet, area)
    if (!filter) throw new ExcelError('ItemNotFound')
    this.act(() => {
      const at = area.left - filter.area.left
      if (criterion === undefined) filter.criteria.delete(at)
      else filter.criteria.set(at, criterion)
      filterRows(sheet)
    })
  }

  /** Gives a block a name that the whole book knows, so that formulas can use it. */
  defineName(name: string, address: string): void {
    const { sheet, area } = this.block(address)
    this.act(() => void addName(this.book, name, `=${this.book.address(sheet, areaText(area, '$'))}`, ''))
  }

  /** Puts a text in the place of another on sheets, in formulas too, and says how often. */
  replace(sheets: readonly string[], search: Search, by: string): number {
    let count = 0
    this.act(() => {
      for (const name of sheets) {
        count += replaceAll(this.book, { sheet: this.book.sheet(name), area: wholeSheet }, search, by)
      }
    })
    return count
  }

  /** Writes on a cell what everybody sees that points at it; an empty text takes the note away. */
  note(address: string, content: string): void {
    const { sheet, area } = this.block(address)
    guardAction(sheet, 'allowEditObjects')
    this.act(() => {
      const { top: row, left: column } = area
      const others = sheet.notes.filter((one) => one.row !== row || one.column !== column)
      const author = sheet.notes.find((one) => one.row === row && one.column === column)?.author ?? ''
      sheet.notes = content === '' ? others : [...others, { row, column, author, content }]
    })
  }

  /** Comments on a cell, or says it in other words; an empty text takes the comment away. */
  comment(address: string, content: string): void {
    const { sheet, area } = this.block(address)
    this.act(() => {
      const comment = commentAt(sheet, area.top, area.left)
      if (comment && content === '') deleteComment(this.book, sheet, comment)
      else if (comment) changeRemark(this.book, sheet, comment, comment, plainContent(content))
      else if (content !== '')
        addComment(this.book, sheet, { row: area.top, column: area.left }, plainContent(content))
    })
  }

  protected block(address: string): Block {
    return { book: this.book, ...findArea(this.book, this.book.active, address) }
  }

  protected blocks(address: string): readonly Block[] {
    const [first = '', ...rest] = address.split(',')
    const block = this.block(first)
    const others = rest.map((inner) => ({ ...block, area: findArea(this.book, block.sheet, inner).area }))
    return [block, ...others]
  }

  /** The blocks of an address without the rows that a filter hides: what people do to cells leaves those alone. */
  protected seenBlocks(address: string): readonly Block[] {
    return this.blocks(address).flatMap(seenParts)
  }
}

/** The parts of a block between the rows that a filter hides; whole columns go as they are. */
export function seenParts(block: Block): readonly Block[] {
  const { sheet, area } = block
  if (sheet.filteredRows.size === 0 || area.rows === allRows) return [block]
  const parts: Area[] = []
  for (let top = area.top; top < area.top + area.rows; top++) {
    const last = parts.at(-1)
    if (sheet.filteredRows.has(top)) continue
    if (last && last.top + last.rows === top) parts[parts.length - 1] = { ...last, rows: last.rows + 1 }
    else parts.push({ ...area, top, rows: 1 })
  }
  return parts.map((part) => ({ ...block, area: part }))
}

/** The filter whose headers a cell is among. */
export function filterAt(sheet: Sheet, cell: Area): FilterState | undefined {
  const filters = sheet.tables
    .filter((table) => table.hasHeaders && table.showFilterButton)
    .map((table) => table.filter)
  return [...filters, ...(sheet.filter ? [sheet.filter] : [])].find(({ area }) =>
    isWithin(cell, { ...area, rows: 1 }),
  )
}
