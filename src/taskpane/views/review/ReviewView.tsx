import { useState } from 'react'
import type { TreeQuery, TreeRow } from '../../../actions/explanation-tree.ts'
import { reviewTexts } from '../../../texts/pane/review.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { whyNotWrite } from '../../state/why-not-write.ts'
import type { ViewProps } from '../../view-props.ts'
import { FigureCard, WhyNot } from './FigureCard.tsx'
import { FigureSearch } from './FigureSearch.tsx'
import { FigureTree } from './FigureTree.tsx'
import { zeroWords } from './figure-words.ts'
import { useExplanation } from './use-explanation.ts'
import { useFigure } from './use-figure.ts'
import { useReviewStyles } from './review-styles.ts'

/** Explains any figure, down to the budget lines. */
export function ReviewView({ state, do: actions, words }: ViewProps) {
  const styles = useReviewStyles()
  const texts = words.of(reviewTexts)
  const [sort, setSort] = useState<TreeQuery['sort']>('printed')
  const { current, notExplained, canGoBack, show, back, goTo } = useFigure({ state, do: actions })
  const request = current?.request
  const { figure, rows, open, close, openAll } = useExplanation({ state, do: actions, words }, request, sort)
  const currency = state.read?.loaded.framework.currency ?? ''
  const why = state.read?.loaded.why

  const write = async (): Promise<void> => {
    if (!request || !state.read) return
    // What is printed is of the book as it is now.
    if (state.stale && !(await actions.read())) return
    const plan = await actions.ask('planExplanation', { request, at: actions.now() })
    if (plan) await actions.write({ plan, kind: 'allocate' })
  }
  const copy = async (): Promise<void> => {
    const text = request && (await actions.ask('explanationText', { request }))
    if (text !== undefined) await actions.copy(text)
  }
  const follow = ({ at }: TreeRow): void => {
    if (at && at.sheet !== null && at.row !== null) void goTo(at.sheet, `${at.column ?? 'A'}${at.row}`)
  }
  const whyNot = figure ? undefined : texts.noFigure
  const isPrinted = sort === 'printed'
  const sheet = state.look?.ownSheets.has('Explanation') ? state.look.names.titles.Explanation : undefined

  return (
    <div className={styles.view}>
      <FigureSearch
        words={words}
        canGoBack={canGoBack}
        back={back}
        find={(text) => actions.ask('figureOfWords', { text })}
        titlesOf={async (requests) => (await actions.ask('figureTitles', { requests })) ?? []}
        show={show}
      />
      {!figure && notExplained?.is === 'moved' && <WhyNot why={notExplained} words={words} />}
      {!figure && <p className={styles.quiet}>{why ? why.message : texts.empty}</p>}
      {figure && (
        <>
          <FigureCard
            figure={figure}
            asked={current}
            currency={currency}
            isStale={state.stale !== undefined}
            notExplained={notExplained}
            words={words}
          />
          {figure.wouldReach ? (
            <p className={styles.zero}>
              {texts.zero.label} {zeroWords(figure.wouldReach, words)}
            </p>
          ) : (
            <FigureTree
              rows={rows}
              currency={currency}
              words={words}
              open={(row) => void open(row)}
              close={close}
              follow={follow}
            />
          )}
          <div className={styles.foot}>
            {words.fill(texts.tree.sum, {
              sum: words.exactMoney(
                figure.rows.reduce((sum, { centimes }) => sum + centimes, 0),
                currency,
              ),
            })}
          </div>
        </>
      )}
      <ViewFooter
        words={words}
        primary={{
          label: texts.write,
          act: () => void write(),
          whyNot: whyNot ?? whyNotWrite(state, words, 'allocate'),
        }}
        menu={[
          { label: texts.menu.copy, act: () => void copy(), whyNot },
          { label: texts.menu.openAll, act: () => void openAll(), whyNot },
          {
            label: isPrinted ? texts.menu.bySize : texts.menu.asPrinted,
            act: () => setSort(isPrinted ? 'size' : 'printed'),
            whyNot,
          },
          ...(sheet === undefined
            ? []
            : [{ label: texts.menu.goToSheet, act: () => void goTo(sheet, 'A1') }]),
        ]}
      />
    </div>
  )
}
