/** `unknown` where the file leaves open what it shows, which only matters to a number. */
export type NumberFormat = 'percent' | 'date' | 'plain' | 'unknown'

/** Ids that Excel knows without a code; 27 to 36 and 50 to 58 are dates of its East Asian editions. */
const percentIds = new Set([9, 10])
const dateRanges = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/** Excel's own codes have at most 255 characters. */
const longestCode = 1000

const elapsedTime = /\[(h+|m+|s+)\]/gi
/** A bracket that is never closed goes to the end: looked for anew at each bracket, it takes quadratic time. */
const notCode = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]?/g

/** From here on a file has its own formats, each with its code. */
const firstOwnId = 164

/** What a number format without a code shows. */
export function builtInFormat(id: number): NumberFormat {
  if (id >= firstOwnId) return 'unknown'
  if (percentIds.has(id)) return 'percent'
  return dateRanges.some(([first, last]) => id >= first && id <= last) ? 'date' : 'plain'
}

/** What a written format code shows: `0.0%` a percentage, `d mmm yyyy` or `[h]:mm` a date, `0 "days"` neither. */
export function formatOfCode(code: string): NumberFormat {
  const bare = code.slice(0, longestCode).replace(elapsedTime, '$1').replace(notCode, '')
  if (bare.includes('%')) return 'percent'
  return /[dmyhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'plain'
}
