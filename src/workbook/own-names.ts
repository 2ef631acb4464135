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
