import { ExcelError } from '../excel-error.ts'
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
    protect: ({ sheet }, given) => {
      // Since 2026 Excel refuses what is already so, instead of taking the new options.
      if (sheet.protection) throw new ExcelError('InvalidOperation', 'The sheet is already protected.')
      sheet.protection = {
        options: { ...defaults, ...given.object(0) },
        password: given.optionalText(1),
      }
    },
    unprotect: ({ sheet }, given) => {
      if (!sheet.protection) throw new ExcelError('InvalidOperation', 'The sheet is not protected.')
      const { password } = sheet.protection
      if (password !== undefined && given.optionalText(0) !== password) {
        throw new ExcelError('AccessDenied', 'The password is not right.')
      }
      sheet.protection = undefined
    },
  },
})
