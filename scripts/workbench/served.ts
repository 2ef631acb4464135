import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** What is sent for an address. */
export interface Served {
  readonly type: string
  readonly body: Uint8Array | string
  /** What the page may load, where that is said for it. */
  readonly policy?: string
}

/** Where it stands instead. */
export interface Moved {
  readonly to: string
}

/** What stands at addresses that begin alike; undefined where there is nothing. */
export type Serving = (path: string) => Promise<Served | undefined>

/** The same, where it also depends on the page that asks, such as `/addins/1/pane.html`. */
export type Answering = (path: string, from: string) => Promise<Served | Moved | undefined>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
}

export function typeOf(path: string): string {
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** The files of a folder, and of nothing outside it. */
export function filesOf(folder: string): Serving {
  return async (path) => {
    const inside = pathIn(path)
    if (inside === undefined) return undefined
    try {
      return { type: typeOf(inside), body: await readFile(join(folder, inside)) }
    } catch (thrown) {
      const { code } = thrown as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined
      throw thrown
    }
  }
}

/** Where an address points to in a folder; undefined where it is none, or leads out of it. */
function pathIn(address: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(address))
    return path.split(sep).includes('..') || path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

/** Where pages load office.js from, as Microsoft asks; here it comes from its package. */
const officeHost = 'https://appsforoffice.microsoft.com'

/** The pages of an add-in as they are, but for one thing: the address of office.js, and its place in their policy. */
export function withOwnOffice(serving: Serving, origin: string): Serving {
  return async (path) => {
    const served = await serving(path)
    if (!served || !/\.html?$/i.test(path)) return served
    const text = typeof served.body === 'string' ? served.body : Buffer.from(served.body).toString('utf8')
    const body = text
      .replace(
        /(?:https?:)?\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*?\/(?=office(\.debug)?\.js)/g,
        `${origin}/office/`,
      )
      .replaceAll(officeHost, `${origin}/office/`)
    return { ...served, body }
  }
}
