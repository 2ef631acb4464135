// Loaded before a program, this notes the most memory its process ever held, in kilobytes, in a line of the file
// that RBB_PEAKS names; a process that the program starts does the same.
import { appendFileSync, readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env.RBB_PEAKS
if (isMainThread && file) {
  process.on('exit', () => appendFileSync(file, `${peak()}\n`))
}

/** Linux counts what the process that started this one held into `maxRSS`, but not into its own record. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
