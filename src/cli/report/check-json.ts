import type { CheckReport, ToldFinding } from '../../core/report/shapes.ts'
import { batches } from './batches.ts'
import { json } from './json.ts'

/** A check as JSON, in pieces: its findings, which may be many, one batch after another. */
export function* checkJson({ findings, ...head }: CheckReport): Generator<string> {
  const empty = json({ ...head, findings: [] })
  const end = ']\n}\n'
  yield findings.length === 0 ? empty : empty.slice(0, -end.length)
  let separator = '\n'
  for (const batch of batches(findings)) {
    yield separator + batch.map((finding) => `    ${indented(findingInOrder(finding))}`).join(',\n')
    separator = ',\n'
  }
  if (findings.length > 0) yield `\n  ${end}`
}

/** A finding with its keys in the order in which they are documented. */
export function findingInOrder({
  code,
  name,
  severity,
  message,
  advice,
  at,
  ...more
}: ToldFinding): ToldFinding {
  return { code, name, severity, message, advice, at, ...more }
}

/** As an item of a list in an object; no text in JSON holds a line break. */
function indented(item: unknown): string {
  return JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')
}
