import { agedParts, type AgedPart } from '../core/budget/aged-part.ts'
import type { Budget } from '../core/budget/budget.ts'
import { digestSetting, inputDigests, readLedgerDigest } from '../workbook/digests.ts'
import type { BookReader } from '../workbook/port.ts'
import { tableTexts } from './table-texts.ts'

/**
 * What has changed in a book since it was allocated, by the digests it keeps. A book that was never allocated
 * keeps none.
 */
export async function agedPartsOf(book: BookReader, budget: Budget): Promise<readonly AgedPart[]> {
  const settings = new Map(
    (await tableTexts(book, 'SettingRows')).map(([name = '', value = '']) => [name, value]),
  )
  const kept = agedParts.filter((part) => settings.has(digestSetting(part)))
  if (kept.length === 0) return []
  const ledger = readLedgerDigest(await tableTexts(book, 'AllocationRows', budget.lines.years))
  const now = { ...inputDigests(budget), ledger }
  return kept.filter((part) => settings.get(digestSetting(part)) !== now[part])
}
