import { ownTables, type OwnTableName } from './own-tables.ts'
import { sheetKeys, type SheetKey } from './sheet-keys.ts'

/** What our sheets are called in a book that holds nothing else. */
export const ownTitles = Object.fromEntries(sheetKeys.map((key) => [key, key])) as Readonly<
  Record<SheetKey, string>
>

/** What our tables are called in a book that holds nothing else. */
export const ownTableNames = Object.fromEntries(
  Object.keys(ownTables).map((name) => [name, name]),
) as Readonly<Record<OwnTableName, string>>

/** What our sheets and tables are called in a book: by their own names, or by others where those were taken. */
export interface OwnNames {
  readonly titles: Readonly<Record<SheetKey, string>>
  readonly tables: Readonly<Record<OwnTableName, string>>
}

/** In a book that holds nothing else. */
export const plainNames: OwnNames = { titles: ownTitles, tables: ownTableNames }
