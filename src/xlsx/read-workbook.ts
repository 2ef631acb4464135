import type { CellContext } from './cell.ts'
import { readContentTypes } from './content-types.ts'
import { refuseOtherDocuments, refuseOtherFiles, refuseOtherPackages } from './file-kind.ts'
import { standardLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import type { NumberFormat } from './number-format.ts'
import { openParts } from './part-store.ts'
import type { PartStore } from './part-store.ts'
import { onlyTarget, readRelationships } from './relationships.ts'
import type { Relationship } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetPart } from './sheet-part.ts'
import type { SheetPart } from './sheet-part.ts'
import type { SheetRows } from './sheet-rows.ts'
import { readStyles } from './styles.ts'
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
  /** Reads a sheet's cells, by its name without regard to case; throws XlsxError. */
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
  const typeOf = readContentTypes(parts)
  const main = onlyTarget(readRelationships(parts, ''), 'officeDocument')
  if (main === undefined) throw damaged('its main part is not named')
  refuseOtherDocuments(typeOf(main))
  const links = readRelationships(parts, main)
  const book = readWorkbookPart(parts, main)
  const worksheets = worksheetsOf(parts, book, links, typeOf)
  const tables = worksheets.flatMap((sheet) => tablesOf(parts, sheet))
  refuseDoubled(tables)
  const context = cellContext(parts, links, book.from1904)
  const byName = new Map(worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet]))
  return {
    sheets: worksheets.map(({ name, state }) => ({ name, state })),
    tables,
    names: book.names,
    readSheet(name) {
      const sheet = byName.get(name.toLowerCase())
      if (sheet === undefined)
        throw new XlsxError('no-such-sheet', `This workbook has no sheet named ${name}.`)
      return readSheetPart(parts, sheet, context)
    },
  }
}

function worksheetsOf(
  parts: PartStore,
  book: WorkbookPart,
  links: ReadonlyMap<string, Relationship>,
  typeOf: (name: string) => string,
): readonly (SheetInfo & SheetPart)[] {
  const used = new Set<string>()
  return book.sheets.flatMap(({ name, state, link: id }) => {
    const link = links.get(id)
    if (link === undefined || used.has(link.target) || !parts.has(link.target)) {
      throw damaged(`the part of the sheet ${name} is missing`)
    }
    used.add(link.target)
    if (link.type === 'worksheet') {
      return [{ name, state, part: link.target, links: readRelationships(parts, link.target) }]
    }
    const isCells = typeOf(link.target).endsWith('.worksheet+xml')
    if (isCells || !otherSheets.has(link.type.toLowerCase())) {
      throw damaged(`what kind of sheet ${name} is cannot be known`)
    }
    return []
  })
}

function tablesOf(parts: PartStore, sheet: SheetPart): readonly TableInfo[] {
  return [...sheet.links.values()]
    .filter(({ type }) => type === 'table')
    .map(({ target }) => readTable(parts, target, sheet.name))
}

function refuseDoubled(tables: readonly TableInfo[]): void {
  const names = new Set<string>()
  for (const { name } of tables) {
    if (names.has(name.toLowerCase())) throw damaged(`it has two tables named ${name}`)
    names.add(name.toLowerCase())
  }
}

function cellContext(
  parts: PartStore,
  links: ReadonlyMap<string, Relationship>,
  from1904: boolean,
): CellContext {
  const strings = onlyTarget(links, 'sharedStrings')
  const stylesPart = onlyTarget(links, 'styles')
  const styles: readonly NumberFormat[] = stylesPart === undefined ? [] : readStyles(parts, stylesPart)
  return {
    strings: strings === undefined ? [] : readSharedStrings(parts, strings),
    styles: styles.length === 0 ? ['plain'] : styles,
    from1904,
  }
}
