import { HostError } from '../../workbook/host-error.ts'
import type { Grid } from '../../workbook/port.ts'

/**
 * Goes to a sheet of ours that was just written, by its title.
 * @throws HostError in words, which say that it is written
 */
export async function showOwnSheet(grid: Grid, title: string): Promise<void> {
  try {
    await grid.goTo(title, 'A1')
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    const { code, message } = thrown
    throw new HostError(code, `Sheet “${title}” is up to date, but cannot be shown now. ${message}`, {
      cause: thrown,
    })
  }
}
