import { plainWords } from './plain-words.ts'
import type { ProposedAmountUnit } from './source-proposal.ts'

/** What a text says that amounts are counted in. */
type Said = 'ones' | 'thousands' | 'not-understood'

const thousandWords =
  /(?<!\p{L})(?:thousands?|milliers?|miles|mil|тыс|тысяч|тысячах|тысячи|tausend|kchf|tchf)(?!\p{L})|千(?:瑞|法|元)|千为|(?:بال|ال)?[اآ]لاف|(?<!\p{L})(?:بال|ال)?[اأ]لف(?!\p{L})/u
const millionWords =
  /(?<!\p{L})(?:millions?|millones|millon|mio|mln|mchf|млн|миллион\p{L}{0,4})(?!\p{L})|百万|مليون|ملايين/u
const francWords = /(?<!\p{L})(?:chf|francs?|francos?|франк\p{L}{0,3})(?!\p{L})|瑞郎|法郎|فرنك/u
const otherMoney =
  /(?<!\p{L})(?:usd|eur|euros?|gbp|jpy|dollars?|dolares)(?!\p{L})|美元|欧元|долл|دولار|يورو|[$€£¥]/u

/** `CHF 000`, `CHF '000`, `(000)`, `in 000 CHF`; not `10 000`. */
const zeros = /(?:^|[^\d\s'’.,])\s?['’]?000s?(?!\d)/u

/**
 * Guesses what amounts are counted in: from a header or a title that says so, or else from their size.
 * @param texts headers, then what stands above them
 * @param amounts those of the lines, in any order
 */
export function guessAmountUnit(
  texts: readonly string[],
  amounts: readonly number[],
  currency: string,
): ProposedAmountUnit {
  const said = texts.map((written) => ({ written, is: saidBy(written, currency) }))
  const odd = said.find(({ is }) => is === 'not-understood')
  if (odd) return { amountUnit: undefined, sureness: undefined, written: odd.written }
  const thousands = said.find(({ is }) => is === 'thousands')
  if (thousands) return { amountUnit: 1000, sureness: 'sure', written: thousands.written }
  const ones = said.find(({ is }) => is === 'ones')
  if (ones) return { amountUnit: 1, sureness: 'sure', written: ones.written }
  const size = median(amounts.map(Math.abs).filter((amount) => amount > 0))
  if (size === undefined) return { amountUnit: undefined, sureness: undefined, written: undefined }
  return { amountUnit: size < smallInFrancs ? 1000 : 1, sureness: 'guess', written: undefined }
}

/** Half the lines of a budget in whole francs are larger than this, and of one in thousands hardly any. */
const smallInFrancs = 5_000

function saidBy(text: string, currency: string): Said | undefined {
  const short = text.slice(0, 300).toLowerCase()
  const words = ` ${plainWords(text)} `
  const isOwn = francWords.test(words) || words.includes(` ${currency.toLowerCase()} `)
  if (millionWords.test(words)) return 'not-understood'
  if (!isOwn && (otherMoney.test(words) || otherMoney.test(short))) return 'not-understood'
  if (thousandWords.test(words) || zeros.test(short)) return 'thousands'
  return isOwn ? 'ones' : undefined
}

function median(amounts: readonly number[]): number | undefined {
  return [...amounts].sort((a, b) => a - b)[Math.floor(amounts.length / 2)]
}
