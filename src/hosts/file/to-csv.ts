import Papa from 'papaparse'

/** Texts that a spreadsheet would run as a formula; a minus before a digit is a number and left alone. */
const formula = /^[=+@\t\r]|^-(?![\d.])/

/** Rows as comma-separated text, quoted where needed; a text that looks like a formula gets a `'` before it. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const csv = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\n', escapeFormulae: formula },
  )
  return `${csv}\n`
}
