import { openScene, usualHeight } from '../../../scripts/pane/open-scene.ts'
import type { PaneInBrowser } from '../../../scripts/pane/pane-in-browser.ts'
import type { Scene } from '../../../scripts/pane/scene.ts'
import { scenes } from '../../../scripts/pane/scenes.ts'
import { axeFaults } from './axe-faults.ts'
import { inTheEnd } from './in-the-end.ts'
import { inChromium } from './chromium.ts'
import { KeptBooks, watch } from './kept-books.ts'
import { layoutFaults } from './layout-faults.ts'
import { showIn } from './show-in.ts'

/** As Office looks, which a test can change while the pane is open. */
export const officeLook = { name: 'as Office looks', query: '' }

/**
 * Each width with another look: so all widths and all looks are seen without each being combined with each. What sticks
 * out or scrolls sideways is looked for in all of them, for every scene. Axe judges every scene in the first, which
 * shows what is missing for screen readers; the main scenes, those that are also `zoomed`, in all.
 */
const sights = [
  { name: '350 px, light', width: 350, height: usualHeight, scope: 'all' },
  { name: '450 px, dark', width: 450, height: usualHeight, isDark: true, scope: 'colours' },
  {
    name: '320 px, forced colours',
    width: 320,
    height: usualHeight,
    isDark: true,
    forcedColors: 'active',
    scope: 'colours',
  },
  // Half as many CSS pixels in height; in width Excel keeps what it needs.
  { name: '200 % zoom', width: 320, height: usualHeight / 2, scope: 'all' },
] as const

/** Tests that every scene of a view can be played, and that what it shows can be read and used. */
export function judgeScenes(view: string): void {
  // A machine that does other things as well needs longer.
  jest.setTimeout(300_000)

  const chromium = inChromium()
  const books = new KeptBooks()
  afterAll(() => books.close())

  test.each(scenes.filter((scene) => scene.view === view).map((scene) => [scene.name, scene] as const))(
    '%s can be read and used in every width, theme and zoom',
    async (_, scene) => {
      const { opened, close } = await open(scene)
      const { complaints } = opened
      const found: Record<string, readonly string[]> = {}
      for (const [at, { name, scope, ...sight }] of sights.entries()) {
        await showIn(opened, sight)
        const isJudged = at === 0 || scene.zoomed === true
        found[name] = [
          ...(await inTheEnd(() => themeFaults(opened, 'isDark' in sight))),
          ...(await inTheEnd(() => layoutFaults(opened))),
          ...(isJudged ? await inTheEnd(() => axeFaults(opened, scope)) : []),
        ]
      }
      const direction = await opened.pane.locator('main').evaluate((main) => getComputedStyle(main).direction)
      await close()
      const none = Object.fromEntries(sights.map(({ name }) => [name, []]))
      expect({ ...found, complaints }).toEqual({ ...none, complaints: [] })
      expect(direction).toBe(scene.query === 'locale=qps-plocm' ? 'rtl' : 'ltr')
    },
  )

  /** Plays the scene in a book that others have left as it was, or in one of its own. */
  async function open(scene: Scene) {
    const { book: write } = scene
    let isUnchanged = (): Promise<boolean> => Promise.resolve(false)
    const own = write && {
      book: () => books.take(write),
      before: (excel: PaneInBrowser['excel']): void => {
        isUnchanged = watch(excel)
        scene.before?.(excel)
      },
    }
    const { width, height } = sights[0]
    const size = { width, height }
    const opened = await openScene(chromium.browser, chromium.folder, { ...scene, ...own }, officeLook, size)
    const close = async (): Promise<void> => {
      await opened.page.close()
      if (write && (await isUnchanged())) books.giveBack(write, await opened.excel.handOver())
      await opened.close()
    }
    return { opened, close }
  }
}

/** A theme that did not come is no theme without faults. */
async function themeFaults({ pane }: PaneInBrowser, isDark: boolean): Promise<readonly string[]> {
  const colour = await pane.locator('main').evaluate((main) => {
    return getComputedStyle(main.parentElement ?? main).backgroundColor
  })
  return Number(/\d+/.exec(colour)?.[0]) < 128 === isDark ? [] : [`the background is ${colour}`]
}
