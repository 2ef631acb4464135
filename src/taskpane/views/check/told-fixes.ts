import type { PlannedFixes } from '../../../actions/fix-findings.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { refusalText } from '../../../texts/refusals.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { CellEdit } from '../../../workbook/cell-edit.ts'
import type { Receipt } from '../../../workbook/port.ts'

/** Skipped findings that are named; of more only the number is said. */
const mostNamed = 3

/** What became of fixes: `14 fixed, 1 skipped (changed meanwhile): BR-0231 Output.` */
export function toldFixes(
  { plan, mends, refused }: PlannedFixes,
  { skipped }: Pick<Receipt, 'skipped'>,
  words: Words,
): string {
  const texts = words.of(checkTexts).fixed
  const reasons = new Map(skipped.map(({ edit, reason }) => [keyOf(edit), reason]))
  const isLeft = (edit: CellEdit): boolean => reasons.has(keyOf(edit))
  const edits = (plan.edits ?? []).flatMap((edit, at) =>
    (mends[at] ?? []).map((finding) => ({ edit, finding })),
  )
  // Of a fix of several cells one is enough: they are written together or not at all.
  const left = new Map(edits.flatMap(({ edit, finding }) => (isLeft(edit) ? [[finding, edit]] : [])))
  const fixed = words.count(texts.fixed, new Set(mends.flat()).size - left.size)
  const sentences = left.size === 0 ? [fixed] : [`${fixed}, ${skippedText()}`]
  const [first] = refused
  if (first) sentences.push(words.count(texts.refused, refused.length, { why: refusalText(first) }))
  return sentences.join('. ').replace(/\.?$/, '.')

  function skippedText(): string {
    const all = [...left.values()]
    const why = [...new Set(all.flatMap((edit) => reasons.get(keyOf(edit)) ?? []))]
    const names = all.slice(0, mostNamed).map((edit) => words.fill(texts.cell, nameOf(edit)))
    const more = all.length > mostNamed ? [words.count(texts.more, all.length - mostNamed)] : []
    return words.count(texts.skipped, all.length, {
      why: why.map((reason) => texts.reasons[reason]).join(', '),
      which: [...names, ...more].join('; '),
    })
  }
}

function nameOf({ source, line, row, column }: CellEdit): { readonly line: string; readonly column: string } {
  return { line: showText(line ?? `${source} ${row}`), column }
}

function keyOf({ table, source, row, column }: CellEdit): string {
  return [table, source, row, column].join('\n')
}
