import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { dirname } from 'node:path'
import type { Places } from './serve.ts'
import { filesOf, typeOf, withOwnOffice, type Served, type Serving } from './served.ts'

/** An add-in of somebody else's: its manifest, and where the files that it names are. */
export interface OtherAddIn {
  readonly manifest: string
  /** The folder of addresses in which its first page stands, with a slash at its end. */
  readonly base: string
  readonly files: Serving
}

/** Nothing of theirs is asked of other machines, whatever their pages say. */
const nowhereElse = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"

/**
 * Reads the manifest of an add-in, from a file with its pages beside it, or from a server on this machine.
 * @param named a path, or an address such as `https://localhost:3001/manifest.xml`
 * @throws Error in words where it cannot be had, or names no page
 */
export async function otherAddIn(named: string): Promise<OtherAddIn> {
  const address = URL.canParse(named) ? new URL(named) : undefined
  if (address?.protocol === 'https:') {
    if (address.hostname !== 'localhost') {
      throw new Error(
        `--addin ${named} is on another machine. Only files and https://localhost can be tried here.`,
      )
    }
    const served = await fetched(address)
    if (!served) throw new Error(`--addin ${named} was not found.`)
    const manifest = Buffer.from(served.body).toString('utf8')
    const base = baseOf(named, manifest)
    return { manifest, base, files: (path) => fetched(new URL(path, base)) }
  }
  const manifest = await readFile(named, 'utf8').catch((thrown: unknown) => {
    throw new Error(
      `--addin ${named} cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    )
  })
  return { manifest, base: baseOf(named, manifest), files: filesOf(dirname(named)) }
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

function baseOf(named: string, manifest: string): string {
  const page = /<SourceLocation\s+DefaultValue\s*=\s*"([^"]+)"/.exec(manifest)?.[1]
  if (page === undefined || !URL.canParse(page)) {
    throw new Error(`--addin ${named} names no page: it has no SourceLocation.`)
  }
  return page.replace(/[?#].*$/, '').replace(/[^/]*$/, '')
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
