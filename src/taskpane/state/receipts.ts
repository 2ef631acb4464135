import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenWorkbook, Receipt } from '../../workbook/port.ts'
import { joinedReceipts } from '../../actions/in-book/joined-receipts.ts'
import type { WriteStep } from './pane-actions.ts'

/** How many writes can be taken back. */
const kept = 10

/** The last writes, by which they are taken back. */
export class Receipts {
  readonly #kept: Receipt[] = []

  get titles(): readonly string[] {
    return this.#kept.map(({ title }) => title)
  }

  add(receipt: Receipt): void {
    if (receipt.cells === 0 && receipt.sheets.length === 0) return
    this.#kept.push(receipt)
    if (this.#kept.length > kept) this.#kept.shift()
  }

  get last(): Receipt | undefined {
    return this.#kept.at(-1)
  }

  drop(receipt: Receipt): void {
    const at = this.#kept.indexOf(receipt)
    if (at >= 0) this.#kept.splice(at, 1)
  }
}

/**
 * Carries out several writes that a person asked for as one.
 * @param wrote is told of each as soon as it is done, so that what was written before a fault can be taken back
 */
export async function writeSteps(
  workbook: OpenWorkbook,
  steps: readonly WriteStep[],
  work: LongWork,
  wrote: (receipt: Receipt) => void,
): Promise<Receipt> {
  const receipts: Receipt[] = []
  for (const { plan, kind } of steps) {
    const receipt = await workbook.apply(plan, kind, work)
    receipts.push(receipt)
    wrote(joined(steps, receipts))
  }
  return joined(steps, receipts)
}

function joined(steps: readonly WriteStep[], receipts: readonly Receipt[]): Receipt {
  return joinedReceipts(steps.at(-1)?.plan.title ?? '', receipts)
}

/** What a write did, in words. */
export function toldOf(receipt: Receipt, words: Words): string {
  const why = undrawnOf(receipt, words)
  return [writtenOf(receipt, words), ...(why === undefined ? [] : [why])].join(' ')
}

/** Why a chart of what was written is missing, in words. */
export function undrawnOf({ undrawn }: Receipt, words: Words): string | undefined {
  return undrawn === undefined ? undefined : words.fill(words.of(shellTexts).told.undrawn, { why: undrawn })
}

function writtenOf({ cells, sheets, skipped }: Receipt, words: Words): string {
  const texts = words.of(shellTexts).told
  if (cells === 0 && sheets.length === 0 && skipped.length === 0) return texts.nothing
  const written =
    sheets.length > 0 ? words.count(texts.sheets, sheets.length) : words.count(texts.cells, cells)
  return `${[written, ...(skipped.length > 0 ? [words.count(texts.skipped, skipped.length)] : [])].join('. ')}.`
}

/** What was and was not done where a write failed. */
export function undoneOf(error: unknown, hasWritten: boolean, words: Words): string {
  const texts = words.of(shellTexts).problem
  if (hasWritten) return texts.partWritten
  if (!(error instanceof HostError)) return texts.maybeWritten
  return error.code === 'write-interrupted' ? texts.nothingElse : texts.nothingWritten
}
