import { damaged } from './xlsx-error.ts'
import type { Attributes } from './xml-scope.ts'

const space = ' \t\r\n'

interface TextRun {
  readonly open: (attributes: Attributes) => void
  readonly text: (text: string) => void
  readonly close: () => void
}

/** Gathers the text of one `<t>`; spaces at its ends count only where it says so, as in Excel. */
export function textOf(take: (text: string) => void): TextRun {
  let gathered = ''
  let keepsSpace = false
  return {
    open(attributes) {
      gathered = ''
      keepsSpace = isPreserve(attributes['xml:space'])
    },
    text: (text) => {
      gathered += text
    },
    close: () => take(keepsSpace ? gathered : withoutOuterSpace(gathered)),
  }
}

function isPreserve(space: string | undefined): boolean {
  if (space !== undefined && space !== 'preserve' && space !== 'default') {
    throw damaged(`whether a text keeps its spaces is unclear, it says ${space}`)
  }
  return space === 'preserve'
}

/** Written as a walk: a pattern that looks for space at the end takes quadratic time over long runs of it. */
function withoutOuterSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && space.includes(text.charAt(start))) start += 1
  while (end > start && space.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
