import type { CellContext } from './cell.ts'
import { readContentTypes } from './content-types.ts'
import type { ContentTypes } from './content-types.ts'
import { refuseOtherDocuments, refuseOtherFiles, refuseOtherPackages } from './file-kind.ts'
import { standardLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import type { NumberFormat } from './number-format.ts'
import { KeptValues } from './kept-values.ts'
import { refuseLostParts } from './linked-parts.ts'
import { openParts } from './part-store.ts'
import type { PartStore } from './part-store.ts'
import { onlyTarget, readRelationships } from './relationships.ts'
import type { Relationship } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetPart } from './sheet-part.ts'
import type { SheetPart } from './sheet-part.ts'
import type { SheetRows } from './sheet-rows.ts'
import { readStyles } from './styles.ts'
import { refuseOtherHeader } from './table-header.ts'
import { readTable } from './table-part.ts'
import type { TableInfo } from './table-part.ts'
import { readWorkbookPart } from './workbook-part.ts'
import type { DefinedName, SheetInfo, WorkbookPart } from './workbook-part.ts'
import { damaged, tooLarge, XlsxError } from './xlsx-error.ts'

export type { CellRange } from './reference.ts'
export type { SheetRow, SheetRows } from './sheet-rows.ts'
export type { TableInfo } from './table-part.ts'
export type { DefinedName, SheetInfo } from './workbook-part.ts'

export interface Workbook {
  /** The sheets that hold cells, in order: chart, dialog and macro sheets are left out. */
  readonly sheets: readonly SheetInfo[]
  readonly tables: readonly TableInfo[]
  readonly names: readonly DefinedName[]
  /** A sheet's cells, by its name without regard to case, read when first asked for; throws XlsxError. */
  readonly readSheet: (name: string) => SheetRows
}

/** Kinds of sheet that hold no cells of a budget, by the last word of their relationship's type. */
const otherSheets = new Set(['chartsheet', 'dialogsheet', 'xlmacrosheet', 'xlintlmacrosheet'])

/**
 * Opens an .xlsx workbook from the bytes of its file. Sheets are read when asked for. Throws XlsxError where
 * the file is none, is damaged, or goes beyond `limits`; what cannot be read surely is never read as a guess.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits = standardLimits): Workbook {
  refuseOtherFiles(bytes)
  if (bytes.length > limits.fileBytes) throw tooLarge(`it has ${Math.ceil(bytes.length / 2 ** 20)} MB`)
  const parts = openParts(bytes, limits)
  refuseOtherPackages(parts)
  const types = readContentTypes(parts)
  const main = onlyTarget(readRelationships(parts, ''), 'officeDocument')
  if (main === undefined) throw damaged('its main part is not named')
  refuseOtherDocuments(types.of(main))
  const links = readRelationships(parts, main)
  const book = readWorkbookPart(parts, main)
  const worksheets = worksheetsOf(parts, book, links, types)
  const tableParts = worksheets.flatMap(tablePartsOf)
  refuseDoubled(
    tableParts.map(({ part }) => part),
    'places for the table part',
  )
  const [strings, styles] = [onlyTarget(links, 'sharedStrings'), onlyTarget(links, 'styles')]
  refuseLostParts(types, [...[...worksheets, ...tableParts].map(({ part }) => part), strings, styles])
  const tables = tableParts.map(({ part, sheet }) => readTable(parts, part, sheet))
  refuseDoubled(
    tables.map(({ name }) => name),
    'tables named',
  )
  const context = cellContext(parts, strings, styles, book.from1904)
  const byName = new Map(worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet]))
  const contents = new Map<SheetPart, SheetRows>()
  return {
    sheets: worksheets.map(({ name, state }) => ({ name, state })),
    tables,
    names: book.names,
    readSheet(name) {
      const sheet = byName.get(name.toLowerCase())
      if (sheet === undefined)
        throw new XlsxError('no-such-sheet', `This workbook has no sheet named ${name}.`)
      return contents.get(sheet) ?? readContents(sheet)
    },
  }

  function readContents(sheet: SheetPart): SheetRows {
    const read = readSheetPart(parts, sheet, context)
    for (const table of tables) if (table.sheet === sheet.name) refuseOtherHeader(table, read)
    contents.set(sheet, read)
    return read
  }
}

function worksheetsOf(
  parts: PartStore,
  book: WorkbookPart,
  links: ReadonlyMap<string, Relationship>,
  types: ContentTypes,
): readonly (SheetInfo & SheetPart)[] {
  const used = new Set<string>()
  return book.sheets.flatMap(({ name, state, link: id }) => {
    // What Excel keeps of a module of macros where they are no longer in the file.
    if (id === '') return []
    const link = links.get(id)
    if (link === undefined || used.has(link.target) || parts.find(link.target) === undefined) {
      throw damaged(`the part of the sheet ${name} is missing`)
    }
    used.add(link.target)
    if (link.type === 'worksheet') {
      return [{ name, state, part: link.target, links: readRelationships(parts, link.target) }]
    }
    const isCells = types.of(link.target).endsWith('.worksheet+xml')
    if (isCells || !otherSheets.has(link.type.toLowerCase())) {
      throw damaged(`what kind of sheet ${name} is cannot be known`)
    }
    return []
  })
}

function tablePartsOf({
  name,
  links,
}: SheetPart): readonly { readonly part: string; readonly sheet: string }[] {
  return [...links.values()]
    .filter(({ type }) => type === 'table')
    .map(({ target }) => ({ part: target, sheet: name }))
}

function refuseDoubled(names: readonly string[], what: string): void {
  const met = new Set<string>()
  for (const name of names) {
    if (met.has(name.toLowerCase())) throw damaged(`it has two ${what} ${name}`)
    met.add(name.toLowerCase())
  }
}

function cellContext(
  parts: PartStore,
  stringsPart: string | undefined,
  stylesPart: string | undefined,
  from1904: boolean,
): CellContext {
  const kept = new KeptValues(parts.spent)
  const styles: readonly NumberFormat[] = stylesPart === undefined ? [] : readStyles(parts, stylesPart)
  return {
    strings: stringsPart === undefined ? [] : readSharedStrings(parts, stringsPart, kept),
    styles: styles.length === 0 ? ['plain'] : styles,
    from1904,
    kept,
  }
}
