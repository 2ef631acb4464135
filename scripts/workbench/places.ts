import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { builtManifest } from '../addin/built-manifest.ts'
import type { BookFile, StartFacts } from '../../src/workbench/page/start-facts.ts'
import { fromRoot, placesOfAddIn, type OtherAddIn } from './other-add-ins.ts'
import { practiceBook } from './practice-book.ts'
import type { Places } from './serve.ts'
import { filesOf, typeOf, withOwnOffice, type Answering, type Moved, type Serving } from './served.ts'

/** What the workbench is opened with. */
export interface Opening {
  /** Where the page of the workbench and the add-in are built. */
  readonly folders: { readonly workbench: string; readonly addin: string }
  readonly book: { readonly path: string; readonly isIllustrative: boolean }
  /** Other people's, to be tried in place of our own. */
  readonly addIns?: readonly OtherAddIn[]
}

const officeFiles = 'node_modules/@microsoft/office-js/dist'
const templates = ['financial-plan.xlsx', 'operational-plan.xlsx']

/** All that is served, by where it stands: one origin, and nothing beyond it. */
export function placesOf({ folders, book, addIns = [] }: Opening): (origin: string) => Places {
  const name = basename(book.path)
  const guide = {
    url: '/guide.json',
    book: { ...bookFile('/practice/', 'Practice budget.xlsx'), isIllustrative: true },
  }
  const facts: StartFacts = {
    manifests:
      addIns.length > 0 ? addIns.map((_, at) => `${folderOf(at)}manifest.xml`) : ['/addin/manifest.xml'],
    book: { ...bookFile('/book/', name), isIllustrative: book.isIllustrative },
    ...(addIns.length === 0 && { guide }),
    templates: templates.map((template) => bookFile('/templates/', template)),
  }
  return (origin) => ({
    '/': rootOf(filesOf(folders.workbench), addIns),
    '/office/': filesOf(officeFiles),
    '/addin/': withOwnOffice(filesOf(folders.addin), origin),
    '/addin/manifest.xml': said('.xml', async () =>
      builtManifest(await readFile('manifest.xml', 'utf8'), `${origin}/addin`, 'production'),
    ),
    ...addIns.reduce<Places>(
      (all, addIn, at) => ({ ...all, ...placesOfAddIn(addIn, folderOf(at), origin) }),
      {},
    ),
    '/templates/': filesOf('templates'),
    // Read each time, so that a book written anew is opened as it is.
    [facts.book.url]: said('.xlsx', () => readFile(book.path)),
    [guide.url]: said('.json', () => readFile('seeds/guided-run.json', 'utf8')),
    [guide.book.url]: said('.xlsx', practiceBook),
    '/start.json': said('.json', () => Promise.resolve(JSON.stringify(facts))),
  })
}

/**
 * The page of the workbench. Add-ins ask for some of their files from the root of their own server: those are found
 * where they stand here.
 */
function rootOf(page: Serving, addIns: readonly OtherAddIn[]): Answering {
  return async (path, from) => {
    const own = addIns.findIndex((_, at) => from.startsWith(folderOf(at)))
    const ofOwn = await movedTo(addIns, own, path)
    if (ofOwn) return ofOwn
    const served = await page(path === '' ? 'index.html' : path)
    if (served || path === '') return served
    // A page that the workbench was given the address of, such as that of a small window.
    for (const at of addIns.keys()) {
      const moved = await movedTo(addIns, at, path)
      if (moved) return moved
    }
    return undefined
  }
}

async function movedTo(addIns: readonly OtherAddIn[], at: number, path: string): Promise<Moved | undefined> {
  const addIn = addIns[at]
  const inside = addIn && path !== '' ? await fromRoot(addIn, path) : undefined
  return inside === undefined ? undefined : { to: `${folderOf(at)}${inside}` }
}

const folderOf = (at: number): string => `/addins/${at + 1}/`

function bookFile(folder: string, name: string): BookFile {
  return { name, url: `${folder}${encodeURIComponent(name)}`, isIllustrative: false }
}

/** One thing at one address. */
function said(ending: string, body: () => Promise<string | Uint8Array>): Serving {
  return async (path) => (path === '' ? { type: typeOf(ending), body: await body() } : undefined)
}
