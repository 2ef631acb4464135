import { cellAt } from '../../../workbook/address.ts'
import { HostError } from '../../../workbook/host-error.ts'
import { inPortions, loaded } from '../excel-run.ts'
import type { Glance } from '../glance.ts'
import type { FoundEdits } from './find-rows.ts'
import type { Target } from './target.ts'

/** Which of some cells nobody may write: those that are locked on a protected sheet. Asks Excel only about such sheets. */
export async function lockedAmong(
  context: Excel.RequestContext,
  targets: readonly Target[],
  { sheets }: Glance,
): Promise<ReadonlySet<Target>> {
  const guarded = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name))
  const doubtful = targets.filter(({ sheet }) => guarded.has(sheet))
  const locked = new Set<Target>()
  for (const portion of inPortions(doubtful)) {
    const protections = await loaded(context, () =>
      portion.map(({ sheet, row, column }) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(cellAt(row, column))
          .format.protection.load('locked'),
      ),
    )
    portion.forEach((target, at) => {
      if (protections[at]?.locked !== false) locked.add(target)
    })
  }
  return locked
}

/** Leaves out the edits of locked cells. */
export function withoutLocked({ targets, skipped }: FoundEdits, locked: ReadonlySet<Target>): FoundEdits {
  const stay = targets.filter(({ target }) => locked.has(target))
  return {
    targets: targets.filter(({ target }) => !locked.has(target)),
    skipped: [...skipped, ...stay.map(({ edit }) => ({ edit, reason: 'locked' as const }))],
  }
}

/** @throws HostError `sheet-protected` where one of them may not be written */
export function refuseLocked(targets: readonly Target[], locked: ReadonlySet<Target>): void {
  const first = targets.find((target) => locked.has(target))
  if (!first) return
  throw new HostError(
    'sheet-protected',
    `Sheet ${first.sheet} is protected, and cell ${cellAt(first.row, first.column)} on it is to be written. Unprotect the sheet, or ask who protected it, and try again.`,
  )
}
