import { Button, Input } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { tagTexts } from '../../../texts/pane/tag.ts'
import { useAnswer } from '../../state/use-answer.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../view-props.ts'
import { LikeItPreview } from './LikeItPreview.tsx'
import { LineHead } from './LineHead.tsx'
import { ProgressRow } from './ProgressRow.tsx'
import { optionId, ResultList } from './ResultList.tsx'
import { SplitEditor } from './SplitEditor.tsx'
import { useTagStyles } from './tag-styles.ts'
import { sharesText } from './tag-words.ts'
import { useTagActs } from './use-tag-acts.ts'
import { useChoice } from './use-choice.ts'
import { useFinder, useRecent } from './use-finder.ts'
import { usePlace } from './use-place.ts'

const nothing = {}

/** The Tag view of a book that has lines. */
export function Tagger({ state, do: actions, words, currency }: ViewProps & { readonly currency: string }) {
  const styles = useTagStyles()
  const texts = words.of(tagTexts)
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  const [ownUnitOnly, setOwnUnitOnly] = useState(() => actions.recall('tagOwnUnitOnly') === true)
  const finder = useFinder(state, actions)
  const used = useRecent(actions)
  const where = usePlace(state, actions)
  const progress = useAnswer(state, actions.ask, 'tagProgress', nothing)
  const { place } = where
  const choice = useChoice(finder, place, used.recent, actions.ask)
  const acts = useTagActs({ state, actions, words, where, choice, used, ownUnitOnly })
  const { pane } = acts

  useEffect(() => {
    // what had the focus may have gone with what stood here before
    if (pane.is === 'list' && (place === undefined || document.activeElement === document.body))
      box.current?.focus()
  }, [pane.is, place])

  if (pane.is === 'like' && place?.card)
    return <LikeItPreview {...{ ...pane, currency, words }} tag={acts.tagLike} back={acts.back} />
  if (pane.is === 'split' && place?.card && finder)
    return (
      <SplitEditor
        {...{ finder, currency, words }}
        card={place.card}
        write={acts.writeSplit}
        back={acts.back}
      />
    )

  const move = (by: number): void =>
    choice.setActive(Math.max(0, Math.min(choice.size - 1, choice.active + by)))
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    Enter: ({ shiftKey, ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey) void acts.likeIt()
      else void acts.tag(shiftKey)
    },
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => void acts.step(1),
    PageUp: () => void acts.step(-1),
    Escape: () => choice.setQuery(''),
  }

  return (
    <div className={styles.view}>
      {place && place.lines.length > 0 ? (
        <LineHead {...{ place, currency, words }} step={(step) => void acts.step(step)} />
      ) : (
        place && (
          <div className={styles.empty}>
            <span>{texts.empty.elsewhere}</span>
            {progress && progress.left > 0 && (
              <Button size="small" onClick={() => void acts.step(1)}>
                {texts.empty.toFirst}
              </Button>
            )}
          </div>
        )
      )}
      <Input
        className={styles.box}
        input={{ ref: box }}
        contentBefore={<SearchRegular />}
        size="small"
        placeholder={texts.search.hint}
        value={choice.query}
        onChange={(_, { value }) => {
          acts.clearNotice()
          choice.setQuery(value)
        }}
        onKeyDown={(event) => {
          const act = event.nativeEvent.isComposing ? undefined : keys[event.key]
          if (!act) return
          event.preventDefault()
          act(event)
        }}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-label={texts.search.label}
        aria-autocomplete="list"
        aria-expanded={choice.size > 0}
        aria-controls={list}
        {...(choice.size > 0 && { 'aria-activedescendant': optionId(list, choice.active) })}
      />
      {acts.notice !== undefined && (
        <div className={styles.notice} role="alert">
          {acts.notice}
        </div>
      )}
      <ResultList
        id={list}
        offers={choice.offers}
        typed={choice.typed && words.fill(texts.search.split, { shares: sharesText(choice.typed, words) })}
        active={choice.active}
        choose={choice.setActive}
        words={words}
      />
      {choice.size === 0 && (
        <div role="status">{choice.query.trim() === '' ? texts.search.nothingYet : texts.search.none}</div>
      )}
      {progress && (
        <ProgressRow
          {...{ progress, ownUnitOnly, currency, words }}
          unit={place?.summary.unit}
          setOwnUnitOnly={(only) => {
            setOwnUnitOnly(only)
            actions.remember('tagOwnUnitOnly', only)
          }}
          check={() => actions.show('check')}
        />
      )}
      <ViewFooter words={words} {...acts.footer} />
    </div>
  )
}
