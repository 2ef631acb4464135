import { tick, type LongWork } from '../../workbook/long-work.ts'
import { send } from './excel-run.ts'

/**
 * One piece of a write. What it writes is absolute, so that doing it twice is doing it once.
 */
export interface Step {
  /** About how large its part of a request is. */
  readonly bytes: number
  readonly cells: number
  readonly queue: (context: Excel.RequestContext) => void
}

/** Excel on the web takes 5 MB at most; smaller requests can be cancelled between, and show progress. */
const requestBytes = 900_000

/** Carries out steps in order, in as few requests as their sizes allow. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  work: LongWork = {},
): Promise<void> {
  const of = steps.length
  let done = 0
  for (const request of requestsOf(steps)) {
    work.signal?.throwIfAborted()
    await send(context, () => {
      context.workbook.application.suspendScreenUpdatingUntilNextSync()
      context.workbook.application.suspendApiCalculationUntilNextSync()
      for (const step of request) step.queue(context)
    })
    done += request.length
    await tick(work, done, of)
  }
}

function requestsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = []
  let left = 0
  for (const step of steps) {
    if (step.bytes > left || requests.length === 0) {
      requests.push([])
      left = requestBytes
    }
    requests.at(-1)?.push(step)
    left -= step.bytes
  }
  return requests
}
