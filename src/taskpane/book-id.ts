/**
 * What tells a book from others on this device: where it is kept. One that was never saved is kept nowhere, and is
 * another one each time, even if it has the same title.
 * @param url as Office gives it: a path, an address, or for a book that was never saved at most its title
 * @param session tells this opening of the pane from others
 */
export function bookIdOf(url: string | null | undefined, session: string): string {
  return url && /[\\/]/.test(url) ? url : session
}
