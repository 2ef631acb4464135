import { CommandType, CustomCommandExecutionError, ICommandService } from '@univerjs/core'
import type { Engine } from '../../model/grid/engine.ts'

/** Univer's own book-keeping, of which the book knows nothing. */
const harmless =
  /^(?:formula\.mutation|sheet\.mutation\.(?:set-worksheet-row-auto-height|mark-dirty|empty)|doc\.)/

/** What people may come upon that the book has no meaning for, by the mutation that it ends in. */
const known: Readonly<Record<string, string>> = {
  'sheet.mutation.move-columns': 'Moving whole columns by their headers',
  'sheet.mutation.move-rows': 'Moving whole rows by their headers',
  'sheet.mutation.reorder-range': 'Sorting in this way',
  'sheet.mutation.set-worksheet-right-to-left': 'Another direction of the sheet',
}

/** Says so in words for people; of what has no name of theirs, that nothing came of it. */
export function notOffered(id: string): string {
  const what = known[id]
  return what === undefined
    ? 'That is not offered in this stand-in for Excel, and nothing was changed.'
    : `${what} is not offered in this stand-in for Excel.`
}

/**
 * The book alone changes its cells: whatever Univer would change by itself, for a person who found a way that the
 * book has no meaning for, is refused before the first cell of it.
 */
export function guardBook({ book, injector, isRunning }: Engine, refuse: (what: string) => void): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION || isRunning() || options?.fromFormula === true) return
    const unit = (params as { readonly unitId?: string } | undefined)?.unitId
    if (unit !== book.getUnitId() || harmless.test(id)) return
    refuse(id)
    throw new CustomCommandExecutionError(id)
  })
}
