import type { PaneInBrowser } from '../pane-in-browser.ts'

/** Long enough for a machine that is busy with other things, in milliseconds. */
export const patient = { timeout: 60_000 }

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
