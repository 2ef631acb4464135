import type { IWorksheetData } from '@univerjs/core'
import { boundingArea, type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import type { Changes } from '../grid/journal.ts'
import type { Book } from './book.ts'
import { retranslate } from './formulas.ts'
import { memento, type Memento } from './memento.ts'
import type { Sheet } from './sheet.ts'
import { dropSheet } from './sheets.ts'
import { tellChange, tellSheet } from './tell-change.ts'

/** What is taken back in one go. */
interface UndoRecord {
  readonly changes: Changes[]
  /** Of the book without its cells; undefined where only cells changed. */
  before: Memento | undefined
  /** Sheets that went when this was taken back: they come again. */
  readonly gone: readonly GoneSheet[]
}

interface GoneSheet {
  readonly sheet: Sheet
  readonly snapshot: IWorksheetData
  readonly at: number
}

/** What an add-in's call is about, such as `Worksheet` and `delete`. */
export interface Asked {
  readonly kind: string
  readonly member: string
  readonly isSet: boolean
}

/** What Excel cannot take back. */
const final = new Set([
  'Workbook.save',
  'Worksheet.copy',
  'Worksheet.delete',
  'Worksheet.name',
  'Worksheet.position',
  'Worksheet.visibility',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
])

/** Calls that change nothing in the book. */
const harmless = /^_|^(?:get|load|select|activate|calculate|suspend)/

/** Kept beside the cells, and not taken back with them. */
const apart = new Set(['customProperties'])

/** What people and the add-in did, the last of it on top: each round trip that changes something is a record. */
export class UndoStack {
  readonly #book: Book
  #records: UndoRecord[] = []
  /** What was taken back, the last of it on top: it can be done again until something else is done. */
  #undone: UndoRecord[] = []
  #before: Memento | undefined
  #depth = 0
  #isLost = false
  /** The record of a group; undefined as long as nothing was done in it. */
  #group: { record: UndoRecord | undefined } | undefined

  constructor(book: Book) {
    this.#book = book
  }

  get size(): number {
    return this.#records.length
  }

  /** From here to the end, all that the add-in does is one record. */
  openGroup(): void {
    this.#group = { record: undefined }
  }

  closeGroup(): void {
    this.#group = undefined
  }

  clear(): void {
    this.#records = []
    this.#undone = []
    if (this.#group) this.#group = { record: undefined }
    this.#isLost = this.#depth > 0
  }

  /** Asked before a call of the add-in's: a group takes nothing in that cannot be taken back. */
  permit({ kind, member, isSet }: Asked): void {
    const isFinal = final.has(`${kind}.${member}`)
    const isRefused = this.#book.habits.refusesUndoGroups && (isSet || !harmless.test(member))
    if (this.#group && (isFinal || isRefused)) throw new ExcelError('UndoNotSupported')
    if (isFinal) this.clear()
  }

  begin(): void {
    this.#depth += 1
    if (this.#depth > 1) return
    this.#isLost = false
    this.#before = this.#remember()
    this.#book.engine.journal.open()
  }

  end(): void {
    this.#depth -= 1
    if (this.#depth > 0) return
    this.#keep()
    this.#book.lookUp()
  }

  #keep(): void {
    const changes = this.#book.engine.journal.close()
    const before = this.#before?.isPast() === true ? this.#before : undefined
    this.#before = undefined
    if (changes.steps.length === 0 && !before) return
    const { actor, habits } = this.#book
    if (this.#isLost || (actor === 'add-in' && !habits.canUndoAddIns)) this.clear()
    // What others do is not ours to take back; of what they move, the records know nothing.
    else if (actor === 'somebody else') {
      if (before || !changes.isCellsOnly) this.clear()
    } else this.#push({ changes: [changes], before, gone: [] }, actor === 'add-in' ? this.#group : undefined)
  }

  #remember(): Memento {
    const { names, sheets, kept } = this.#book
    return memento({ sheets, names, kept: [...kept] }, apart)
  }

  /** Takes the last record back; nothing happens where there is none. */
  undo(): void {
    this.#turn(this.#records, this.#undone)
  }

  /** Does again what was taken back last; nothing happens where there is none. */
  redo(): void {
    this.#turn(this.#undone, this.#records)
  }

  #turn(from: UndoRecord[], to: UndoRecord[]): void {
    if (this.#depth > 0) throw new Error('nothing can be taken back while something is under way')
    const record = from.pop()
    if (!record) return
    to.push(this.#takeBack(record))
    this.#tell(record)
    this.#book.lookUp()
  }

  /** What there is to do to come here again. */
  #takeBack(record: UndoRecord): UndoRecord {
    const { engine, sheets } = this.#book
    const before = this.#remember()
    engine.journal.open()
    for (const { snapshot, at } of record.gone)
      engine.run('sheet.mutation.insert-sheet', {
        unitId: engine.book.getUnitId(),
        index: at,
        sheet: snapshot,
      })
    const [all, old] = [[...sheets], new Set(sheets)]
    for (const { steps } of record.changes.toReversed()) for (const step of steps.toReversed()) step()
    record.before?.restore()
    const gone = all.flatMap((sheet, at) => {
      const snapshot = engine.book.getSheetBySheetId(sheet.id)?.getConfig()
      return sheets.includes(sheet) || !snapshot ? [] : [{ sheet, snapshot, at }]
    })
    for (const { sheet } of gone) dropSheet(this.#book, sheet)
    for (const sheet of sheets) if (!old.has(sheet)) tellSheet(this.#book, sheet, 'added')
    // Where nothing but cells changed, the engine has seen which.
    if (record.before || !record.changes.every(({ isCellsOnly }) => isCellsOnly)) {
      retranslate(this.#book)
      engine.calculation.forget()
    }
    const changes = engine.journal.close()
    return { changes: [changes], before: before.isPast() ? before : undefined, gone }
  }

  #tell({ changes }: UndoRecord): void {
    for (const sheet of this.#book.sheets) {
      const block = changes
        .flatMap(({ touched }): readonly Area[] => {
          const area = touched.get(sheet.grid)
          return area ? [area] : []
        })
        .reduce<Area | undefined>((all, area) => (all ? boundingArea(all, area) : area), undefined)
      if (block) tellChange(this.#book, sheet, block, 'RangeEdited')
    }
  }

  #push(record: UndoRecord, group: { record: UndoRecord | undefined } | undefined): void {
    this.#undone = []
    if (group?.record) {
      group.record.changes.push(...record.changes)
      group.record.before ??= record.before
      return
    }
    this.#records.push(record)
    if (group) group.record = record
  }
}
