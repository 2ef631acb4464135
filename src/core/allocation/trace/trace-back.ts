import { apportion } from '../apportion.ts'

/** Something that fed a pool, by its amount. */
export interface Feed {
  readonly amount: number
}

/** What each feed of a pool gave to one flow out of it; credits stood beside and gave nothing. */
export interface Traced<Of extends Feed> {
  readonly given: readonly { readonly feed: Of; readonly amount: number }[]
  readonly credits: readonly Of[]
}

/**
 * Traces a flow out of a pool back to what fed the pool: apportioned by amount, largest remainder. A flow that
 * takes the whole pool takes each feed as it is. Where feeds have both signs, those of the flow's own sign carry
 * it, and the others (the credits of a positive flow) are shown beside.
 */
export function traceBack<Of extends Feed>(flow: number, feeds: readonly Of[]): Traced<Of> {
  const filled = feeds.filter(({ amount }) => amount !== 0)
  const total = filled.reduce((sum, { amount }) => sum + amount, 0)
  if (flow === total) return { given: filled.map((feed) => ({ feed, amount: feed.amount })), credits: [] }
  if (flow === 0) return { given: [], credits: [] }
  const carriers = filled.filter(({ amount }) => amount > 0 === flow > 0)
  const used = carriers.length > 0 ? carriers : filled
  const shares = apportion(
    flow,
    used.map(({ amount }) => Math.abs(amount)),
  )
  return {
    given: used.map((feed, at) => ({ feed, amount: shares[at] ?? 0 })),
    credits: used === carriers ? filled.filter((feed) => !carriers.includes(feed)) : [],
  }
}
