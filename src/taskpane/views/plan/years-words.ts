/** Years as people write a period: `2020-2023`, or the one year. */
export function yearsWords(years: readonly number[]): string {
  const [first = ''] = years
  const last = years.at(-1) ?? ''
  return first === last ? String(first) : `${first}-${last}`
}
