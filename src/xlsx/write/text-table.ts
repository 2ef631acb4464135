import { escapedText, xmlText } from './escaped-text.ts'

/** The texts of a book's cells, each kept once, as Excel keeps them in a part of their own. */
export class TextTable {
  private readonly numbers = new Map<string, number>()

  /** The number of a text from 0. */
  add(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const { size } = this.numbers
    this.numbers.set(text, size)
    return size
  }

  xml(): string {
    const items = Array.from(this.numbers.keys(), (text) => `<si>${textElement(text)}</si>`)
    const count = `count="${items.length}" uniqueCount="${items.length}"`
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${count}>${items.join('')}</sst>`
  }
}

/** Excel drops space at the ends of a text that does not ask to keep it. */
function textElement(text: string): string {
  const content = xmlText(escapedText(text))
  return /^\s|\s$|[\n\t]/.test(text) ? `<t xml:space="preserve">${content}</t>` : `<t>${content}</t>`
}
