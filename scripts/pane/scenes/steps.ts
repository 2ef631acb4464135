import { patience, type PaneInBrowser } from '../pane-in-browser.ts'

export const patient = { timeout: patience }

/** Presses a button of the pane. */
export async function press({ pane }: PaneInBrowser, name: string | RegExp): Promise<void> {
  await pane.getByRole('button', { name }).click()
}

/** Waits until the book is read and nothing is being done. */
export async function upToDate({ pane }: PaneInBrowser): Promise<void> {
  await pane
    .getByRole('status')
    .getByText(/Up to date/)
    .waitFor(patient)
}
