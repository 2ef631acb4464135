import { useCallback, useEffect, useRef, useState } from 'react'
import type { ListedFinding, ListQuery } from '../../../actions/check-state/list-findings.ts'
import type { KeptFinding } from '../../../actions/check-state/held-finding.ts'
import type { Answer } from '../../../engine/verbs.ts'
import type { ViewProps } from '../../view-props.ts'

/** Findings told at once: more than can be seen, and few enough to come at once. */
const blockSize = 50

/** Which findings there are, as the book was read last. */
export interface FindingsPage extends Answer<'findings'> {
  /** Positions in the order of the list. */
  readonly order: readonly number[]
}

/**
 * The findings of the book as it was read last, and their texts as they are needed.
 * @param heldNow the finding that is to be found again in each new list
 * @param arrived is told of each new list, with the position of that finding in it
 */
export function useFindings(
  { state, do: actions }: ViewProps,
  query: ListQuery,
  heldNow: () => KeptFinding | undefined,
  arrived: (page: FindingsPage) => void,
) {
  const { ask } = actions
  const version = state.read?.loaded.hasLines === true ? state.read.version : undefined
  const [page, setPage] = useState<FindingsPage>()
  const [told, setTold] = useState<ReadonlyMap<number, ListedFinding>>(new Map())
  const asked = useRef(new Set<number>())
  const latest = useRef({ heldNow, arrived })
  useEffect(() => {
    latest.current = { heldNow, arrived }
  })

  useEffect(() => {
    if (version === undefined) return
    const abort = new AbortController()
    const list = async (): Promise<void> => {
      const held = latest.current.heldNow()
      const answer = await ask('findings', { ...query, held })
      const order = answer?.groups.flatMap(({ findings }) => findings) ?? []
      const around = Math.max(0, order.indexOf(answer?.held ?? -1) - blockSize / 2)
      const positions = order.slice(around, around + blockSize)
      const first = answer && (await ask('listedFindings', { positions }))
      if (!answer || !first || abort.signal.aborted) return undefined
      // Somebody may have chosen another one while the list was on its way.
      if (latest.current.heldNow() !== held) return list()
      asked.current = new Set(positions)
      setTold(new Map(first.map((one) => [one.position, one])))
      const now = { ...answer, order }
      setPage(now)
      latest.current.arrived(now)
    }
    void list()
    return () => {
      abort.abort()
    }
  }, [ask, query, version])

  /** Has findings told that are to be seen. */
  const need = useCallback(
    (wanted: readonly number[]): void => {
      const block = wanted.filter((position) => !asked.current.has(position))
      if (block.length === 0) return
      const of = asked.current
      for (const position of block) of.add(position)
      void ask('listedFindings', { positions: block }).then((more = []) => {
        if (asked.current !== of) return
        setTold((before) => new Map([...before, ...more.map((one) => [one.position, one] as const)]))
      })
    },
    [ask],
  )

  return { page: version === undefined ? undefined : page, told, need }
}
