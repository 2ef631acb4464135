/** Line breaks and other control characters, which a name inside a hostile file may hold, halves of letters too. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu

const longestMessage = 300
const [longestStart, longestEnd] = [180, 100]

/**
 * What keeps a file from being read as a workbook. `code` is stable and in kebab-case; the message is one
 * sentence on one line for the person who chose the file.
 */
export class XlsxError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(shortened(message).replace(controls, ' '))
    this.name = 'XlsxError'
    this.code = code
  }
}

/** The file is a workbook, but something in it contradicts the format: `what` says it without a full stop. */
export function damaged(what: string): XlsxError {
  return new XlsxError('damaged', `This workbook is damaged: ${what}.`)
}

/** The file goes beyond what is read in bounded time and memory: `what` says it without a full stop. */
export function tooLarge(what: string): XlsxError {
  return new XlsxError('too-large', `This workbook is too large to be read: ${what}.`)
}

/** A name in a message may be as long as the file: its middle is left out, so that the sentence still ends. */
function shortened(message: string): string {
  if (message.length <= longestMessage) return message
  return `${message.slice(0, longestStart)} … ${message.slice(-longestEnd)}`
}
