import type { Browser } from 'playwright-core'
import { paneInBrowser, type PaneInBrowser, type Showing } from './pane-in-browser.ts'
import type { Scene } from './scene.ts'

/** What the pane may look like. */
export const looks = [
  { name: 'light', query: 'theme=light' },
  { name: 'dark', query: 'theme=dark' },
  { name: 'contrast', query: '', emulate: { forcedColors: 'active', colorScheme: 'dark' } },
] as const
export type Look = (typeof looks)[number] | { readonly name: string; readonly query: string }

/** The height of the pane in Excel at 1366 x 768, in CSS pixels. */
export const usualHeight = 378

/** Opens the built pane as a scene wants it, and plays it. */
export async function openScene(
  browser: Browser,
  folder: string,
  scene: Scene,
  look: Look,
  size: Pick<Showing, 'width' | 'height' | 'scale'>,
): Promise<PaneInBrowser> {
  const { view, before } = scene
  const opened = await paneInBrowser(browser, folder, {
    ...size,
    query: [`view=${view}`, look.query, scene.query ?? ''].join('&'),
    ...('emulate' in look && { emulate: look.emulate }),
    ...(scene.book && { book: await scene.book() }),
    before,
  })
  await scene.play(opened)
  return opened
}
