import stringWidth from 'string-width'

/** Letters of one column each, of which nearly all texts consist. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]*$/u

/** The number of columns a text takes on a terminal: 2 for `語`, 0 for a combining accent. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text, or as much of its beginning as fits into `width` columns with `…` behind it. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 1
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment)
    if (used > width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/**
 * Breaks a text between words; a word wider than a line stays whole. Spaces before the text stay, and lines after
 * the first are indented.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = /^ */u.exec(text)?.[0] ?? ''
  for (const word of text.trimStart().split(' ')) {
    const isEmpty = line.trim() === ''
    if (isEmpty) line += word
    else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = indent + word
    }
  }
  return [...lines, line].join('\n')
}
