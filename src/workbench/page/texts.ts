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
    blankName: 'Book1.xlsx',
    download: 'Download',
    undo: 'Undo',
    redo: 'Redo',
  },
  guide: {
    begin: 'Begin',
    notNow: 'Not now',
    step: 'Step {at} of {of}: {title}.',
    skip: 'Skip this step',
    done: 'Done',
    close: 'End the tour',
  },
  opening: 'Opening {name}',
  saving: 'Writing {name}',
  calculating: 'Calculating …',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  close: 'Close',
  failed: '{name} could not be opened: {why}. The book before is still open.',
  notSaved: '{name} could not be written: {why}.',
  saved: '{name} was written.',
  leftOut: 'This stand-in does not carry all of the file. Left out: {kinds}.',
  losesOnSaving: 'Not in the file, because this stand-in cannot carry it: {kinds}.',
  nothingToUndo: 'There is nothing to undo.',
  dropHere: 'Drop an .xlsx file to open it',
  notAnXlsx: 'Only .xlsx files can be opened here.',
} as const

/** Puts values in the place of `{names}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
