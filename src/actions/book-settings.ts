import { agedParts } from '../core/budget/aged-part.ts'
import { pendingModes, type PendingMode } from '../core/allocation/allocation.ts'
import { bookKinds, type BookKind } from '../workbook/book-content.ts'
import { digestSetting, type Digests } from '../workbook/digests.ts'
import type { BookReader } from '../workbook/port.ts'
import { tableTexts } from './table-texts.ts'

/** What a book of ours says of itself in `_rbb`. */
export interface BookSettings {
  readonly kind: BookKind
  /** The unit whose own book it is. */
  readonly unitCode: string | undefined
  /** When it was allocated, as people read it. */
  readonly asOf: string | undefined
  /** How its reports treat pending items. */
  readonly pending: PendingMode
  /** Main units of the currency in one unit of its published tables. */
  readonly unit: number
  /** The digests of what it was allocated from; undefined where it never was. */
  readonly digests: Partial<Digests> | undefined
}

/**
 * Reads what a book says of itself; one without `_rbb` is a financial plan that was never allocated. Where it does not
 * say how its reports were written, they were written as usual: pending items included, in thousands.
 */
export async function bookSettings(book: BookReader): Promise<BookSettings> {
  const rows = await tableTexts(book, 'SettingRows')
  const settings = new Map(rows.map(([name = '', value = '']) => [name, value]))
  const digests = agedParts.flatMap((part) => {
    const digest = settings.get(digestSetting(part))
    return digest === undefined ? [] : [[part, digest] as const]
  })
  return {
    kind: bookKinds.find((kind) => kind === settings.get('kind')) ?? 'financial-plan',
    unitCode: settings.get('scope'),
    asOf: settings.get('asOf'),
    pending: pendingModes.find((mode) => mode === settings.get('pending')) ?? 'include',
    unit: unitIn(settings.get('unit')),
    digests: digests.length === 0 ? undefined : Object.fromEntries(digests),
  }
}

function unitIn(text: string | undefined): number {
  const unit = Number(text)
  return Number.isSafeInteger(unit) && unit > 0 ? unit : 1000
}
