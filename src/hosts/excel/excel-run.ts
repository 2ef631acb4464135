import { excelCode, inWords } from './excel-words.ts'

interface RunOptions {
  /** Whether Excel's own Undo takes all of it back in one step, where Excel can do that. */
  readonly asOneUndo?: boolean
  /** What is spoken of was made in an earlier conversation. */
  readonly within?: OfficeExtension.ClientRequestContext
}

/**
 * Talks to Excel: waits until no cell is being edited, and tells in words what goes wrong.
 * @throws HostError in words for whatever Excel refuses
 */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  { asOneUndo = false, within }: RunOptions = {},
): Promise<Result> {
  const options = {
    delayForCellEdit: true,
    ...(asOneUndo && canMergeUndo() && { mergeUndoGroup: true }),
    ...(within && { previousObjects: within }),
  }
  try {
    return await Excel.run(options, work)
  } catch (thrown) {
    throw inWords(thrown)
  }
}

/** Since ExcelApi 1.20 one call of Excel.run may be one step of Undo. */
export function canMergeUndo(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.20')
}

const patience = [500, 2_000, 6_000] as const

/**
 * Sends what is queued. Where Excel says that it is asked too often, nothing of it was done: it waits and sends it
 * again, at most three times.
 */
export async function send(context: Excel.RequestContext, queue: () => void, attempt = 0): Promise<void> {
  queue()
  try {
    await context.sync()
  } catch (thrown) {
    const wait = patience[attempt]
    if (excelCode(thrown) !== 'ActivityLimitReached' || wait === undefined) throw thrown
    await new Promise((resolve) => setTimeout(resolve, wait))
    await send(context, queue, attempt + 1)
  }
}

/**
 * Asks Excel for what is loaded.
 * @param ask loads, and gives what it loaded
 */
export async function loaded<Proxies>(context: Excel.RequestContext, ask: () => Proxies): Promise<Proxies> {
  const asked: Proxies[] = []
  await send(context, () => asked.splice(0, asked.length, ask()))
  const [proxies] = asked
  if (proxies === undefined) throw new Error('nothing was asked of Excel')
  return proxies
}

/** What is asked of single cells takes some 600 bytes each, there and back. */
const mostAsked = 1_000

/** Things to be asked for in as many requests as their number asks for. */
export function inPortions<One>(all: readonly One[]): readonly (readonly One[])[] {
  const portions: (readonly One[])[] = []
  for (let from = 0; from < all.length; from += mostAsked) portions.push(all.slice(from, from + mostAsked))
  return portions
}
