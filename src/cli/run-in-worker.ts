import { spawn, type ChildProcess } from 'node:child_process'
import { exitCodes } from './exit-code.ts'
import type { Streams } from './doors.ts'
import { oneLine } from '../texts/one-line.ts'
import { TimeLimit } from './time-limit.ts'
import { secondsFor, type WorkerLimits } from './worker-limits.ts'
import { environmentOfWorker, isWorkerMessage, type WorkerMessage } from './worker-message.ts'

/** The ways to be told to stop, with the exit codes that shells give them. */
const stops = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
type Stop = keyof typeof stops

/**
 * Carries out a command in a process of its own, which a hostile workbook can fill with memory or keep busy
 * without this one: it then ends the other, and says so in one line. A thread would not do, for an engine out of
 * memory ends its whole process wherever the last straw was a large one.
 * @param file the program, which finds by the environment that it is the worker
 * @returns the exit code
 */
export function runInWorker(
  file: string,
  argv: readonly string[],
  { stderr, watched }: Streams,
  limits: WorkerLimits,
): Promise<number> {
  const worker = spawn(process.execPath, [...engineFlags(limits), ...process.execArgv, file, ...argv], {
    // The answer goes straight to whoever reads it; what the engine says when it dies goes nowhere.
    stdio: ['inherit', 'inherit', 'ignore', 'ipc'],
    env: { ...process.env, ...environmentOfWorker(watched) },
  })
  let book: string | undefined
  /** Of all workbooks opened so far. */
  let bytes = 0
  let allowed = 0
  let line = ''
  let end: number | undefined
  /** Why it was ended from here. */
  let ended: Stop | 'time' | undefined
  const stop = (why: Stop | 'time'): void => {
    ended ??= why
    worker.kill('SIGKILL')
  }
  const time = new TimeLimit(() => stop('time'))
  allow(secondsFor(limits, 0))
  time.resume()
  for (const signal of Object.keys(stops) as Stop[]) process.on(signal, stop)
  worker.on('message', (message) => {
    if (isWorkerMessage(message)) take(message)
  })

  return exitOf(worker).then((failure) => {
    time.pause()
    for (const signal of Object.keys(stops) as Stop[]) process.off(signal, stop)
    if (ended === undefined && end !== undefined) return end
    // Takes away a line of progress that nobody will finish.
    if (line !== '') stderr(`\r${' '.repeat(line.length)}\r`)
    stderr(`rbb: ${oneLine(wordsOf(ended ?? failure))}\n`)
    return ended === undefined || ended === 'time' ? exitCodes.refused : stops[ended]
  })

  function take(message: WorkerMessage): void {
    switch (message.kind) {
      case 'stderr':
        line = message.text.slice(
          Math.max(message.text.lastIndexOf('\r'), message.text.lastIndexOf('\n')) + 1,
        )
        stderr(message.text)
        return
      case 'opening':
        // The first one has the time that the work began with.
        allow(secondsFor(limits, message.bytes) - (book === undefined ? limits.seconds : 0))
        book = message.name
        bytes += message.bytes
        return
      case 'making':
        allow(secondsFor(limits, bytes))
        return
      case 'waiting':
        if (message.isWaiting) time.pause()
        else time.resume()
        return
      case 'end':
        end = message.exitCode
    }
  }

  function allow(seconds: number): void {
    allowed += seconds
    time.add(seconds * 1000)
  }

  function wordsOf(why: Stop | Failure | 'time'): string {
    const subject = book === undefined ? 'The work' : `${book}: the work`
    switch (why) {
      case 'time':
        return `${subject} takes longer than ${Number(allowed.toPrecision(2))} seconds, and was ended. Where you trust what is read, allow more: RBB_SECONDS=60.`
      case 'memory':
        return `${subject} takes more than ${limits.megabytes} MB of memory, and was ended. Where you trust what is read, allow more: RBB_MEGABYTES=2000.`
      case 'unknown':
        return `${subject} ended unexpectedly.`
      default:
        return 'Stopped.'
    }
  }
}

/** What ended the worker that was not ended from here. */
type Failure = 'memory' | 'unknown'

/** Resolves when the worker is gone and all that it told has been taken; otherwise told than by `end`, it failed. */
function exitOf(worker: ChildProcess): Promise<Failure> {
  return new Promise((resolve) => {
    worker.once('error', () => resolve('unknown'))
    worker.once('exit', (code, signal) => {
      const failure = isOutOfMemory(code, signal) ? 'memory' : 'unknown'
      if (worker.connected) worker.once('disconnect', () => resolve(failure))
      else resolve(failure)
    })
  })
}

/** An engine out of memory ends by a signal or the exit code that stands for it; a system without any kills it. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return code === 134 || signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGKILL'
}

/** The young generation is small, for it counts three times. */
function engineFlags({ megabytes }: WorkerLimits): readonly string[] {
  return [`--max-old-space-size=${Math.ceil(megabytes)}`, '--max-semi-space-size=16']
}
