import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { openExcel } from '../hosts/excel/open-excel.ts'
import { openingOf } from '../hosts/excel/opening.ts'
import { wordsFor } from '../texts/pane/words.ts'
import { schemaVersion } from '../workbook/schema-version.ts'
import { bookIdOf } from './book-id.ts'
import { deviceMemory } from './device-memory.ts'
import { themeNames, type AboutFacts, type Doors } from './doors.ts'
import { startEngine } from '../engine/start-engine.ts'
import { Shell } from './shell/Shell.tsx'
import { pickFile } from './pick-file.ts'
import { Pane } from './state/pane.ts'
import { viewNames } from './state/pane-state.ts'
import { themeFor } from './theme-for.ts'
import { version } from './version.ts'
import { views } from './views.ts'

// The page's policy allows no code made from texts.
z.config({ jitless: true })

void Office.onReady().then(open)

async function open(): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const words = wordsFor(asked.get('locale') ?? Office.context.displayLanguage)
  document.documentElement.lang = words.locale
  const view = viewNames.find((name) => name === asked.get('view')) ?? 'plan'
  const pane = new Pane(doors(), words, view)
  const contrast = matchMedia('(forced-colors: active)')
  const element = document.getElementById('pane')
  if (!element) throw new Error('the page has no place for the pane')
  const root = createRoot(element)
  const render = (): void => {
    const { officeTheme } = Office.context as { readonly officeTheme?: Office.OfficeTheme }
    const theme =
      themeNames.find((name) => name === asked.get('theme')) ??
      themeFor(officeTheme?.bodyBackgroundColor, contrast.matches)
    root.render(<Shell pane={pane} views={views} words={words} theme={theme} />)
  }
  render()
  contrast.addEventListener('change', render)
  await pane.start()
}

function doors(): Doors {
  const now = (): Date => new Date()
  const { book, grid } = openExcel(now)
  const session = crypto.randomUUID()
  const { partitionKey } = Office.context as { readonly partitionKey?: string }
  return {
    workbook: book,
    grid,
    engine: startEngine().engine,
    memory: deviceMemory(localStorage, partitionKey),
    bookId: () => bookIdOf(Office.context.document.url, session),
    now,
    copyText: (text) => navigator.clipboard.writeText(text),
    pickFile,
    about: about(),
    opening: openingOf(),
  }
}

function about(): AboutFacts {
  const { diagnostics, requirements } = Office.context
  const sets = Array.from({ length: 40 }, (_, at) => `1.${at + 1}`)
  return {
    version,
    schemaVersion,
    excel: diagnostics.version,
    platform: String(diagnostics.platform),
    apiSet: `ExcelApi ${sets.findLast((set) => requirements.isSetSupported('ExcelApi', set)) ?? '1.0'}`,
  }
}
