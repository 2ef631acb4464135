import { protectSheet, unprotectSheet } from '../book/protection.ts'
import { kind } from '../kind.ts'
import type { OfSheet } from '../objects.ts'

const defaults = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
} as const

export const worksheetProtection = kind<OfSheet>('WorksheetProtection', {
  properties: {
    protected: { get: ({ sheet }) => sheet.protection !== undefined },
    options: { get: ({ sheet }) => sheet.protection?.options ?? { ...defaults } },
  },
  methods: {
    protect: ({ book, sheet }, given) =>
      protectSheet(book, sheet, { ...defaults, ...given.object(0) }, given.optionalText(1)),
    unprotect: ({ book, sheet }, given) => unprotectSheet(book, sheet, given.optionalText(0)),
  },
})
