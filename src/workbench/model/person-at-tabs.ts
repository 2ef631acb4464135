import type { Book } from './book/book.ts'
import { copySheet } from './book/copy-sheet.ts'
import { protectSheet, unprotectSheet } from './book/protection.ts'
import type { Visibility } from './book/sheet.ts'
import { addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from './book/sheets.ts'
import type { UndoStack } from './book/undo-stack.ts'
import { activate } from './kinds/selection.ts'

/** What people do to whole sheets, mostly at their tabs. */
export class PersonAtTabs {
  protected readonly book: Book
  protected readonly undoStack: UndoStack

  constructor(book: Book, undo: UndoStack) {
    this.book = book
    this.undoStack = undo
  }

  rename(sheet: string, name: string): void {
    this.actForGood(() => renameSheet(this.book, this.book.sheet(sheet), name))
  }

  /** Protects a sheet, all of it but the cells that are not locked. */
  protect(sheet: string, password?: string): void {
    this.actForGood(() => protectSheet(this.book, this.book.sheet(sheet), {}, password))
  }

  unprotect(sheet: string, password?: string): void {
    this.actForGood(() => unprotectSheet(this.book, this.book.sheet(sheet), password))
  }

  /** Drags a sheet's tab to a place, counted from 0. */
  move(sheet: string, position: number): void {
    this.actForGood(() => moveSheet(this.book, this.book.sheet(sheet), position))
  }

  show(sheet: string, visibility: Visibility): void {
    this.actForGood(() => showSheet(this.book, this.book.sheet(sheet), visibility))
  }

  deleteSheet(sheet: string): void {
    this.actForGood(() => deleteSheet(this.book, this.book.sheet(sheet)))
  }

  /** A new sheet before the place counted from 0, brought to the front. */
  addSheet(at = this.book.sheets.length): void {
    this.actForGood(() => {
      const sheet = addSheet(this.book)
      moveSheet(this.book, sheet, at)
      activate(this.book, sheet)
    })
  }

  /** A copy of a sheet right behind it, brought to the front. */
  copySheet(name: string): void {
    this.actForGood(() => {
      const source = this.book.sheet(name)
      activate(this.book, copySheet(this.book, source, this.book.sheets.indexOf(source) + 1))
    })
  }

  /** Colours a sheet's tab, such as `#FF0000`; an empty text takes the colour away. */
  colourTab(sheet: string, colour: string): void {
    this.act(() => {
      this.book.sheet(sheet).tabColor = colour
    })
  }

  /** Keeps the first rows and columns of a sheet in sight. */
  freeze(sheet: string, rows: number, columns: number): void {
    this.act(() => {
      this.book.sheet(sheet).frozen = { rows, columns }
    })
  }

  protected act(what: () => void): void {
    this.undoStack.begin()
    try {
      what()
    } finally {
      this.undoStack.end()
    }
  }

  /** What cannot be taken back, nor anything before it. */
  protected actForGood(what: () => void): void {
    this.act(() => {
      what()
      this.undoStack.clear()
    })
  }
}
