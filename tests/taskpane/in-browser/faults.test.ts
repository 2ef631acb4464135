import { openScene, usualHeight } from '../../../scripts/pane/open-scene.ts'
import { scenes } from '../../../scripts/pane/scenes.ts'
import { axeFaults } from './axe-faults.ts'
import { inChromium } from './chromium.ts'
import { officeLook } from './judge-scenes.ts'
import { layoutFaults } from './layout-faults.ts'

jest.setTimeout(300_000)

const chromium = inChromium()

test('faults are found: what sticks out, what scrolls sideways, what is cut at its beginning, what has no name or cannot be read', async () => {
  const [scene] = scenes
  if (!scene) throw new Error('there is no scene')
  const size = { width: 350, height: usualHeight }
  const opened = await openScene(chromium.browser, chromium.folder, scene, officeLook, size)
  await opened.pane.locator('main').evaluate((main) => {
    main.insertAdjacentHTML(
      'beforeend',
      '<button></button><p style="color:#ddd;white-space:nowrap;width:400px;background:#fff">so pale</p>' +
        '<div style="width:50px;overflow:auto"><b style="display:block;width:90px">wide</b></div>' +
        '<p dir="rtl" style="width:50px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">begins here, ends there</p>',
    )
  })
  const layout = await layoutFaults(opened)
  const faults = await axeFaults(opened, 'all')
  await opened.close()
  expect(layout.some((fault) => /^sticks out by \d+ px: p “so pale”/.test(fault))).toBe(true)
  expect(layout).toContain('scrolls sideways by 40 px: div “wide”')
  expect(layout).toContain('loses its beginning: p “begins here, ends there”')
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining(['button-name', 'color-contrast']),
  )
})
