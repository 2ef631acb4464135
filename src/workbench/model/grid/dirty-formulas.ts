import type { Nullable } from '@univerjs/core'

interface DirtyFormulas {
  [sheetId: string]: { [formulaId: string]: boolean }
}

/** Formulas that stand in no cell, by sheet: those of all changes together. */
export function outsideCells(changes: readonly Nullable<DirtyFormulas>[]): DirtyFormulas {
  const all: DirtyFormulas = {}
  for (const change of changes) {
    for (const [sheetId, formulas] of Object.entries(change ?? {})) {
      all[sheetId] = { ...all[sheetId], ...formulas }
    }
  }
  return all
}
