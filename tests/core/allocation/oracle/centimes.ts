/** A text as centimes; undefined where it is blank or cannot be counted. Written from the sentences on amounts in CSV. */
export function centimesIn(text: string, amounts: 1 | 1000): bigint | undefined {
  const plain = text
    .trim()
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replace('\u2212', '-')
  if (plain === '' || /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return undefined
  const inBrackets = /^\((.+)\)$/.exec(plain)?.[1]
  const behind = /^(.+)-$/.exec(plain)?.[1]
  const inFront = /^-(.+)$/.exec(plain)?.[1]
  const size = sizeOf(inBrackets ?? behind ?? inFront ?? plain, amounts)
  if (size === undefined) return undefined
  return (inBrackets ?? behind ?? inFront) ? -size : size
}

function sizeOf(text: string, amounts: 1 | 1000): bigint | undefined {
  const withoutGroups = [
    [/^\d+(\.\d+)?$/, text],
    [/^\d{1,3}([' ]\d{3})+(\.\d+)?$/, text.replace(/[' ]/g, '')],
    [/^\d{1,3}(,\d{3})+\.\d+$/, text.replaceAll(',', '')],
    [/^\d{1,3}(\.\d{3})+,\d+$/, text.replaceAll('.', '').replace(',', '.')],
    [/^\d+,(\d\d?|\d{4,})$/, text.replace(',', '.')],
  ] as const
  const found = withoutGroups.find(([shape]) => shape.test(text))?.[1]
  if (found === undefined) return undefined
  const [francs = '', decimals = ''] = found.split('.')
  const places = amounts === 1000 ? 5 : 2
  if (/[1-9]/.test(decimals.slice(places))) return undefined
  return BigInt(francs + decimals.slice(0, places).padEnd(places, '0'))
}

/** A weight in millionths, or a share in hundredths of a percent; undefined where it is none. */
export function decimalIn(text: string, places: number): bigint | undefined {
  const [, sign, whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?%?$/.exec(text.trim()) ?? []
  if (sign === undefined || /[1-9]/.test(part.slice(places))) return undefined
  const size = BigInt(whole + part.slice(0, places).padEnd(places, '0'))
  return sign === '-' ? -size : size
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}

/**
 * Whole centimes by weight, largest remainder: every target gets its quota rounded down, then one centime each to
 * the largest remainders, the first in printed order where they tie. A negative amount by its size.
 * @returns undefined where the weights sum to nothing
 */
export function sharesOf(amount: bigint, weights: readonly bigint[]): readonly bigint[] | undefined {
  if (amount < 0n) return sharesOf(-amount, weights)?.map((share) => -share)
  const whole = sum(weights)
  if (whole === 0n) return undefined
  const down = weights.map((weight) => (amount * weight) / whole)
  const remainders = weights.map((weight) => (amount * weight) % whole)
  return withMissing(down, remainders, amount - sum(down))
}

/** Gives `missing` centimes, one at a time, to the largest remainder that has none yet. */
function withMissing(down: readonly bigint[], remainders: readonly bigint[], missing: bigint): bigint[] {
  const shares = [...down]
  const left: (bigint | undefined)[] = [...remainders]
  for (let given = 0n; given < missing; given++) {
    let best = -1
    for (const [at, remainder] of left.entries()) {
      const largest = left[best]
      if (remainder !== undefined && (largest === undefined || remainder > largest)) best = at
    }
    shares[best] = (shares[best] ?? 0n) + 1n
    left[best] = undefined
  }
  return shares
}

/** Parts of money in the order direct, bureau, services. */
export type Parts = readonly [direct: bigint, bureau: bigint, services: bigint]

/**
 * The parts that go with each flow out of a source, flows in printed order: each in proportion to what is left of
 * each part, with its sign; the last takes what is left; where that sums to zero, none but the last takes any.
 */
export function partsOfFlows(source: Parts, flows: readonly bigint[]): readonly Parts[] {
  let left = source
  return flows.map((flow, at) => {
    const taken = at === flows.length - 1 ? left : takenFrom(left, flow)
    left = [left[0] - taken[0], left[1] - taken[1], left[2] - taken[2]]
    return taken
  })
}

function takenFrom(left: Parts, flow: bigint): Parts {
  const whole = sum(left)
  if (whole === 0n) return [0n, 0n, 0n]
  const sign = whole < 0n ? -1n : 1n
  const size = whole * sign
  const quotas = left.map((part) => part * flow * sign)
  const down = quotas.map((quota) => (quota - mod(quota, size)) / size)
  const remainders = quotas.map((quota) => mod(quota, size))
  const [direct = 0n, bureau = 0n, services = 0n] = withMissing(down, remainders, flow - sum(down))
  return [direct, bureau, services]
}

/** What is over when rounding down, for negative numbers too: -7 mod 3 is 2. */
function mod(value: bigint, by: bigint): bigint {
  return ((value % by) + by) % by
}
