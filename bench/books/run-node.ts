import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** A process that has ended. */
export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** From its start to its end, with the start of Node. */
  readonly seconds: number
  /** The most memory it held at any time, in MB. */
  readonly peak: number
}

const reportPeak = fileURLToPath(new URL('report-peak.mjs', import.meta.url))

/** Runs a program in a Node process of its own to its end. */
export async function runNode(args: readonly string[]): Promise<Finished> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', reportPeak, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const outputs = child.stdio.slice(1) as Readable[]
  const [stdout = '', stderr = '', kilobytes = ''] = await Promise.all(outputs.map((output) => text(output)))
  const code = await ended
  return { code, stdout, stderr, seconds: (performance.now() - start) / 1000, peak: Number(kilobytes) / 1024 }
}
