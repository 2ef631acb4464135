/** What became known of a book when it was read, for all views. */
export interface Loaded {
  /** Whether the book says where its lines are, so that there is a budget. */
  readonly hasLines: boolean
  /** Why there is no budget, in words; undefined where there is one. */
  readonly why: { readonly code: string; readonly message: string } | undefined
  readonly framework: FrameworkFacts
  readonly lines: number
  readonly years: readonly number[]
  readonly units: readonly string[]
}

/** The framework in use: the one the book carries, else the one that comes with the add-in. */
export interface FrameworkFacts {
  readonly isCarried: boolean
  readonly title: string
  readonly version: string | undefined
  readonly status: 'draft' | 'adopted' | undefined
  readonly currency: string
  readonly years: readonly number[]
}
