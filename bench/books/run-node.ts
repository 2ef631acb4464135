import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** A program that has ended. */
export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** From its start to its end, with the start of Node. */
  readonly seconds: number
  /** The most memory it held at any time, in MB; of several processes that it works in, the sum of theirs. */
  readonly peak: number
}

const reportPeak = fileURLToPath(new URL('report-peak.mjs', import.meta.url))

/** Runs a program in a Node process of its own to its end. */
export async function runNode(args: readonly string[]): Promise<Finished> {
  const folder = await mkdtemp(join(tmpdir(), 'rbb-bench-'))
  try {
    const peaks = join(folder, 'peaks.txt')
    const finished = await timed(args, peaks)
    const kilobytes = (await readFile(peaks, 'utf8')).trim().split('\n').map(Number)
    return { ...finished, peak: kilobytes.reduce((sum, one) => sum + one, 0) / 1024 }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function timed(args: readonly string[], peaks: string): Promise<Omit<Finished, 'peak'>> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', reportPeak, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RBB_PEAKS: peaks },
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const code = await ended
  return { code, stdout, stderr, seconds: (performance.now() - start) / 1000 }
}
