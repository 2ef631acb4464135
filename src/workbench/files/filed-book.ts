import { nameFault } from '../../xlsx/write/checks/check-names.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import type {
  WrittenBook,
  WrittenName,
  WrittenProperties,
  WrittenSheet,
} from '../../xlsx/write/written-book.ts'
import type { Json } from '../json.ts'
import { areaText, intersection } from '../model/area.ts'
import type { Book, NameState } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { filedCells } from './filed-cells.ts'
import { filedCellFormula, namesOf } from './filed-formula.ts'
import { filedLook } from './filed-look.ts'
import { filedTable } from './filed-tables.ts'
import { small } from './formula-text.ts'
import { Breath, type Work } from './work.ts'

const calculations = { Automatic: 'auto', AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const

/**
 * A book as the writer of files takes it, in pieces that let the page breathe: plain data, which another thread can
 * make a file of with `writeWorkbook`. Formulas are brought up to date before, where the book does so by itself.
 * @throws the signal's reason where it is stopped
 */
export async function filedBook(book: Book, work: Work): Promise<WrittenBook> {
  await book.settle()
  const known = namesOf(book)
  const sheets: WrittenSheet[] = []
  for (const [at, sheet] of book.sheets.entries()) {
    const progress = (done: number): void => work.progress((at + done) / book.sheets.length)
    sheets.push(await filedSheet(book, sheet, known, new Breath({ signal: work.signal, progress })))
  }
  const title = book.properties.get('title')
  return {
    title: typeof title === 'string' ? title : '',
    sheets,
    names: filedNames(book.names, known),
    active: book.active.name,
    calculation: calculations[book.calculationMode],
    isStructureProtected: book.isStructureProtected,
    properties: filedProperties(book),
  }
}

async function filedSheet(
  book: Book,
  sheet: Sheet,
  known: KnownNames,
  breath: Breath,
): Promise<WrittenSheet> {
  const { blocks, rows } = await filedCells(book, sheet, known, breath)
  return {
    name: sheet.name,
    state: small(sheet.visibility) as WrittenSheet['state'],
    columns: [],
    rows,
    blocks,
    merges: sheet.grid
      .merges()
      .filter((merge) => !sheet.tables.some(({ area }) => intersection(area, merge)))
      .map((merge) => areaText(merge)),
    tables: sheet.tables.map((table) => filedTable(table, known)),
    lists: [],
    highlights: [],
    look: filedLook(book, sheet, known),
  }
}

/** The names that a file can hold. */
export function filedNames(names: readonly NameState[], known: KnownNames): readonly WrittenName[] {
  return names.flatMap(({ name, formula, visible, comment, sheet }): WrittenName[] => {
    const refersTo = filedCellFormula(formula, known, undefined)
    if (refersTo === undefined || nameFault(name) !== undefined) return []
    return [
      {
        name,
        refersTo,
        hidden: !visible,
        ...(sheet && { sheet: sheet.name }),
        ...(comment !== '' && { comment: comment.slice(0, 255) }),
      },
    ]
  })
}

const textNames: readonly (readonly [own: string, filed: Exclude<keyof WrittenProperties, 'custom'>])[] = [
  ['subject', 'subject'],
  ['author', 'creator'],
  ['keywords', 'keywords'],
  ['comments', 'description'],
  ['category', 'category'],
  ['company', 'company'],
  ['manager', 'manager'],
]

function filedProperties({ properties, customProperties }: Book): WrittenProperties {
  const texts = textNames.flatMap(([own, filed]): [string, string][] => {
    const text = properties.get(own)
    return typeof text === 'string' && text !== '' ? [[filed, text]] : []
  })
  const custom = [...customProperties].filter((entry): entry is [string, string | number | boolean] =>
    isPlain(entry[1]),
  )
  return { ...Object.fromEntries(texts), ...(custom.length > 0 && { custom: Object.fromEntries(custom) }) }
}

function isPlain(value: Json): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
