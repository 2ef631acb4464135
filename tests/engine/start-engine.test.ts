import { engineOver } from '../../src/engine/engine.ts'
import { serve } from '../../src/engine/main.ts'
import { startEngine } from '../../src/engine/start-engine.ts'
import { wireOver } from '../../src/engine/wire.ts'
import type { BookLook } from '../../src/workbook/port.ts'
import type { OpenedBook } from '../../src/workbook/opened/opened-book.ts'

const blank: OpenedBook = {
  file: 'Book1.xlsx',
  sheets: [{ name: 'Sheet1' }],
  tables: [],
  names: [],
  readSheet: () => ({ rows: [], merges: [] }),
}
// Of a blank book nobody asks more than what it is called.
const look = { file: 'Book1.xlsx' } as BookLook

const threads: Thread[] = []

/** A thread as a browser gives it to a page, as far as it is used, that does nothing of its own. */
class Thread extends EventTarget {
  readonly heard: unknown[] = []
  isEnded = false

  constructor() {
    super()
    threads.push(this)
  }

  postMessage(message: unknown): void {
    this.heard.push(structuredClone(message))
  }

  terminate(): void {
    this.isEnded = true
  }
}

/** What the page has by the name of `Worker`; undefined where its host knows no threads. */
function pageHas(worker: typeof Thread | undefined): void {
  Object.assign(globalThis, { Worker: worker })
}

beforeEach(() => {
  threads.length = 0
})
afterAll(() => pageHas(undefined))

test('on a page without threads the engine computes all the same', async () => {
  pageHas(undefined)
  const { engine, stop } = startEngine()
  const loaded = await engine.load(look, blank)
  stop()
  expect([loaded.hasLines, loaded.framework.isCarried]).toEqual([false, false])
  expect(loaded.framework.years).toEqual([2020, 2021, 2022, 2023])
})

test('where a thread may not be started, the page does without it', async () => {
  pageHas(
    class extends Thread {
      constructor() {
        super()
        // As where the server forbids it, or its script cannot be loaded.
        setTimeout(() => this.dispatchEvent(new Event('error')))
      }
    },
  )
  const { engine, stop } = startEngine()
  const loaded = await engine.load(look, blank)
  stop()
  expect(loaded.framework.isCarried).toBe(false)
  expect(threads.map(({ heard, isEnded }) => [heard, isEnded])).toEqual([[[], true]])
})

test('a thread is told nothing before it is there, and then all in its order', async () => {
  pageHas(Thread)
  const { engine, stop } = startEngine()
  void engine.load(look, blank)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const [thread] = threads
  expect(thread?.heard).toEqual([])
  thread?.dispatchEvent(new MessageEvent('message', { data: 'started' }))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(thread?.heard).toMatchObject([{ is: 'head' }, { is: 'read', id: 1 }])
  expect(thread?.isEnded).toBe(false)
  stop()
  expect(thread?.isEnded).toBe(true)
})

test('an engine that was stopped before it started never starts', () => {
  pageHas(Thread)
  startEngine().stop()
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true])
})

test('who no longer waits is told so at once, while the engine still computes', async () => {
  const { port1, port2 } = new MessageChannel()
  serve(wireOver(port2))
  const engine = engineOver(wireOver(port1))
  const waiting = new AbortController()
  const loading = engine.load(look, blank, { signal: waiting.signal })
  waiting.abort()
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
  port1.close()
})
