import type { Explanation } from '../../core/report/shapes.ts'
import type { ResultsFramework } from '../../core/framework/schema.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import { filled, sheetTexts } from '../../texts/sheets.ts'
import { stampOfTime } from '../../texts/time-words.ts'
import { titlesOf } from '../../texts/titles.ts'
import { words } from '../../texts/words.ts'
import { explanationSheet } from '../../workbook/layouts/explanation.ts'
import { markFor } from '../../workbook/layouts/plan-book.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OwnNames } from '../../workbook/own-names.ts'
import type { OpenWorkbook, Receipt } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'

export interface ExplanationRequest {
  readonly explanation: Explanation
  readonly framework: ResultsFramework
  readonly now: Date
}

/** Plans the sheet `Explanation` of an open book, which takes the place of an earlier one. */
export function planExplanation(
  { explanation, framework, now }: ExplanationRequest,
  names: Pick<OwnNames, 'titles'>,
): WritePlan {
  const { id, title = id, version = '', status = '', currency = 'CHF' } = framework
  const name = names.titles.Explanation
  const sheet = explanationSheet({
    explanation,
    titles: titlesOf(framework),
    currency,
    name,
    stamp: [
      [title, version, status].filter((text) => text !== '').join(', '),
      explanation.pending === 'include' ? '' : words.pending[explanation.pending],
      filled(sheetTexts.explanation.written, { time: stampOfTime(now) }),
    ],
    book: title,
  })
  return { title: writeTitles.explain, sheets: [sheet], names: [markFor('Explanation', name)] }
}

/**
 * Writes an explanation into a sheet of its own, `Explanation`, in an open workbook.
 * @throws HostError in words
 */
export async function writeExplanation(
  workbook: OpenWorkbook,
  request: ExplanationRequest,
  work: LongWork = {},
): Promise<Receipt> {
  const { names } = await workbook.look()
  return workbook.apply(planExplanation(request, names), 'allocate', work)
}
