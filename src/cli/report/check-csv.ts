import type { CheckReport, ToldFinding } from '../../core/report/shapes.ts'
import { ignoredText } from './ignored-text.ts'
import { batches } from './batches.ts'

const header = [
  'Code',
  'Name',
  'Severity',
  'Source',
  'Sheet',
  'Row',
  'Column',
  'Line',
  'Message',
  'Advice',
  'Fix',
  'Ignored',
]

type Cells = readonly string[]

/** The findings of a check as rows of cells, a finding a row, batch after batch; the headers are a batch of their own. */
export function* checkRows({ findings }: CheckReport): Generator<readonly Cells[]> {
  yield [header]
  for (const batch of batches(findings)) yield batch.map(cellsOf)
}

function cellsOf({ code, name, severity, at, line, message, advice, fix, ignored }: ToldFinding): Cells {
  const place = [at.source, at.sheet ?? '', String(at.row ?? ''), at.column ?? '']
  return [
    code,
    name,
    severity,
    ...place,
    line ?? '',
    message,
    advice,
    fix?.label ?? '',
    ignored ? ignoredText(ignored) : '',
  ]
}
