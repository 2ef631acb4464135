import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSDOM, ResourceLoader, VirtualConsole, type AbortablePromise } from 'jsdom'
import { openExcel } from '../../src/hosts/excel/open-excel.ts'
import { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { Book } from '../../src/workbench/model/book/book.ts'
import type { WriteKind } from '../../src/workbook/port.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'

const origin = 'https://localhost'
const library = `${origin}/lib/`
const libraryFiles = 'node_modules/@microsoft/office-js/dist'

/** When scenes' books are written. */
export const writingTime = new Date('2020-03-31T10:15:00Z')

class LibraryLoader extends ResourceLoader {
  override fetch(url: string): AbortablePromise<Buffer> | null {
    if (!url.startsWith(library)) return null
    const file = join(libraryFiles, new URL(url).pathname.slice('/lib/'.length))
    return Object.assign(readFile(file), { abort: () => undefined })
  }
}

interface Writing {
  readonly excel: StandIn
  readonly stop: () => void
}

let started: Promise<Writing> | undefined

/**
 * Writes a book as the add-in does, through Microsoft's office.js into the stand-in for Excel, before any pane is
 * open. Microsoft's library is loaded once, with its globals, and stays until `stopWriting`.
 */
export async function writtenBook(plan: WritePlan, kind: WriteKind = 'insert'): Promise<Book> {
  started ??= startExcel()
  const { excel } = await started
  const { book } = openExcel(() => writingTime)
  await book.apply(plan, kind)
  return excel.handOver()
}

/** Lets go of the page that Microsoft's library runs in: its clocks would keep the process alive. */
export async function stopWriting(): Promise<void> {
  const writing = await started
  started = undefined
  writing?.stop()
  await writing?.excel.close()
}

async function startExcel(): Promise<Writing> {
  const { window } = new JSDOM('<!doctype html>', {
    url: `${origin}/pane.html`,
    runScripts: 'dangerously',
    resources: new LibraryLoader(),
    virtualConsole: new VirtualConsole(),
  })
  // jsdom's own postMessage carries no origin, so the event is made here.
  const send = (data: string): void =>
    void window.dispatchEvent(new window.MessageEvent('message', { data, origin }))
  const excel = new StandIn({ origin, send })
  Object.defineProperty(window.document, 'domain', { value: 'localhost' })
  const postMessage = (text: string): void => void setTimeout(() => excel.channel.receive(text))
  Object.defineProperty(window, 'opener', { value: { postMessage } })
  window.name = JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: 'Excel$Web$16.00$en-US$correlation$$$0',
    xdmInfo: `conversation|add-in|${origin}`,
    serializerVersion: 1,
  })
  await new Promise((resolve, reject) => {
    const script = window.document.createElement('script')
    script.src = `${library}office.js`
    script.onload = resolve
    script.onerror = reject
    window.document.head.append(script)
  })
  const page = window as unknown as typeof globalThis
  await page.Office.onReady()
  const { Office, Excel, OfficeExtension } = page
  Object.assign(globalThis, { Office, Excel, OfficeExtension })
  return { excel, stop: () => window.close() }
}
