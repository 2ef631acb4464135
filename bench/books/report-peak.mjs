// Loaded before a program, this notes the most memory its process ever held, in kilobytes, in a line of the file
// that RBB_PEAKS names; a process that the program starts does the same.
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env.RBB_PEAKS
if (isMainThread && file) {
  process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`))
}
