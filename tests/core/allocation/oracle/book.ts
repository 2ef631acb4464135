/** A row of a table as people type it: the text under each header. A header the table has not is no key. */
export type Row = Readonly<Record<string, string>>

export interface OracleOutput {
  readonly code: string
  readonly text: string
  readonly pending?: boolean
}

/** What the oracle needs of a framework's JSON; the rest of it is left alone. */
export interface OracleFramework {
  readonly years: readonly number[]
  readonly sectors: readonly { readonly code: string; readonly name: string }[]
  readonly units: readonly {
    readonly code: string
    readonly name: string
    readonly role: string
    readonly sector?: string
  }[]
  readonly goals: readonly {
    readonly code: string
    readonly title?: string
    readonly text?: string
    readonly pending?: boolean
  }[]
  readonly objectives: readonly {
    readonly code: string
    readonly sector: string
    readonly title?: string
    readonly text?: string
    readonly pending?: boolean
    readonly outputs?: readonly OracleOutput[]
  }[]
  readonly enablers?: readonly {
    readonly code: string
    readonly unit: string
    readonly text: string
    readonly objectives: readonly string[]
  }[]
  readonly links?: readonly {
    readonly objective: string
    readonly goal: string
    readonly kind?: string
    readonly weight?: number
  }[]
}

/** A whole budget as texts, before anybody has read it. */
export interface Book {
  readonly framework: OracleFramework
  /** Year columns in the order they stand, not sorted. */
  readonly years: readonly string[]
  /** 1000 where amounts are in thousands of the currency. */
  readonly amounts: 1 | 1000
  readonly lines: readonly Row[]
  readonly splits: readonly Row[]
  readonly drivers: readonly Row[]
  /** Where there is no table of links, those of the framework count. */
  readonly links: readonly Row[] | undefined
}
