/** What may have changed in a book since it was allocated: what a person entered, or the ledger that was written. */
export const agedParts = ['lines', 'splits', 'drivers', 'links', 'ledger'] as const
export type AgedPart = (typeof agedParts)[number]
