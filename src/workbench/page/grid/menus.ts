/** Entries of Univer's menus that the book has no meaning for. */
const missing = [
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.command.paste-col-width',
  'sheet.command.paste-besides-border',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
]

/** Leaves those entries out. */
export const offered = Object.fromEntries(missing.map((id) => [id, { hidden: true }]))
