import type { PlannedCell } from '../write-plan.ts'

/** The height of one line of text, in points. */
export const lineHeight = 15

/** Excel's own limit. */
const highestRow = 409

/** Excel counts columns in digits of whole pixels, and draws letters in parts of them: a digit is 7.43 wide, not 7. */
const digitsDrawn = 7 / 7.43

/** Letters by how wide they are in Calibri, in digits' widths; any other is as wide as a digit. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  [" ijlI.,;:'|", 0.46],
  ['frt()[]{}-/!', 0.66],
  ['cszJ"', 0.79],
  ['kvxyEFLS', 0.9],
  ['aeg', 0.95],
  ['bdhnopquBKPRTXYZ', 1.04],
  ['ACDGHNOQUV&', 1.22],
  ['mwMW@%', 1.6],
  ['—→…', 1.8],
]
const widthOf: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
)

/** Letters of other scripts: those of East Asia are twice as wide. */
function letterWidth(letter: string): number {
  return (
    widthOf.get(letter) ??
    (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1)
  )
}

/** How many lines a text takes, word by word, in a column as wide as some digits. */
export function linesOf(text: string, width: number): number {
  // a little is left free at the edges; rather one line too many than a line that is cut
  const room = Math.max(1, width * digitsDrawn - 0.5)
  return text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, room), 0)
}

function linesOfParagraph(line: string, room: number): number {
  let lines = 1
  let used = 0
  for (const word of line.split(/(?<=[ \-/])/u)) {
    const long = Array.from(word).reduce((sum, letter) => sum + letterWidth(letter), 0)
    if (used > 0 && used + long > room) {
      lines += 1
      used = 0
    }
    used += long
    // a word longer than the column goes on below
    lines += Math.max(0, Math.ceil(used / room) - 1)
    used = used > room ? used % room : used
  }
  return lines
}

export function heightOf(lines: number): number {
  return Math.min(lines * lineHeight, highestRow)
}

export function textIn(cell: PlannedCell | undefined): string {
  if (typeof cell === 'string') return cell
  return typeof cell === 'object' && cell !== null && typeof cell.value === 'string' ? cell.value : ''
}
