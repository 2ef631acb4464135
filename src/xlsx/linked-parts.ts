import type { ContentTypes } from './content-types.ts'
import { damaged } from './xlsx-error.ts'

/**
 * The ends of the types of parts that a workbook leads to, where it has such parts. Shared texts are missed by
 * the first cell that needs one; some writers add an empty list of them that nothing leads to.
 */
const linkedTypes = ['.worksheet+xml', '.table+xml', '.styles+xml']

/**
 * Throws XlsxError where a part that can hold something of the budget is declared, but nothing leads to it: a
 * relationship is lost, and its sheet or table would be passed over in silence.
 */
export function refuseLostParts({ declared }: ContentTypes, linked: Iterable<string | undefined>): void {
  const known = new Set(Array.from(linked, (name) => name?.toLowerCase()))
  for (const [name, type] of declared) {
    if (linkedTypes.some((end) => type.endsWith(end)) && !known.has(name)) {
      throw damaged(`nothing in it leads to its part ${name}`)
    }
  }
}
