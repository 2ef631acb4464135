import type { FaultyValue, FormattedNumber } from './cell-value.ts'
import { unescapedText } from './escaped-text.ts'
import { ownText } from './own-text.ts'
import type { Spent } from './spent.ts'

/** More values than this of one kind are hardly repeated, and then no longer looked up. */
const mostKnown = 50_000

/**
 * The values of cells that take memory of their own, which is counted: texts, and objects, of which there is one
 * for all cells of the same value. A column of dates or of errors has few of them.
 */
export class KeptValues {
  private readonly percentages = new Map<number, FormattedNumber>()
  private readonly dates = new Map<number, FormattedNumber>()
  private readonly errors = new Map<string, FaultyValue>()

  constructor(private readonly spent: Spent) {}

  text(written: string): string {
    this.spent.add('characters', written.length)
    return unescapedText(ownText(written))
  }

  percentage(number: number): FormattedNumber {
    const known = this.percentages.get(number)
    // 0 and -0 are one key, but two numbers.
    if (known && number !== 0) return known
    this.spent.add('objects', 1)
    return kept(this.percentages, number, { number, format: 'percent', text: String(number) })
  }

  /** @param text the date in words, undefined where the number is none */
  date(number: number, text: () => string | undefined): FormattedNumber | undefined {
    const known = this.dates.get(number)
    if (known && number !== 0) return known
    const shown = text()
    return shown === undefined ? undefined : kept(this.dates, number, this.dateNamed(number, shown))
  }

  dateNamed(number: number, text: string): FormattedNumber {
    this.spent.add('objects', 1)
    return { number, format: 'date', text: ownText(text) }
  }

  error(text: string): FaultyValue {
    const known = this.errors.get(text)
    if (known) return known
    this.spent.add('objects', 1)
    this.spent.add('characters', text.length)
    return kept(this.errors, text, { fault: 'error', text: ownText(text) })
  }

  uncalculated(formula: string): FaultyValue {
    this.spent.add('objects', 1)
    this.spent.add('characters', formula.length)
    return { fault: 'uncalculated', text: ownText(formula) }
  }
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size < mostKnown) known.set(key, value)
  return value
}
