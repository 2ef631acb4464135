/** The years of a book in short: `2020-2023`, or `2025` where it is one. */
export function spanOf(years: readonly number[]): string {
  const [first = ''] = years
  const last = years.at(-1) ?? ''
  return first === last ? String(first) : `${first}-${last}`
}
