import { BooleanNumber, type IColumnData } from '@univerjs/core'
import type { KeptText } from '../../xlsx/kept-texts.ts'
import type {
  ColumnLook,
  HighlightLook,
  LinkLook,
  NoteLook,
  SheetLook,
  ValidationLook,
} from '../../xlsx/sheet-look.ts'
import { formulaFault } from '../../xlsx/write/checks/formula-fault.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import { textPart } from './formula-text.ts'
import { allColumns, allRows, areaText } from '../model/area.ts'
import type { Book } from '../model/book/book.ts'
import type { CommentState, Highlight, ListRule, Sheet } from '../model/book/sheet.ts'
import { colourOfGrid } from './cell-look.ts'
import { Looks, worksheetOf } from './filed-looks.ts'
import { filterLook } from './filters.ts'
import { highlightLook } from './filed-highlights.ts'
import { pageLook } from './pages.ts'
import { protectionLook } from './protections.ts'
import { validationLooks } from './validations.ts'

const pointsOfPixel = 0.75
const digitWidth = 7
const standard = { rowHeight: 20, columnWidth: 64 } as const

/** All that surrounds the cells of a sheet, as a file holds it. */
export function filedLook(book: Book, sheet: Sheet, known: KnownNames): SheetLook {
  const worksheet = worksheetOf(book, sheet)
  const { defaultRowHeight, defaultColumnWidth } = worksheet.getConfig()
  const zoom = Math.round(worksheet.getZoomRatio() * 100)
  const tabColor = colourOfGrid(sheet.tabColor)
  const { printArea, titleRows, titleColumns } = sheet.page
  return {
    ...(defaultRowHeight !== standard.rowHeight && { defaultRowHeight: defaultRowHeight * pointsOfPixel }),
    ...(defaultColumnWidth !== standard.columnWidth && {
      defaultColumnWidth: charactersOf(defaultColumnWidth),
    }),
    ...(tabColor !== undefined && { tabColor }),
    showGridLines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    outline: sheet.outline,
    view: { ...sheet.view, ...(zoom !== 100 && { zoomScale: String(zoom) }) },
    freeze: sheet.frozen,
    columns: columnLooks(book, sheet),
    ...(sheet.protection && { protection: protectionLook(sheet.protection) }),
    ...(sheet.filter && { filter: filterLook(sheet.filter, 0) }),
    highlights: sheet.highlights.flatMap((highlight) => filedHighlight(highlight, known) ?? []),
    validations: sheet.lists.flatMap((rule) => filedValidation(rule, known) ?? []),
    links: filedLinks(sheet),
    notes: filedNotes(sheet),
    kept: keptTexts(sheet.customProperties),
    page: {
      ...pageLook(sheet.page),
      ...(printArea !== undefined && { area: printArea }),
      ...(titleRows !== undefined && { titleRows }),
      ...(titleColumns !== undefined && { titleColumns }),
    },
  }
}

/** What add-ins keep, as a file holds it. */
export function keptTexts(kept: ReadonlyMap<string, string>): readonly KeptText[] {
  return Array.from(kept, ([name, text]) => ({ name, text }))
}

/** Undefined where no file can hold it. */
export function filedHighlight(highlight: Highlight, known: KnownNames): HighlightLook | undefined {
  const look = highlightLook(highlight)
  return look?.formulas.every((formula) => formulaFault(formula, known, false) === undefined)
    ? look
    : undefined
}

/** Undefined where no file can hold it. */
export function filedValidation(rule: ListRule, known: KnownNames): ValidationLook | undefined {
  const [look] = validationLooks([rule])
  const isSound = look?.formulas.every(
    (formula) => formula.startsWith('"') || formulaFault(formula, known, false) === undefined,
  )
  return isSound ? look : undefined
}

/** As wide as the pixels say, in characters with the edges of a cell. */
function charactersOf(pixels: number): number {
  return Math.floor((Math.min(pixels, 255 * digitWidth) / digitWidth) * 256) / 256
}

function columnLooks(book: Book, sheet: Sheet): readonly ColumnLook[] {
  const looks = new Looks(book, sheet)
  const data = looks.columnData()
  const unlocked = sheet.unlockedLines.filter(({ rows }) => rows === allRows)
  const ends = unlocked.map(({ left, columns }) => left + columns)
  const count = Math.max(-1, ...Object.keys(data).map(Number), ...ends.filter((end) => end < allColumns)) + 1
  const found: ColumnLook[] = []
  const add = (first: number, last: number, own: Partial<IColumnData> | undefined): void => {
    const isUnlocked = unlocked.some(({ left, columns }) => first >= left && last < left + columns)
    const style = looks.ofLine(own?.s, isUnlocked)
    const hidden = own?.hd === BooleanNumber.TRUE
    const level = own === undefined ? 0 : sheet.grid.lines.level('columns', first)
    const width = own?.w === undefined ? undefined : charactersOf(own.w)
    if (width === undefined && !hidden && !style && level === 0) return
    const before = found.at(-1)
    const look = {
      ...(width !== undefined && { width }),
      hidden,
      ...(level > 0 && { level }),
      ...(style && { style }),
    }
    const isSame =
      before?.last === first &&
      before.width === width &&
      before.hidden === hidden &&
      (before.level ?? 0) === level &&
      before.style === style
    if (before && isSame) found[found.length - 1] = { ...before, last: last + 1 }
    else found.push({ first: first + 1, last: last + 1, ...look })
  }
  for (let column = 0; column < count; column += 1) add(column, column, data[column])
  if (ends.includes(allColumns)) add(count, allColumns - 1, undefined)
  return found
}

function filedLinks(sheet: Sheet): readonly LinkLook[] {
  return sheet.links.flatMap(({ row, column, link }) => {
    const [address, place, tooltip] = [
      textPart(link, 'address'),
      textPart(link, 'documentReference'),
      textPart(link, 'screenTip'),
    ]
    if (address === '' && place === '') return []
    const target = address !== '' && place !== '' ? `${address}#${place}` : address
    return {
      ref: areaText({ top: row, left: column, rows: 1, columns: 1 }),
      ...(target === '' ? { location: place } : { target }),
      ...(tooltip !== '' && { tooltip }),
    }
  })
}

/** Conversations become notes, which every program shows. */
function filedNotes(sheet: Sheet): readonly NoteLook[] {
  const said = new Map<string, NoteLook>()
  const add = (row: number, column: number, author: string, text: string): void => {
    const ref = areaText({ top: row, left: column, rows: 1, columns: 1 })
    const before = said.get(ref)
    said.set(ref, before ? { ...before, text: `${before.text}\n${text}` } : { ref, author, text })
  }
  for (const { row, column, author, content } of sheet.notes) add(row, column, author, content)
  for (const comment of sheet.comments)
    add(comment.row, comment.column, comment.author, conversation(comment))
  return [...said.values()]
}

function conversation({ author, content, replies }: CommentState): string {
  return [{ author, content }, ...replies].map((one) => `${one.author}: ${one.content}`).join('\n')
}
