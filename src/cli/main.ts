import { streamsOf } from './process-streams.ts'
import { readsWorkbooks } from './reads-workbooks.ts'
import { runInWorker } from './run-in-worker.ts'
import { workerLimits } from './worker-limits.ts'
import { waitingFor } from './worker-message.ts'

const argv = process.argv.slice(2)
const streams = streamsOf(process)

if (readsWorkbooks(argv) && !waitingFor(process)) {
  process.exitCode = await runInWorker(__filename, argv, streams, workerLimits(process.env))
} else {
  // Loaded only where the work is done, so that the process that waits for it starts at once and stays small.
  const { carryOut } = await import('./worker.ts')
  await carryOut(argv, streams)
}
