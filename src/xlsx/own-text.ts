/** The engine keeps shorter texts by themselves anyway. */
const longestCopied = 12

/** A text that is kept: as a piece of the longer one it was read from, it would keep all of that in memory. */
export function ownText(text: string): string {
  return text.length <= longestCopied ? text : `${text} `.slice(0, -1)
}
