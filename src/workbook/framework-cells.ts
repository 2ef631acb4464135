import type { NamedCode } from '../core/framework/schema.ts'

/** A cell that a framework is written into. */
export type PlainCell = string | number | null

/** Codes side by side in one cell: `R.1, R.2`. */
export function codesCell(codes: readonly string[]): PlainCell {
  return codes.join(', ') || null
}

/** The codes in a cell, as written: by commas, semicolons or line breaks. */
export function codesIn(text: string): readonly string[] {
  return partsOf(text, /[,;\n]/u)
}

/** Texts one below the other in one cell; a line break within a text becomes a space. */
export function linesCell(texts: readonly string[] | undefined): PlainCell {
  return texts?.map((text) => text.replace(/\s*\n\s*/gu, ' ')).join('\n') || null
}

export function linesIn(text: string): readonly string[] {
  return partsOf(text, /\n/u)
}

/** Where an item of a list is from: `illustrative: a source` where it is not the framework's own. */
export function sourceCell({ illustrative, source }: NamedCode): PlainCell {
  return [...(illustrative ? ['illustrative'] : []), ...(source ? [source] : [])].join(': ') || null
}

export function sourceIn(text: string): Pick<NamedCode, 'illustrative' | 'source'> {
  const [, rest] = /^illustrative\b[\s:;,-]*(.*)$/isu.exec(text) ?? []
  const source = rest ?? text
  return {
    ...(rest === undefined ? {} : { illustrative: true }),
    ...(source === '' ? {} : { source }),
  }
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
