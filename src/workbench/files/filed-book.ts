import { ICommandService } from '@univerjs/core'
import { Losses } from '../../xlsx/appearance/losses.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import type { WrittenBook, WrittenProperties, WrittenSheet } from '../../xlsx/write/written-book.ts'
import type { Json } from '../json.ts'
import { areaText, intersection } from '../model/area.ts'
import type { Book } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import type { NotCarried } from './book-content.ts'
import { countBookLosses } from './book-losses.ts'
import { filedCells } from './filed-cells.ts'
import { filedCharts } from './filed-charts.ts'
import { namesOf } from './filed-formula.ts'
import { filedLook, keptTexts } from './filed-look.ts'
import { filedTable } from './filed-tables.ts'
import { filedNames } from './filed-names.ts'
import { small } from './formula-text.ts'
import { Breath, type Work } from './work.ts'

const calculations = { Automatic: 'auto', AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const

/** A book as the writer of files takes it, and what no file holds of it. */
export interface FiledBook {
  readonly book: WrittenBook
  readonly notCarried: readonly NotCarried[]
}

/** So often a book that is changed meanwhile is gathered anew, before all waits for it. */
const mostTries = 2

/**
 * A book as the writer of files takes it, in pieces that let the page breathe: plain data, which another thread can
 * make a file of with `writeWorkbook`. Formulas are brought up to date before, where the book does so by itself.
 * @throws the signal's reason where it is stopped
 */
export async function filedBook(book: Book, work: Work): Promise<FiledBook> {
  for (let tries = 0; ; tries += 1) {
    await book.settle()
    for (const { grid } of book.sheets) grid.flush()
    const isLast = tries === mostTries
    const changes = changesOf(book)
    try {
      const filed = await gathered(book, isLast ? { ...work, isAtOnce: true } : work)
      // Half of it as it was before a change and half as after it would be no book that ever was.
      if (isLast || !changes.any()) return filed
    } finally {
      changes.end()
    }
  }
}

/** Tells whether any of the cells changes. */
function changesOf({ engine: { injector } }: Book): {
  readonly any: () => boolean
  readonly end: () => void
} {
  let isChanged = false
  const listening = injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id.startsWith('sheet.mutation.')) isChanged = true
  })
  return { any: () => isChanged, end: () => listening.dispose() }
}

async function gathered(book: Book, work: Work): Promise<FiledBook> {
  const known = namesOf(book)
  const losses = new Losses()
  countBookLosses(book, known, losses)
  const sheets: WrittenSheet[] = []
  for (const [at, sheet] of book.sheets.entries()) {
    const progress = (done: number): void => work.progress((at + done) / book.sheets.length)
    sheets.push(await filedSheet(book, sheet, known, { breath: new Breath({ ...work, progress }), losses }))
  }
  const title = book.properties.get('title')
  return {
    book: {
      title: typeof title === 'string' ? title : '',
      sheets,
      names: filedNames(book.names, known),
      active: book.active.name,
      calculation: calculations[book.calculationMode],
      isStructureProtected: book.isStructureProtected,
      properties: filedProperties(book),
      standardFont: book.standardFont,
      ...(book.addIn && { addIn: { reference: book.addIn, settings: keptTexts(book.settings) } }),
    },
    notCarried: losses.all,
  }
}

async function filedSheet(
  book: Book,
  sheet: Sheet,
  known: KnownNames,
  pass: Parameters<typeof filedCells>[3],
): Promise<WrittenSheet> {
  const { blocks, rows } = await filedCells(book, sheet, known, pass)
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
    charts: filedCharts(book, sheet),
  }
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
