/// <reference types="office-js" />
import { StandIn } from '../../src/workbench/channel/stand-in.ts'

const origin = 'https://localhost'

/**
 * Loads Microsoft's office.js as it comes in its package, once for a test file, and gives the stand-in that it
 * talks to. Needs `@jest-environment ./tests/workbench/excel-environment.ts`.
 */
export async function startExcel(): Promise<StandIn> {
  // jsdom's own postMessage carries no origin, so the event is made here.
  const standIn = new StandIn(
    (data) => window.dispatchEvent(new MessageEvent('message', { data, origin })),
    origin,
  )
  Object.defineProperty(window, 'opener', {
    value: { postMessage: (text: string) => setTimeout(() => standIn.channel.receive(text)) },
  })
  window.name = JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: 'Excel$Web$16.00$en-US$correlation$$$0',
    xdmInfo: `conversation|add-in|${origin}`,
    serializerVersion: 1,
  })
  await new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `${origin}/lib/office.js`
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  })
  await Office.onReady()
  return standIn
}

/** What Excel says when it refuses: the error's code, and the statement it points at. */
export async function refusal(
  run: () => Promise<unknown>,
): Promise<{ code: string; statement?: string | undefined }> {
  try {
    await run()
  } catch (thrown) {
    if (!(thrown instanceof OfficeExtension.Error)) throw thrown
    return { code: thrown.code, statement: thrown.debugInfo.statement }
  }
  throw new Error('nothing was refused')
}
