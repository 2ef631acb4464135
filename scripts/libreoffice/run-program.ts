import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/**
 * Runs the first of the commands that is there and gives what it wrote. Throws an error that shows it where the
 * program fails or takes longer than `milliseconds`; it is then ended with all that it started.
 */
export async function runProgram(
  commands: readonly string[],
  args: readonly string[],
  milliseconds: number,
): Promise<string> {
  for (const command of commands) {
    const output = await run(command, args, milliseconds)
    if (output !== undefined) return output
  }
  throw new Error(`${commands.join(' or ')} is not installed: node setup.mjs --tests installs it or says how`)
}

/** Undefined where there is no such command. */
function run(command: string, args: readonly string[], milliseconds: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    // A group of its own: the command may be a script that starts the program proper and waits for it.
    const program = spawn(command, args, { detached: process.platform !== 'win32', stdio: 'pipe' })
    let output = ''
    let isLate = false
    const clock = setTimeout(() => {
      isLate = true
      end(program)
    }, milliseconds)
    program.stdin.end()
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    program.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(clock)
      if (error.code === 'ENOENT') resolve(undefined)
      else reject(error)
    })
    program.on('close', (code, signal) => {
      clearTimeout(clock)
      const how = isLate ? `took over ${milliseconds / 1000} s` : `ended with ${code ?? signal ?? ''}`
      if (code === 0) resolve(output)
      else reject(new Error(`${command} ${how}. It said:\n${output}`))
    })
  })
}

function end(program: ChildProcess): void {
  if (program.pid === undefined || process.platform === 'win32') program.kill('SIGKILL')
  else process.kill(-program.pid, 'SIGKILL')
}
