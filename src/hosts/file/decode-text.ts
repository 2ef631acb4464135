import { HostError } from '../../workbook/host-error.ts'

/** A file as bytes, with the name people know it by; no paths come this far. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The text of a file; `encoding` only where it was not UTF-8. */
export interface DecodedText {
  readonly text: string
  readonly encoding?: string
}

/**
 * Reads a text file as spreadsheets write it: UTF-8 with or without a byte order mark, UTF-16 with one
 * ("Unicode text"), else Windows-1252 ("CSV" of a Western European Excel).
 * @throws HostError for a file that is no text at all
 */
export function decodeText({ name, bytes }: InputFile): DecodedText {
  const [first, second] = bytes
  if (first === 0x50 && second === 0x4b) {
    throw new HostError(
      'file-not-text',
      `${name} is a workbook or zip archive, not a text file: save it as CSV.`,
    )
  }
  const { text, encoding } = decoded(bytes)
  if (text.includes('\0')) {
    throw new HostError('file-not-text', `${name} is not a text file: it holds bytes that no text has.`)
  }
  return encoding === undefined ? { text } : { text, encoding }
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding?: string } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    // Not UTF-8: every byte means something in Windows-1252, and the guess is told as a finding. As a stream,
    // because Node 20 otherwise takes it for Latin-1, in which ’ and € are control characters.
    const text = new TextDecoder('windows-1252').decode(bytes, { stream: true })
    return { text, encoding: 'Windows-1252' }
  }
}
