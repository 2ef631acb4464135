import { HostError } from '../workbook/host-error.ts'
import { engineOver, type Engine } from './engine.ts'
import { faultOf, wireOver, type FromEngine, type PaneEnd } from './wire.ts'

/** An engine that computes until it is stopped. */
export interface RunningEngine {
  readonly engine: Engine
  /** Ends whatever it computes; nothing is answered any more. */
  readonly stop: () => void
}

/**
 * Starts the engine on a thread of its own. A page that gets none, because its host knows no threads or its server
 * forbids them, has it on its own: the answers are the same, and the page does nothing else while it computes.
 */
export function startEngine(): RunningEngine {
  const stopping = new AbortController()
  const { signal } = stopping
  const started = ownThread(signal).catch(() => thisThread(signal))
  return { engine: engineOver(endOnce(started)), stop: () => stopping.abort() }
}

/** @throws where there is no thread to be had, of which the page's console says why */
async function ownThread(stopped: AbortSignal): Promise<PaneEnd> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  const end = (): void => worker.terminate()
  stopped.addEventListener('abort', end)
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true })
    worker.addEventListener('error', () => {
      end()
      reject(new Error('no thread could be started'))
    })
  })
  return wireOver(worker)
}

async function thisThread(stopped: AbortSignal): Promise<PaneEnd> {
  const { serve } = await import('./main.ts').catch((cause: unknown) => {
    throw new HostError(
      'engine-missing',
      'The part of the add-in that computes could not be loaded, most likely because its server cannot be reached. Check the connection, then close and open the pane, or press the button again.',
      { cause },
    )
  })
  stopped.throwIfAborted()
  const { port1, port2 } = new MessageChannel()
  stopped.addEventListener('abort', () => port1.close())
  serve(wireOver(port2))
  port1.start()
  port2.start()
  return wireOver(port1)
}

/** The end of a wire as soon as it is there: what is said before waits, and fails where it never comes. */
function endOnce(started: Promise<PaneEnd>): PaneEnd {
  let take: (message: FromEngine) => void = () => undefined
  const wire = started.then((end) => {
    end.listen((message) => take(message))
    return end
  })
  return {
    post: (message) =>
      void wire
        .then(({ post }) => post(message))
        .catch((why: unknown) => {
          if ('id' in message) take({ is: 'failed', id: message.id, why: faultOf(why) })
        }),
    listen: (to) => {
      take = to
    },
  }
}
