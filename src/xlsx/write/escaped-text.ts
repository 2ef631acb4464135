/** What XML 1.0 cannot hold, or would change: most control characters, halves of a surrogate pair, two others. */
const unwritable = String.raw`(?![\t\n\x7F-\x9F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]`
const escapedInText = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${unwritable}))|${unwritable}`, 'gu')
const allUnwritable = new RegExp(unwritable, 'gu')
const hasUnwritable = new RegExp(unwritable, 'u')
const hasEscape = /_x[0-9A-Fa-f]{4}_/

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text with the format's own escapes, which a reader resolves: a carriage return is `_x000D_`, the seven
 * characters `_x000D_` are `_x005F_x000D_`. Line feeds and tabs stay.
 */
export function escapedText(text: string): string {
  return text.replace(escapedInText, (found) => escapeOf(found.charCodeAt(0)))
}

/** The same for a table's column, where line feeds are escaped too, as Excel does it. */
export function escapedColumn(name: string): string {
  return escapedText(name).replace(/\n/g, '_x000a_')
}

/** Whether a text holds what cannot stand in names and formulas, since readers differ in resolving escapes there. */
export function needsEscape(text: string): boolean {
  return hasEscape.test(text) || hasUnwritable.test(text)
}

/** Text as it stands in an element or an attribute in double quotes. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (found) => entities[found] ?? found)
}

/** Text as it stands in drawings, which have no escapes: what XML cannot hold is left out. */
export function drawnText(text: string): string {
  return xmlText(text.replace(allUnwritable, ''))
}

function escapeOf(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
}
