import type { Area } from './area.ts'
import type { Book, NameState } from './book/book.ts'
import type { Highlight, Sheet } from './book/sheet.ts'
import type { TableState } from './book/sheet.ts'
import type { HostObject } from './host-object.ts'

/** A block of cells in a book. */
export interface Block {
  readonly book: Book
  readonly sheet: Sheet
  readonly area: Area
}

/** A block of cells that an add-in can be given. */
export interface Place extends Block {
  readonly objects: Objects
  /** Moves with its cells while the client keeps the range. */
  area: Area
  isGone?: boolean
}

export interface OfBook {
  readonly book: Book
  readonly objects: Objects
}

export interface OfSheet extends OfBook {
  readonly sheet: Sheet
}

export interface OfTable extends OfBook {
  readonly table: TableState
}

export interface OfColumn extends OfTable {
  readonly columnId: number
}

export interface OfName extends OfBook {
  readonly name: NameState
}

export interface OfHighlight extends OfSheet {
  readonly highlight: Highlight
}

/** Blocks of a sheet that something has to lie in, as a whole or in part. */
export interface Within {
  readonly in: readonly Area[]
  readonly whole: boolean
}

/** Makes the objects that others lead to: sheets lead to ranges and ranges to sheets. */
export interface Objects {
  readonly workbook: () => HostObject
  readonly worksheets: () => HostObject
  readonly worksheet: (sheet: Sheet) => HostObject
  readonly range: (sheet: Sheet, area: Area) => HostObject
  readonly areas: (sheet: Sheet, areas: readonly Area[]) => HostObject
  readonly rangeFormat: (sheet: Sheet, area: Area) => HostObject
  readonly dataValidation: (sheet: Sheet, area: Area) => HostObject
  readonly conditionalFormats: (sheet: Sheet, areas: readonly Area[]) => HostObject
  /** The tables of one sheet, or of the whole book; of some blocks, those that lie in them. */
  readonly tables: (sheet?: Sheet, within?: Within) => HostObject
  readonly table: (table: TableState) => HostObject
  readonly names: (sheet?: Sheet) => HostObject
  readonly sort: (sheet: Sheet, area: Area) => HostObject
  readonly tableSort: (table: TableState) => HostObject
}
