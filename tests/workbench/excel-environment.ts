import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { MessageChannel, MessagePort } from 'node:worker_threads'
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment'
import { TestEnvironment } from 'jest-environment-jsdom'
import { ResourceLoader, VirtualConsole, type AbortablePromise } from 'jsdom'

/** Where the page finds Microsoft's files; they are read from their package. */
const library = 'https://localhost/lib/'
const files = new URL('../../node_modules/@microsoft/office-js/dist/', `file://${__filename}`)

class LibraryLoader extends ResourceLoader {
  override fetch(url: string): AbortablePromise<Buffer> | null {
    if (!url.startsWith(library)) return null
    const file = fileURLToPath(new URL(url.slice(library.length).replace(/[?#].*$/, ''), files))
    return Object.assign(readFile(file), { abort: () => undefined })
  }
}

/** A page in which Microsoft's office.js runs: what jsdom lacks of it, and a loader for its files. */
export default class ExcelEnvironment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(
      {
        ...config,
        projectConfig: {
          ...config.projectConfig,
          testEnvironmentOptions: {
            ...config.projectConfig.testEnvironmentOptions,
            url: 'https://localhost/pane.html',
            resources: new LibraryLoader(),
            virtualConsole: new VirtualConsole(),
            // Packages are taken as Node sees them, not as a browser does.
            customExportConditions: ['node', 'require', 'default'],
          },
        },
      },
      context,
    )
  }

  override async setup(): Promise<void> {
    await super.setup()
    const { global } = this
    Object.defineProperty(global.document, 'domain', { value: 'localhost' })
    Object.assign(global, { MessageChannel, MessagePort, TextEncoder, TextDecoder, structuredClone })
    // React waits on it; on a MessageChannel it would never let the process end.
    Object.assign(global, { setImmediate })
    global.HTMLCanvasElement.prototype.getContext = () => null
  }
}
