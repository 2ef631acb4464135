import type { Streams } from './doors.ts'

export interface Progress {
  readonly show: (done: number, of: number) => void
  /** Takes the line away. */
  readonly clear: () => void
}

/** One line on stderr that overwrites itself, `reading ... 45 %`; nothing where nobody watches. */
export function progressOn({ watched, stderr }: Streams): Progress {
  if (!watched) return { show: () => undefined, clear: () => undefined }
  let shown = ''
  const rewrite = (line: string) => {
    if (line === shown) return
    stderr(`\r${' '.repeat(shown.length)}\r${line}`)
    shown = line
  }
  return {
    show: (done, of) => rewrite(`reading ... ${of === 0 ? 100 : Math.floor((100 * done) / of)} %`),
    clear: () => rewrite(''),
  }
}
