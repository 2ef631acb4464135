/** Line breaks and other control characters, which a name inside a hostile file may hold. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

const longestMessage = 300

/**
 * What keeps a file from being read as a workbook. `code` is stable and in kebab-case; the message is one
 * sentence on one line for the person who chose the file.
 */
export class XlsxError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message.replace(controls, ' ').slice(0, longestMessage))
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
