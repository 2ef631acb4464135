/// <reference types="office-js" />
import type { ChannelOptions } from '../../src/workbench/channel/around.ts'
import { StandIn } from '../../src/workbench/channel/stand-in.ts'

const origin = 'https://localhost'

/**
 * Loads Microsoft's office.js as it comes in its package, once for a test file, and gives the stand-in that it
 * talks to. Needs `@jest-environment ./tests/workbench/excel-environment.ts`. `sets` are those that Excel claims,
 * `ExcelApi` 1.15 unless others are given; the client of the package has no members of later ones.
 */
export async function startExcel(sets?: ChannelOptions['sets']): Promise<StandIn> {
  const standIn = new StandIn({
    // jsdom's own postMessage carries no origin, so the event is made here.
    send: (data) => window.dispatchEvent(new MessageEvent('message', { data, origin })),
    origin,
    ...(sets && { sets }),
  })
  Object.defineProperty(window, 'opener', {
    value: { postMessage: (text: string) => setTimeout(() => standIn.channel.receive(text)) },
  })
  window.name = JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: 'Excel$Web$16.00$en-US$correlation$$$0',
    xdmInfo: `conversation|add-in|${origin}`,
    serializerVersion: 1,
  })
  const usual = window.setTimeout.bind(window)
  window.setTimeout = patient(usual)
  try {
    await loadOffice()
  } finally {
    window.setTimeout = usual
  }
  tellUndoGroups(standIn)
  return standIn
}

/**
 * Waits until the page was told what it is told without asking. It takes some turns of the page's clock, however long
 * they are: a machine that does other things as well may stand still meanwhile.
 */
export async function settled(excel: StandIn): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 3))
    await excel.channel.idle()
  }
}

async function loadOffice(): Promise<void> {
  await new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `${origin}/lib/office.js`
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  })
  await Office.onReady()
}

/** office.js gives each of its own files 5 s to come, and the library 10: on a slow machine that is no fault. */
function patient(usual: typeof window.setTimeout): typeof window.setTimeout {
  const later = (handler: () => void, delay = 0): unknown =>
    usual(handler, delay >= 5_000 ? 20 * delay : delay)
  return later as typeof window.setTimeout
}

/** The client of the package is older than `mergeUndoGroup` and drops it, so Excel is told of the group here. */
function tellUndoGroups(standIn: StandIn): void {
  const { run } = Excel as unknown as { run: (...given: unknown[]) => Promise<unknown> }
  const runAsGroup = async (...given: unknown[]): Promise<unknown> => {
    standIn.undo.openGroup()
    try {
      return await run(...given)
    } finally {
      standIn.undo.closeGroup()
    }
  }
  Object.assign(Excel, {
    run: (...given: unknown[]) => (isGroup(given[0]) ? runAsGroup(...given) : run(...given)),
  })
}

function isGroup(options: unknown): boolean {
  const isAsked =
    typeof options === 'object' && options !== null && 'mergeUndoGroup' in options && options.mergeUndoGroup
  return isAsked === true && Office.context.requirements.isSetSupported('ExcelApi', '1.20')
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
