/** What makes a part that scrolls and holds nothing to be focused reachable by keys, which then scroll it. */
export function scrollGroup(label: string): {
  readonly tabIndex: 0
  readonly role: 'group'
  readonly 'aria-label': string
} {
  return { tabIndex: 0, role: 'group', 'aria-label': label }
}
