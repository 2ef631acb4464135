/** What people read on the page around the book, in English. */
export const pageTexts = {
  title: 'Workbench',
  banner: 'This stands in for Excel, to try the add-in.',
  illustrative: 'The figures of this book are illustrative.',
  pane: { close: 'Close the pane', size: 'Width of the pane' },
  files: {
    label: 'Book',
    open: 'Open…',
    new: 'New',
    blank: 'Blank book',
    download: 'Download',
    undo: 'Undo',
  },
  opening: 'Opening {name}',
  saving: 'Writing {name}',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  close: 'Close',
  failed: '{name} could not be opened: {why} The book before is still open.',
  dropHere: 'Drop an .xlsx file to open it',
  notAnXlsx: 'Only .xlsx files can be opened here.',
} as const

/** Puts values in the place of `{names}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
