import { placeIn, writtenIn, type TableRow } from '../core/budget/rows.ts'
import type { Place } from '../core/finding.ts'
import type { FrameworkTableName } from './framework-rows.ts'

/** The kinds of item that a framework's tables hold, as people call them. */
export const itemKinds = {
  SettingRows: ['fact', 'facts'],
  SectorRows: ['sector', 'sectors'],
  UnitRows: ['unit', 'units'],
  Goals: ['goal', 'goals'],
  Targets: ['target', 'targets'],
  Objectives: ['objective', 'objectives'],
  Outcomes: ['outcome', 'outcomes'],
  Outputs: ['output', 'outputs'],
  Enablers: ['enabler', 'enablers'],
  CategoryRows: ['category', 'categories'],
  FundRows: ['fund', 'funds'],
  RevenueSourceRows: ['revenue source', 'revenue sources'],
} as const satisfies Partial<Record<FrameworkTableName, readonly [one: string, several: string]>>

export type ItemTable = keyof typeof itemKinds

/** A table of a book's framework: its rows that hold anything, and where it stands. */
export interface FrameworkTable {
  readonly rows: readonly TableRow[]
  readonly head: Place
}

/** Finds where the items of a framework stand in the book it was read from. */
export class FrameworkSheetPlaces {
  constructor(private readonly tables: ReadonlyMap<FrameworkTableName, FrameworkTable>) {}

  /** The nth item, from 0 on, with this code, without regard to case; else its table. */
  cell(table: ItemTable, code: string, column: string, nth = 0): Place | undefined {
    const name = table === 'SettingRows' ? 'Name' : 'Code'
    const same = (this.tables.get(table)?.rows ?? []).filter(
      (row) => writtenIn(row, name).toLowerCase() === code.toLowerCase(),
    )
    const row = same[nth]
    return row ? placeIn(row, column) : this.head(table)
  }

  /** Where a table stands; where the book has no such table, where any of the others does. */
  head(table: FrameworkTableName): Place | undefined {
    const [any] = this.tables.values()
    return (this.tables.get(table) ?? any)?.head
  }

  /** Where an item stands, by its kind in the words of the self-audit. */
  item(kind: string, code: string, nth = 0): Place | undefined {
    const table = (Object.keys(itemKinds) as ItemTable[]).find((name) => itemKinds[name][0] === kind)
    return table && this.cell(table, code, 'Code', nth)
  }
}
