import type { FrameworkLookup } from '../src/core/framework/lookup.ts'
import type { Answer } from './answer.ts'
import type { BareAnswer } from './bare-loop.ts'
import { contenders, type ContenderName } from './contenders.ts'

/** One run of one contender. Memory is the whole process's, in MB; `before` is what it held when the clock started. */
export interface Measured {
  readonly milliseconds: number
  readonly before: number
  readonly peak: number
  readonly found: Answer | BareAnswer
}

/** Rows of the warm-up, after which the hot loops are compiled. */
export const warmUpRows = 10_000
const warmUps = 5

const megabyte = 2 ** 20

/** Runs one contender in this process: warm on few rows, then once on all of them, the clock running. */
export async function measure(
  name: ContenderName,
  rows: number,
  folder: string,
  lookup: FrameworkLookup,
): Promise<Measured> {
  const warmUp = await contenders[name](warmUpRows, lookup, folder)
  for (let time = 0; time < warmUps; time++) await warmUp.run()
  const contender = await contenders[name](rows, lookup, folder)
  globalThis.gc?.()
  const before = process.memoryUsage().rss / megabyte
  const start = performance.now()
  const tell = await contender.run()
  const milliseconds = performance.now() - start
  // kilobytes
  const peak = process.resourceUsage().maxRSS / 1024
  return { milliseconds, before, peak, found: tell() }
}
