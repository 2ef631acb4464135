import { useCallback, useEffect, useRef, useState } from 'react'
import type { FigureRequest } from '../../../actions/explain-figure.ts'
import type { TreeQuery, TreeRow } from '../../../actions/explanation-tree.ts'
import type { ExplainedFigure } from '../../../engine/verbs/review.ts'
import type { ViewProps } from '../../view-props.ts'
import { reviewTexts } from '../../../texts/pane/review.ts'
import { firstOpened, keyOf, visibleRows, withClosed, withOpen, type OpenedTree } from './opened-tree.ts'

/** Parts shown of one node; the others are one row. */
const mostParts = 10
/** Rows at which opening all ends: more cannot be read. */
const mostRows = 300

interface Explained {
  readonly figure: ExplainedFigure
  readonly tree: OpenedTree
}

/** The explanation of a figure, asked anew after each reading, and its tree as far as it was opened. */
export function useExplanation(
  { state, do: actions, words }: ViewProps,
  request: FigureRequest | undefined,
  sort: TreeQuery['sort'],
) {
  const [explained, setExplained] = useState<Explained>()
  const version = state.read?.version
  const { explaining } = words.of(reviewTexts)

  const told = useRef<FigureRequest>(undefined)

  useEffect(() => {
    if (!request || version === undefined) return
    let isWanted = true
    // Asked anew after a write, it leaves standing what the write told.
    const title = told.current === request ? undefined : explaining
    told.current = request
    void actions.ask('explained', { request, most: mostParts, sort }, title).then((figure) => {
      if (isWanted && figure) setExplained({ figure, tree: firstOpened(figure.rows, figure.below) })
    })
    return () => {
      isWanted = false
    }
  }, [actions, request, sort, version, explaining])

  const load = useCallback(
    async (path: readonly number[]): Promise<readonly TreeRow[]> =>
      (request && (await actions.ask('treeRows', { request, path, most: mostParts, sort }))) ?? [],
    [actions, request, sort],
  )
  const change = (to: (tree: OpenedTree) => OpenedTree): void =>
    setExplained((now) => now && { ...now, tree: to(now.tree) })

  return {
    figure: explained?.figure,
    rows: explained ? visibleRows(explained.tree) : [],
    open: async ({ path, parts }: TreeRow): Promise<void> => {
      if (parts === 0) return
      const below = explained?.tree.below.get(keyOf(path)) ?? (await load(path))
      change((tree) => withOpen(tree, keyOf(path), below))
    },
    close: ({ path }: TreeRow): void => change((tree) => withClosed(tree, keyOf(path))),
    openAll: async (): Promise<void> => {
      if (!explained) return
      let { tree } = explained
      for (;;) {
        const rows = visibleRows(tree)
        const next = rows.find(({ row, isOpen }) => row.parts > 0 && !isOpen)
        if (!next || rows.length >= mostRows) break
        tree = withOpen(tree, next.key, tree.below.get(next.key) ?? (await load(next.row.path)))
      }
      change(() => tree)
    },
  }
}
