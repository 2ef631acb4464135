import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { dirname } from 'node:path'
import { readManifest, type AddIn } from '../../src/workbench/page/add-in/read-manifest.ts'
import type { Places } from './serve.ts'
import { filesOf, typeOf, withOwnOffice, type Served, type Serving } from './served.ts'

/** An add-in of somebody else's: its manifest, and where the files that it names are. */
export interface OtherAddIn {
  readonly manifest: string
  /** The folder of addresses that its files stand in, with a slash at its end. */
  readonly base: string
  readonly files: Serving
}

/** Nothing of theirs is asked of other machines, whatever their pages say. */
const nowhereElse = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"

/** In bytes: the largest manifests are a hundredth of that. */
const largest = 1_000_000

/**
 * Reads the manifest of an add-in, from a file with its pages beside it, or from a server on this machine.
 * @param named a path, or an address such as `https://localhost:3001/manifest.xml`
 * @throws Error in words where it cannot be had, or cannot be shown
 */
export async function otherAddIn(named: string): Promise<OtherAddIn> {
  const address = URL.canParse(named) ? new URL(named) : undefined
  if (address && /^https?:$/.test(address.protocol)) {
    if (address.protocol !== 'https:' || address.hostname !== 'localhost')
      refuse(named, 'is on another machine. Only files and https://localhost can be tried here')
    const served = await fetched(address).catch((thrown: unknown) =>
      refuse(named, `cannot be asked for: ${wordsOf(thrown)}`),
    )
    if (!served) return refuse(named, 'was not found')
    return found(named, textOf(named, Buffer.from(served.body)), undefined)
  }
  const bytes = await readFile(named).catch((thrown: unknown) =>
    refuse(named, `cannot be read: ${wordsOf(thrown)}`),
  )
  return found(named, textOf(named, bytes), filesOf(dirname(named)))
}

/** Its files are those beside the manifest, or those of the server on this machine that it names. */
async function found(named: string, manifest: string, beside: Serving | undefined): Promise<OtherAddIn> {
  const addIn = understood(named, manifest)
  const { pane } = addIn
  const base = beside && (await baseOf(pane, beside))
  if (beside && base !== undefined) {
    checkPages(named, addIn, base)
    return { manifest, base, files: beside }
  }
  const page = `names the page ${pane}${beside ? ', and no such file is beside it' : ''}`
  if (!/^https:\/\/localhost(?::\d+)?\//.test(pane))
    refuse(named, beside ? page : `${page}, which is not at https://localhost`)
  if (!(await fetched(new URL(pane)).catch(() => undefined))) refuse(named, `${page}, nor is it served there`)
  const root = new URL('/', pane).href
  checkPages(named, addIn, root)
  return { manifest, base: root, files: (path) => fetched(new URL(path, root)) }
}

/** Serves an add-in under an address of this origin; its manifest names that address in place of its own. */
export function placesOfAddIn({ manifest, base, files }: OtherAddIn, folder: string, origin: string): Places {
  const pages = withOwnOffice(files, origin)
  const placed = manifest.replaceAll(base, `${origin}${folder}`)
  return {
    [folder]: async (path) => {
      const served = await pages(path)
      return served && { ...served, policy: nowhereElse }
    },
    [`${folder}manifest.xml`]: () => Promise.resolve({ type: typeOf('.xml'), body: placed }),
  }
}

/** Where among its files an add-in has what its pages ask for by a path from the root of their server. */
export async function fromRoot({ base, files }: OtherAddIn, path: string): Promise<string | undefined> {
  const { pathname } = new URL(base)
  const inside = `/${path}`.startsWith(pathname) ? path.slice(pathname.length - 1) : path
  for (const one of new Set([inside, path])) if (one !== '' && (await files(one))) return one
  return undefined
}

/** Byte order marks say which of the two kinds of Unicode that manifests come in it is. */
function textOf(named: string, bytes: Buffer): string {
  if (bytes.length > largest) refuse(named, 'is too large for a manifest')
  return bytes[0] === 0xff && bytes[1] === 0xfe
    ? bytes
        .toString('utf16le')
        .replace(/^\uFEFF/, '')
        .replace(/encoding="utf-16"/i, 'encoding="utf-8"')
    : bytes.toString('utf8')
}

function understood(named: string, manifest: string): AddIn {
  try {
    return readManifest(manifest)
  } catch (thrown) {
    return refuse(named, wordsOf(thrown))
  }
}

/** All pages have to be where its first one is: nothing is asked of other machines. */
function checkPages(named: string, { functions, groups }: AddIn, base: string): void {
  const presses = groups.flatMap(({ buttons }) => buttons.map(({ press }) => press))
  const pages = presses.flatMap((press) => (press.is === 'pane' ? [press.url] : []))
  for (const page of functions === undefined ? pages : [...pages, functions]) {
    if (!page.startsWith(base)) refuse(named, `names the page ${page}, which is not where its first page is`)
  }
  if (functions === undefined && presses.some(({ is }) => is === 'function'))
    refuse(named, 'has buttons that run functions, and names no page that holds these (FunctionFile)')
}

/** The address of the folder of files, which hold the page under some part of its own. */
async function baseOf(page: string, files: Serving): Promise<string | undefined> {
  const address = page.replace(/[?#].*$/, '')
  for (let at = address.lastIndexOf('/'); at > 'https://'.length; at = address.lastIndexOf('/', at - 1)) {
    if (await files(address.slice(at + 1))) return address.slice(0, at + 1)
  }
  return undefined
}

function refuse(named: string, why: string): never {
  throw new Error(`--addin ${named} ${why}.`)
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** Asks a server on this machine, whose certificate nobody vouches for either. */
function fetched(address: URL): Promise<Served | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { rejectUnauthorized: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode !== 200) resolve(undefined)
        else
          resolve({
            type: response.headers['content-type'] ?? typeOf(address.pathname),
            body: Buffer.concat(pieces),
          })
      })
    })
      .on('error', reject)
      .end()
  })
}
