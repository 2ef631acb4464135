/** How long work tells how far it is, and learns that nobody waits for it any more. */
export interface LongWork {
  readonly progress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

/**
 * Tells how far the work is.
 * @throws the signal's reason where it was cancelled
 */
export async function tick({ progress, signal }: LongWork, done: number, of: number): Promise<void> {
  signal?.throwIfAborted()
  progress?.(done, of)
  await Promise.resolve()
}
