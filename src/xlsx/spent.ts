import type { Limits } from './limits.ts'
import { tooLarge } from './xlsx-error.ts'

/** What is counted over all parts of a file. */
type Counted = 'openedBytes' | 'elements' | 'cells' | 'rows' | 'places' | 'entries' | 'characters'

const words: Readonly<Record<Counted, string>> = {
  openedBytes: 'bytes when it is unpacked',
  elements: 'elements',
  cells: 'cells',
  rows: 'rows',
  places: 'places between its cells',
  entries: 'entries in its lists',
  characters: 'characters of text',
}

/** How much of a file has been read so far; throws XlsxError as soon as it is more than the limits allow. */
export class Spent {
  private readonly sums: Record<Counted, number> = {
    openedBytes: 0,
    elements: 0,
    cells: 0,
    rows: 0,
    places: 0,
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
