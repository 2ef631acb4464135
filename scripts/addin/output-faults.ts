import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { isOwnMachine, placeholder } from './base-url.ts'
import { type Surroundings } from './manifest-check.ts'
import { faultsOf } from './manifest-faults.ts'

const isText = /\.(html|js|json|css|svg|txt|xml)$/

/** What is wrong with a folder that an administrator would put on a web server. */
export function faultsOfOutput(
  folder: string,
  { baseUrl, commands, excelApi }: Omit<Surroundings, 'sideOf'>,
): string[] {
  const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => isText.test(name))
  return [
    ...faultsOf(manifest, {
      baseUrl,
      commands,
      excelApi,
      sideOf: (path) => sideOfPicture(join(folder, path)),
    }),
    ...pagesOf(manifest, baseUrl)
      .filter((path) => !existsSync(join(folder, path)))
      .map((path) => `The manifest names ${path}, which is not there.`),
    ...files.flatMap((name) => faultsOfText(folder, name, baseUrl)),
  ]
}

/** The pages that a manifest names, each once, without what follows the question mark. */
function pagesOf(manifest: string, baseUrl: string): string[] {
  const urls = [...manifest.matchAll(/"(https:[^"?]+\.html)[^"]*"/g)].map(([, url = '']) => url)
  return [...new Set(urls)].map((url) => url.replaceAll('&amp;', '&').slice(baseUrl.length + 1))
}

function faultsOfText(folder: string, name: string, baseUrl: string): string[] {
  const text = readFileSync(join(folder, name), 'utf8')
  const local = name.endsWith('.html') ? ownFilesOf(text) : []
  return [
    ...local
      .filter((path) => !existsSync(join(folder, path)))
      .map((path) => `${name} names ${path}, which is not there.`),
    ...(text.includes(new URL(placeholder).hostname)
      ? [`${name} still holds the placeholder ${placeholder}.`]
      : []),
    ...(text.includes('localhost') && !isOwnMachine(baseUrl) ? [`${name} names localhost.`] : []),
  ]
}

/** The files of its own that a page loads: those it names without a server. */
export function ownFilesOf(page: string): string[] {
  const elements = [...new JSDOM(page).window.document.querySelectorAll('[src], [href]')]
  const named = elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
  return named.filter((path) => !path.includes(':'))
}

/** The side of a square PNG in pixels, from its header; nothing where there is no such file. */
export function sideOfPicture(path: string): number | undefined {
  if (!existsSync(path)) return undefined
  const bytes = readFileSync(path)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return width === height ? width : undefined
}
