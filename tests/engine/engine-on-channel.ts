import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { ResultsFramework } from '../../src/core/framework/schema.ts'
import { openXlsxBook } from '../../src/hosts/file/xlsx-book.ts'
import { engineOver, type Engine } from '../../src/engine/engine.ts'
import { serveEngine } from '../../src/engine/serve-engine.ts'
import type { Wire } from '../../src/engine/wire.ts'

/** The engine on this thread, behind a channel that copies what crosses as a worker's does. */
export function engineOnChannel(fallback: ResultsFramework): { engine: Engine; close: () => void } {
  const { port1, port2 } = new MessageChannel()
  serveEngine(wireOn(port2), fallback, (file) => Promise.resolve().then(() => openXlsxBook(file)))
  return { engine: engineOver(wireOn(port1)), close: () => port1.close() }
}

function wireOn<Out, In>(port: MessagePort): Wire<Out, In> {
  return {
    post: (message) => port.postMessage(message),
    listen: (take) => {
      port.on('message', take)
      port.unref()
    },
  }
}
