import { HostError } from '../../workbook/host-error.ts'
import { decodeText, type InputFile } from './decode-text.ts'

/** The JSON of a file, its shape not yet known. @throws HostError where it is none */
export function readJson(file: InputFile): unknown {
  const { text } = decodeText(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new HostError('file-not-json', `${file.name} is not valid JSON: ${detail}.`)
  }
}
