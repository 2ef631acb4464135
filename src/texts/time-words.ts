/** A moment as it is stamped on books: `2020-03-31 10:15 UTC`. */
export function stampOfTime(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
