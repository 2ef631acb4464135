import type { Limits } from './limits.ts'
import { tooLarge } from './xlsx-error.ts'

/** What is counted over all parts of a file. */
type Counted = keyof typeof words

const words = {
  openedBytes: 'bytes when it is unpacked',
  elements: 'elements',
  cells: 'cells',
  places: 'places between its cells',
  objects: 'different dates, percentages and formulas',
  texts: 'different texts',
  entries: 'entries in its lists',
  characters: 'characters of text',
} as const satisfies Partial<Record<keyof Limits, string>>

/** How much of a file has been read so far; throws XlsxError as soon as it is more than the limits allow. */
export class Spent {
  private readonly sums: Record<Counted, number> = {
    openedBytes: 0,
    elements: 0,
    cells: 0,
    places: 0,
    objects: 0,
    texts: 0,
    entries: 0,
    characters: 0,
  }

  constructor(private readonly limits: Limits) {}

  add(what: Counted, amount: number): void {
    this.sums[what] += amount
    const limit = this.limits[what]
    if (this.sums[what] > limit) throw tooLarge(`it has over ${limit.toLocaleString('en')} ${words[what]}`)
  }
}
