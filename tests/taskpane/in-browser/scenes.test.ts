import { openScene, usualHeight } from '../../../scripts/pane/open-scene.ts'
import type { PaneInBrowser } from '../../../scripts/pane/pane-in-browser.ts'
import { scenes } from '../../../scripts/pane/scenes.ts'
import { axeFaults } from './axe-faults.ts'
import { inChromium } from './chromium.ts'
import { layoutFaults } from './layout-faults.ts'
import { showIn } from './show-in.ts'

// A machine that does other things as well needs longer.
jest.setTimeout(180_000)

const chromium = inChromium()
const looked = { name: 'as Office looks', query: '' }

/** Each width with another look: so all widths and all looks are seen without each being combined with each. */
const sights = [
  { name: '350 px, light', width: 350, height: usualHeight, scope: 'all' },
  { name: '450 px, dark', width: 450, height: usualHeight, isDark: true, scope: 'colours' },
  {
    name: '320 px, forced colours',
    width: 320,
    height: usualHeight,
    isDark: true,
    forcedColors: 'active',
    scope: 'all but colours',
  },
  // Half as many CSS pixels in height; in width Excel keeps what it needs.
  { name: '200 % zoom', width: 320, height: usualHeight / 2, scope: 'all' },
] as const

test.each(scenes.map((scene) => [scene.name, scene] as const))(
  '%s can be read and used in every width, theme and zoom',
  async (_, scene) => {
    const { width, height } = sights[0]
    const opened = await openScene(chromium.browser, chromium.folder, scene, looked, { width, height })
    const found: Record<string, readonly string[]> = {}
    for (const { name, scope, ...sight } of sights) {
      await showIn(opened, sight)
      expect(await backgroundOf(opened)).toBe('isDark' in sight ? 'dark' : 'light')
      // The main state of each view is judged in all sights; the others in those that show something of their own.
      const isJudged = scene.zoomed === true || (!name.includes('zoom') && !('forcedColors' in sight))
      const faults = isJudged ? await axeFaults(opened, scope) : []
      found[name] = [...(await layoutFaults(opened)), ...faults]
    }
    const { complaints } = opened
    await opened.close()
    const none = Object.fromEntries(sights.map(({ name }) => [name, []]))
    expect({ ...found, complaints }).toEqual({ ...none, complaints: [] })
  },
)

/** Whether the pane is dark, so that a theme that did not come is no theme without faults. */
function backgroundOf({ pane }: PaneInBrowser): Promise<'dark' | 'light'> {
  return pane.locator('main').evaluate((main) => {
    const { backgroundColor } = getComputedStyle(main.parentElement ?? main)
    return Number(/\d+/.exec(backgroundColor)?.[0]) < 128 ? 'dark' : 'light'
  })
}

test('faults are found: what sticks out, what scrolls sideways, what has no name or cannot be read', async () => {
  const [scene] = scenes
  if (!scene) throw new Error('there is no scene')
  const opened = await openScene(chromium.browser, chromium.folder, scene, looked, {
    width: 350,
    height: usualHeight,
  })
  await opened.pane.locator('main').evaluate((main) => {
    main.insertAdjacentHTML(
      'beforeend',
      '<button></button><p style="color:#ddd;white-space:nowrap;width:400px;background:#fff">so pale</p>' +
        '<div style="width:50px;overflow:auto"><b style="display:block;width:90px">wide</b></div>',
    )
  })
  const layout = await layoutFaults(opened)
  const faults = await axeFaults(opened, 'all')
  await opened.close()
  expect(layout.some((fault) => /^sticks out by \d+ px: p “so pale”/.test(fault))).toBe(true)
  expect(layout).toContain('scrolls sideways by 40 px: div “wide”')
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining(['button-name', 'color-contrast']),
  )
})
