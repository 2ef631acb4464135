import type { Streams } from './doors.ts'
import { codeOf } from './thrown.ts'

/** The streams of a process. A reader who closes the pipe early, such as `head`, has read enough: no error. */
export function streamsOf({ stdout, stderr, env }: NodeJS.Process): Streams {
  // Errors reach the callback of `write` too; without a listener they would end the process.
  stdout.on('error', () => undefined)
  stderr.on('error', () => undefined)
  return {
    stdout: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => {
          if (error && !isClosedPipe(error)) reject(error)
          else resolve()
        })
      }),
    stderr: (text) => void stderr.write(text),
    // Some terminals say 0 where they do not know.
    columns: stdout.isTTY && stdout.columns > 0 ? stdout.columns : undefined,
    color: stdout.isTTY && !env.NO_COLOR,
    watched: stderr.isTTY,
  }
}

function isClosedPipe(error: Error): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error) ?? '')
}
