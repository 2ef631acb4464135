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
  /** Does one thing at a time: what is asked for meanwhile waits, and of what waits the last alone is done. */
  readonly run: (job: Job) => Promise<void>
}

export interface Job {
  readonly title: string
  /** The sentence with `{why}` where it fails. */
  readonly failed: string
  /** Whether it is given up where something else is asked for. */
  readonly givesWay: boolean
  readonly work: (work: Work) => Promise<void>
}

interface UnderWay {
  readonly job: Job
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/** Long work of the page, one at a time: with a bar, Cancel, and an end that is told in words. */
export function useBusy(): BusyState {
  const [busy, setBusy] = useState<Busy>()
  const [said, setSaid] = useState<Said>()
  const underWay = useRef<UnderWay>(undefined)
  const asked = useRef<Job>(undefined)

  const done = useCallback(async ({ title, failed, work }: Job, abort: AbortController) => {
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
      setBusy(undefined)
    }
  }, [])

  const run = useCallback(
    async (job: Job) => {
      asked.current = job
      while (underWay.current) {
        if (underWay.current.job.givesWay) underWay.current.abort.abort()
        await underWay.current.ended
      }
      if (asked.current !== job) return
      const abort = new AbortController()
      const ended = done(job, abort).finally(() => {
        underWay.current = undefined
      })
      underWay.current = { job, abort, ended }
      await ended
    },
    [done],
  )
  return { busy, said, say: setSaid, run }
}
