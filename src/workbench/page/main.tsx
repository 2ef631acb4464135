import './page.css'
import './strip/strip.css'
import { createRoot } from 'react-dom/client'
import { readManifest, type AddIn } from './add-in/read-manifest.ts'
import type { Guide } from './guide/guide.ts'
import { answered, startFacts } from './start-facts.ts'
import { Workbench } from './Workbench.tsx'

const element = document.getElementById('workbench')
if (!element) throw new Error('the page has no place for the workbench')
const root = createRoot(element)

start().catch((error: unknown) => {
  root.render(<p className="fault">{error instanceof Error ? error.message : String(error)}</p>)
})

async function start(): Promise<void> {
  const { manifests, book, templates, guide } = await startFacts()
  const addIns: AddIn[] = []
  for (const url of manifests) addIns.push(await addInAt(url))
  const steps = guide && ((await (await answered(guide.url)).json()) as Guide)
  root.render(
    <Workbench
      addIns={addIns}
      first={book}
      templates={templates}
      tour={steps && { guide: steps, practice: guide.book }}
    />,
  )
}

async function addInAt(url: string): Promise<AddIn> {
  const text = await (await answered(url)).text()
  try {
    return readManifest(text)
  } catch (thrown) {
    throw new Error(`${url} ${thrown instanceof Error ? thrown.message : String(thrown)}.`)
  }
}
