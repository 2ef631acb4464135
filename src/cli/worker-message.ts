/** What the process that does the work tells the one that waits for it. */
export type WorkerMessage =
  | { readonly kind: 'stderr'; readonly text: string }
  /** A workbook is being opened. */
  | { readonly kind: 'opening'; readonly name: string; readonly bytes: number }
  /** A workbook is being made. */
  | { readonly kind: 'making' }
  /** Whether it waits for others: for whoever reads its output, or for a disk. */
  | { readonly kind: 'waiting'; readonly isWaiting: boolean }
  | { readonly kind: 'end'; readonly exitCode: number }

export function isWorkerMessage(message: unknown): message is WorkerMessage {
  return typeof message === 'object' && message !== null && 'kind' in message
}

/** The environment variable that says which process waits, and whether a person watches its stderr. */
const variable = 'RBB_WAITING_PROCESS'

/** What a worker finds in its environment. */
export function environmentOfWorker(watched: boolean): Readonly<Record<string, string>> {
  return { [variable]: `${process.pid}${watched ? ' watched' : ''}` }
}

/** Whether another process waits for this one to do its work, and a person watches that one's stderr. */
export function waitingFor(own: NodeJS.Process): { readonly watched: boolean } | undefined {
  const [pid, watched] = (own.env[variable] ?? '').split(' ')
  return own.send !== undefined && pid === String(own.ppid) ? { watched: watched !== undefined } : undefined
}
