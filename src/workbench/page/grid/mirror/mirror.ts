import { IRenderManagerService } from '@univerjs/engine-render'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import type { Book } from '../../../model/book/book.ts'
import type { Sheet } from '../../../model/book/sheet.ts'
import { highlightRule } from './highlight-rule.ts'

/** What was brought to Univer's side of a sheet last. */
interface Brought {
  tabColor: string
  gridlines: boolean
  frozen: string
  filtered: string
  highlights: string
  tables: string
  painted: string
}

/**
 * Brings Univer's side into line with the book, which stays the truth: called after each change, it compares what
 * the book holds beside its cells with what was brought before.
 */
export class Mirror {
  readonly #book: Book
  readonly #brought = new Map<string, Brought>()

  constructor(book: Book) {
    this.#book = book
  }

  bring(): void {
    let isPainted = true
    const moved: Sheet[] = []
    for (const sheet of this.#book.sheets) {
      const before = this.#brought.get(sheet.id) ?? {
        tabColor: '',
        gridlines: true,
        frozen: '0 0',
        filtered: '',
        highlights: '[]',
        tables: '[]',
        painted: '',
      }
      const now: Brought = {
        tabColor: sheet.tabColor,
        gridlines: sheet.showGridlines,
        frozen: `${sheet.frozen.rows} ${sheet.frozen.columns}`,
        filtered: [...sheet.filteredRows].join(' '),
        highlights: this.#highlights(sheet, before.highlights),
        tables: tablesOf(sheet),
        painted: paintedOf(this.#book, sheet),
      }
      this.#brought.set(sheet.id, now)
      if (now.tabColor !== before.tabColor) sheet.grid.mutate('set-tab-color', { color: now.tabColor })
      if (now.gridlines !== before.gridlines)
        sheet.grid.mutate('toggle-gridlines', { showGridlines: now.gridlines ? 1 : 0 })
      if (now.frozen !== before.frozen) freeze(sheet)
      // Univer keeps the colours that it has painted, until it measures the sheet anew.
      if (now.filtered !== before.filtered || now.tables !== before.tables) moved.push(sheet)
      if (now.painted !== before.painted) isPainted = false
    }
    if (moved.length > 0 || !isPainted) this.#repaint(moved)
  }

  #highlights(sheet: Sheet, before: string): string {
    const rules = sheet.highlights.flatMap((highlight) => highlightRule(sheet, highlight) ?? [])
    const now = JSON.stringify(rules)
    if (now === before) return now
    for (const { cfId } of JSON.parse(before) as typeof rules) {
      sheet.grid.mutate('delete-conditional-rule', { cfId })
    }
    // The last one that is added goes before the others.
    for (const rule of rules.toReversed()) sheet.grid.mutate('add-conditional-rule', { rule })
    return now
  }

  /** Anew as a whole; rows of some sheets have another place or another colour. */
  #repaint(moved: readonly Sheet[]): void {
    const { injector, book } = this.#book.engine
    const render = injector.get(IRenderManagerService).getRenderById(book.getUnitId())
    const skeletons = render?.with(SheetSkeletonManagerService)
    for (const { id } of moved) skeletons?.makeDirty({ sheetId: id }, true)
    if (moved.length > 0) skeletons?.reCalculate()
    render?.mainComponent?.makeForceDirty(true)
  }
}

function freeze({ grid, frozen: { rows, columns } }: Sheet): void {
  grid.mutate('set-frozen', {
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
    ySplit: rows,
    xSplit: columns,
  })
}

/** How tables look, as one text that differs where they do. */
function tablesOf({ tables }: Sheet): string {
  return JSON.stringify(tables.map((table) => ({ ...table, filter: null, sheet: null })))
}

/** All that is painted from the book besides, as one text that differs where it does. */
function paintedOf(book: Book, sheet: Sheet): string {
  return JSON.stringify([
    sheet.tables.map(({ filter }) => [...filter.criteria.keys()]),
    sheet.filter && [sheet.filter.area, [...sheet.filter.criteria.keys()]],
    sheet.notes.map(({ row, column }) => [row, column]),
    sheet.comments.map(({ row, column }) => [row, column]),
    book.selection.sheet === sheet && [book.selection.area.top, book.selection.area.left],
  ])
}
