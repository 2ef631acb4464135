import type axe from 'axe-core'
import { source } from 'axe-core'
import type { PaneInBrowser } from '../../../scripts/pane/pane-in-browser.ts'

/** What is looked for: everything, or colours, which another theme changes and nothing else. */
export type AxeScope = 'all' | 'colours'

/** Left out: the empty elements by which Fluent keeps the focus in a menu, and tooltips, which it hangs beside all landmarks. */
const exempt = ['[data-tabster-dummy]', '[role="tooltip"]']

/** What axe finds in the pane. It is asked in the pane's own document, and never passes over a frame that is slow. */
export async function axeFaults({ page }: PaneInBrowser, scope: AxeScope): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'))
  if (!frame) throw new Error('there is no pane')
  await frame.evaluate(`window.axe || (() => { ${source} })()`)
  return frame.evaluate(
    async ({ exclude, rules }) => {
      const { axe: judge } = window as unknown as { readonly axe: typeof axe }
      const { violations } = await judge.run(
        { exclude },
        { resultTypes: ['violations'], ...(rules && { runOnly: rules }) },
      )
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
      )
    },
    { exclude: exempt, rules: scope === 'colours' ? ['color-contrast'] : undefined },
  )
}
