import * as z from 'zod/mini'

/** An event of Chromium's trace, as far as it is asked for; times are in microseconds. */
const traceEvent = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.optional(z.number()),
  tdur: z.optional(z.number()),
  args: z.optional(z.object({ name: z.optional(z.unknown()) })),
})
const trace = z.object({ traceEvents: z.array(traceEvent) })

/**
 * The longest task of the page's thread after the first paint in a trace of Chromium, by the time of the processor,
 * in milliseconds. The page around the pane shares that thread: what it passes on counts too.
 */
export function longestTask(traced: Buffer): number {
  const { traceEvents: events } = trace.parse(JSON.parse(traced.toString()))
  const pages = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const painted = events.filter(({ name }) => name === 'firstContentfulPaint').map(({ ts = 0 }) => ts)
  const first = painted.reduce((one, other) => Math.max(one, other), 0)
  return events
    .filter(
      ({ name, pid, tid, ts = 0 }) => /RunTask$/.test(name) && pages.has(`${pid} ${tid}`) && ts >= first,
    )
    .reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0)
}
