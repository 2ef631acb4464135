import type { CellContext } from './cell.ts'
import { standardLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import type { NumberFormat } from './number-format.ts'
import { KeptValues } from './kept-values.ts'
import { refuseLostParts } from './linked-parts.ts'
import { openPackage, tablePartsOf } from './open-package.ts'
import type { PartStore } from './part-store.ts'
import { onlyTarget } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetPart } from './sheet-part.ts'
import type { SheetPart } from './sheet-part.ts'
import type { SheetRows } from './sheet-rows.ts'
import { readStyles } from './styles.ts'
import { refuseOtherHeader } from './table-header.ts'
import { readTable } from './table-part.ts'
import type { TableInfo } from './table-part.ts'
import type { DefinedName, SheetInfo } from './workbook-part.ts'
import { damaged, XlsxError } from './xlsx-error.ts'

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

/**
 * Opens an .xlsx workbook from the bytes of its file. Sheets are read when asked for. Throws XlsxError where
 * the file is none, is damaged, or goes beyond `limits`; what cannot be read surely is never read as a guess.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits = standardLimits): Workbook {
  const { parts, types, links, book, worksheets } = openPackage(bytes, limits)
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
