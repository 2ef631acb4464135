import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { certificate } from './certificate.ts'
import type { Answering } from './served.ts'

export interface Running {
  /** Such as `https://localhost:3000`. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** What stands where, by how addresses begin; the longest that fits counts. */
export type Places = Readonly<Record<string, Answering>>

/**
 * Serves on this machine only, over https.
 * @param port 0 for any that is free
 * @param places told the origin, since addresses are written into pages
 * @throws Error of Node's where the port is taken
 */
export async function serve(port: number, places: (origin: string) => Places): Promise<Running> {
  const server = createServer(await certificate(new Date()))
  await listening(server, port)
  const { port: taken } = server.address() as AddressInfo
  const origin = `https://localhost:${taken}`
  const table = places(origin)
  const prefixes = Object.keys(table).sort((one, other) => other.length - one.length)
  server.on('request', (request, response) => void answer(request, response))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { pathname, search } = new URL(request.url ?? '/', origin)
      const prefix = prefixes.find((one) => pathname.startsWith(one))
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      const served =
        isRead && prefix !== undefined
          ? await table[prefix]?.(pathname.slice(prefix.length), pageThatAsks(request))
          : undefined
      if (!served) {
        response.writeHead(isRead ? 404 : 405).end()
        return
      }
      if ('to' in served) {
        response.writeHead(307, { location: `${served.to}${search}`, 'cache-control': 'no-store' }).end()
        return
      }
      response.writeHead(200, {
        'content-type': served.type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        ...(served.policy !== undefined && { 'content-security-policy': served.policy }),
        // office.js asks for its own files as if they came from elsewhere.
        'access-control-allow-origin': origin,
      })
      response.end(request.method === 'HEAD' ? undefined : served.body)
    } catch (thrown) {
      console.error(thrown instanceof Error ? thrown.message : String(thrown))
      response.writeHead(500).end()
    }
  }

  /** The path of a page of this origin; empty for all others. */
  function pageThatAsks({ headers: { referer = '' } }: IncomingMessage): string {
    return referer.startsWith(`${origin}/`) ? new URL(referer).pathname : ''
  }

  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // Only from this machine: whoever else is on the network has no business here.
    server.listen(port, 'localhost', () => resolve())
  })
}
