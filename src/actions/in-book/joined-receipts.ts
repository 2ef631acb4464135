import type { Receipt } from '../../workbook/port.ts'

/** Several writes that a person asked for as one, taken back as one from the last to the first. */
export function joinedReceipts(title: string, receipts: readonly Receipt[]): Receipt {
  const undrawn = receipts.flatMap((receipt) => receipt.undrawn ?? []).at(-1)
  return {
    title,
    cells: receipts.reduce((sum, { cells }) => sum + cells, 0),
    sheets: [...new Set(receipts.flatMap(({ sheets }) => sheets))],
    skipped: receipts.flatMap(({ skipped }) => skipped),
    ...(undrawn !== undefined && { undrawn }),
    undo: (work) => undoAll([...receipts].reverse(), work),
  }
}

async function undoAll(
  [last, ...earlier]: readonly Receipt[],
  work: Parameters<Receipt['undo']>[0],
): ReturnType<Receipt['undo']> {
  if (!last) return { cells: 0, left: 0 }
  const one = await last.undo(work)
  const others = await undoAll(earlier, work)
  return { cells: one.cells + others.cells, left: one.left + others.left }
}
