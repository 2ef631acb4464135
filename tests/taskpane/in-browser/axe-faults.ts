import { AxeBuilder } from '@axe-core/playwright'
import type { PaneInBrowser } from '../../../scripts/pane/pane-in-browser.ts'

/** What is looked for: everything, or colours, which another theme changes and nothing else. */
export type AxeScope = 'all' | 'colours'

/** Left out: the empty elements by which Fluent keeps the focus in a menu, and tooltips, which it hangs beside all landmarks. */
const exempt = ['[data-tabster-dummy]', '[role="tooltip"]']

/** What axe finds in the pane, in its frame. */
export async function axeFaults({ page }: PaneInBrowser, scope: AxeScope): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    // Axe passes over a frame that does not answer within half a second, in milliseconds.
    .options({ pingWaitTime: 60_000 })
  for (const selector of exempt) builder.exclude(['iframe', selector])
  if (scope === 'colours') builder.withRules('color-contrast')
  const { violations } = await builder.analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
}
