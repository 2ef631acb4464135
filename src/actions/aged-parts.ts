import { agedParts, type AgedPart } from '../core/budget/aged-part.ts'
import type { Budget } from '../core/budget/budget.ts'
import { inputDigests, readLedgerDigest } from '../workbook/digests.ts'
import type { BookReader } from '../workbook/port.ts'
import { bookSettings } from './book-settings.ts'
import { tableTexts } from './table-texts.ts'

/**
 * What has changed in a book since it was allocated, by the digests it keeps. A book that was never allocated
 * keeps none.
 */
export async function agedPartsOf(book: BookReader, budget: Budget): Promise<readonly AgedPart[]> {
  const { digests } = await bookSettings(book)
  if (!digests) return []
  const ledger = readLedgerDigest(await tableTexts(book, 'AllocationRows', budget.lines.years))
  const now = { ...inputDigests(budget), ledger }
  return agedParts.filter((part) => part in digests && digests[part] !== now[part])
}
