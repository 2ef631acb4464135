import { useCallback, useRef, useState } from 'react'
import type { Work } from '../../files/work.ts'
import { fill, pageTexts } from '../texts.ts'

/** Work that goes on, and how it is stopped. */
export interface Busy {
  readonly title: string
  /** From 0 to 1. */
  readonly share: number
  readonly cancel: () => void
}

/** What is said of work that has ended. */
export interface Said {
  readonly text: string
  readonly isFault: boolean
}

export interface BusyState {
  readonly busy: Busy | undefined
  readonly said: Said | undefined
  readonly say: (said: Said | undefined) => void
  /** Does one thing at a time. @param failed the sentence with `{why}` where it fails */
  readonly run: (title: string, failed: string, work: (work: Work) => Promise<void>) => Promise<void>
}

/** Long work of the page, one at a time: with a bar, Cancel, and an end that is told in words. */
export function useBusy(): BusyState {
  const [busy, setBusy] = useState<Busy>()
  const [said, setSaid] = useState<Said>()
  const isBusy = useRef(false)
  const run = useCallback(async (title: string, failed: string, work: (work: Work) => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    const abort = new AbortController()
    const show = (share: number): void => setBusy({ title, share, cancel: () => abort.abort() })
    show(0)
    setSaid(undefined)
    try {
      await work({ progress: show, signal: abort.signal })
    } catch (error) {
      // The sentence around it has its own full stop.
      const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
      if (abort.signal.aborted) setSaid({ text: pageTexts.cancelled, isFault: false })
      else setSaid({ text: fill(failed, { why }), isFault: true })
    } finally {
      isBusy.current = false
      setBusy(undefined)
    }
  }, [])
  return { busy, said, say: setSaid, run }
}
