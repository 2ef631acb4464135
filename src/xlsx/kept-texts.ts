/** A text that an add-in keeps in a workbook, out of people's sight. */
export interface KeptText {
  readonly name: string
  readonly text: string
}

/** An add-in as a workbook names it: `id`, `version`, `store` and `storeType`, and what it keeps there as JSON. */
export interface KeptAddIn {
  readonly reference: Readonly<Partial<Record<string, string>>>
  readonly settings: readonly KeptText[]
}
