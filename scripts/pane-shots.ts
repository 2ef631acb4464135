// Pictures of the pane in every width and theme: build/shots. The add-in is built first:
//   npm run build -- --base-url https://localhost:3000 --channel test && npm run shots
// Further words choose scenes by how their names begin, the built folder, and where pictures go.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from './pane/chromium.ts'
import { looks, openScene, usualHeight } from './pane/open-scene.ts'
import { scenes } from './pane/scenes.ts'
import { stopWriting } from './pane/written-book.ts'

const widths = [320, 350, 450] as const
const [wanted = '', folder = 'dist/addin', out = 'build/shots'] = process.argv.slice(2)

mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
const complaints = new Set<string>()
try {
  for (const scene of scenes.filter(({ name }) => name.startsWith(wanted))) {
    for (const look of looks) {
      const opened = await openScene(browser, folder, scene, look, { width: widths[0], height: usualHeight })
      const shoot = async (width: number, height: number, name: string): Promise<void> => {
        await opened.page.setViewportSize({ width, height })
        await opened.page.waitForTimeout(150)
        await opened.page.screenshot({ path: join(out, `${scene.name}-${look.name}-${name}.png`) })
      }
      for (const width of widths) await shoot(width, usualHeight, `${width}`)
      for (const height of scene.heights ?? []) {
        for (const width of widths) await shoot(width, height, `${width}x${height}`)
      }
      for (const one of opened.complaints) complaints.add(one)
      await opened.close()
    }
    if (scene.zoomed === true) {
      const [light] = looks
      const size = { width: 320, height: Math.round(usualHeight / 2), scale: 2 }
      const opened = await openScene(browser, folder, scene, light, size)
      await opened.page.screenshot({ path: join(out, `${scene.name}-zoomed.png`) })
      await opened.close()
    }
    console.log(scene.name)
  }
} finally {
  await browser.close()
  await stopWriting()
}
for (const one of complaints) console.error(one)
