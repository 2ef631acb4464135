import { AxeBuilder } from '@axe-core/playwright'
import type { PaneInBrowser } from '../../../scripts/pane/pane-in-browser.ts'

/**
 * What is looked for: everything; colours, which another theme changes and nothing else; all but them in forced
 * colours, whose contrast is the person's own choice, and where axe reads the page's colours in their place.
 */
export type AxeScope = 'all' | 'colours' | 'all but colours'

/**
 * What axe finds in the pane, in its frame. Nothing is left out but the empty elements by which Fluent keeps the focus
 * in a menu: they take it and pass it on at once.
 */
export async function axeFaults({ page }: PaneInBrowser, scope: AxeScope): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).exclude(['iframe', '[data-tabster-dummy]']).setLegacyMode()
  if (scope === 'colours') builder.withRules('color-contrast')
  if (scope === 'all but colours') builder.disableRules('color-contrast')
  const { violations } = await builder.analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
}
