// Pictures of the pane in every width and theme: build/shots. The add-in is built first:
//   npm run build -- --base-url https://localhost:3000 --channel test && npm run shots
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from './pane/chromium.ts'
import { paneInBrowser } from './pane/pane-in-browser.ts'
import { scenes } from './pane/scenes.ts'

const widths = [320, 350, 450] as const
const looks = [
  { name: 'light', query: 'theme=light' },
  { name: 'dark', query: 'theme=dark' },
  { name: 'contrast', query: '', emulate: { forcedColors: 'active', colorScheme: 'dark' } as const },
] as const
const [wanted = '', folder = 'dist/addin', out = 'build/shots'] = process.argv.slice(2)

mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
const complaints = new Set<string>()
try {
  for (const scene of scenes.filter(({ name }) => name.startsWith(wanted))) {
    for (const look of looks) {
      const emulate = 'emulate' in look ? look.emulate : {}
      const [first] = widths
      const query = `view=${scene.view}&${look.query}&${scene.query ?? ''}`
      const opened = await paneInBrowser(browser, folder, { width: first, height: 378 }, query, emulate)
      await scene.play(opened)
      for (const width of widths) {
        await opened.page.setViewportSize({ width, height: 378 })
        await opened.page.waitForTimeout(150)
        await opened.page.screenshot({ path: join(out, `${scene.name}-${look.name}-${width}.png`) })
      }
      for (const one of opened.complaints) complaints.add(one)
      await opened.close()
    }
    console.log(scene.name)
  }
} finally {
  await browser.close()
}
for (const one of complaints) console.error(one)
