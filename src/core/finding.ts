/** How much a finding weighs: errors make figures wrong or incomplete; warnings and infos may be ignored. */
export type Severity = 'error' | 'warning' | 'info'

/** Where a finding stands, as Excel shows it; for CSV `row` counts the header as 1 and `column` is the header. */
export interface Place {
  readonly source: string
  readonly sheet: string | null
  readonly row: number | null
  readonly column: string | null
}

/** An amount among a finding's parameters, in minor units (centimes), shown by locale at the door. */
export interface Money {
  readonly centimes: number
}

/** A value named in a finding's sentence. */
export type Param = string | number | Money | readonly string[]

/** One cell that a fix would change, with the value it must still hold. */
export interface Change {
  readonly at: Place
  readonly old: string
  readonly new: string
}

/** What a person can apply with one click; `value` is what the button is labelled with. */
export interface Fix {
  readonly value: string
  readonly changes: readonly Change[]
}

/** Why a finding is ignored, who says so and since when. */
export interface IgnoredBecause {
  readonly reason: string
  readonly who: string
  readonly date: string
}

/** A user's mistake as a value: it becomes a sentence only at the door, from the catalogue of texts. */
export interface Finding {
  readonly code: string
  readonly name: string
  readonly severity: Severity
  readonly params: Readonly<Record<string, Param>>
  readonly at: Place
  readonly line?: string
  readonly fix?: Fix
  /** Why it does not count, if somebody chose to ignore it. */
  readonly ignored?: IgnoredBecause
}
