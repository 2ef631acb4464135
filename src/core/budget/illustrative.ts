import type { Budget } from './budget.ts'

/** Whether a text calls what it stands beside illustrative, as sample data must. */
export function isIllustrative(text: string): boolean {
  return /illustrative/i.test(text)
}

/** Whether anything in a budget says that it is illustrative: then every summary of it says so too. */
export function holdsIllustrative({ lookup, lines, drivers, revenue, ceilings, tables }: Budget): boolean {
  const { id, title = '' } = lookup.framework
  const names = [id, title, ...lines.sources.map(({ name }) => name), ...tables.map(({ name }) => name)]
  const facts = drivers.rows.flatMap((row) => [row.facts.basis, row.facts.source, row.facts.owner])
  return (
    lines.illustrative ||
    [...names, ...facts].some(isIllustrative) ||
    [...revenue, ...ceilings].some(({ cells }) =>
      cells.some((cell) => typeof cell === 'string' && isIllustrative(cell)),
    )
  )
}
