import { Input } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { ProgressByUnit } from '../../../actions/tag-progress.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { TagPlace } from '../../../engine/verbs/tag-place.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../view-props.ts'
import { LineHead } from './LineHead.tsx'
import { NoLine } from './NoLine.tsx'
import { ProgressRow } from './ProgressRow.tsx'
import { optionId, ResultList } from './ResultList.tsx'
import { draftOf } from './rule-draft.ts'
import { SaidLines } from './SaidLines.tsx'
import { useTagStyles } from './tag-styles.ts'
import { sharesText } from './tag-words.ts'
import type { Choice } from './use-choice.ts'
import type { TagActs } from './use-tag-acts.ts'
import { sourcesIn } from './use-tagging.ts'

interface TagListProps extends ViewProps {
  readonly acts: TagActs
  readonly choice: Choice
  readonly place: TagPlace | undefined
  readonly progress: ProgressByUnit | undefined
  readonly ownUnitOnly: boolean
  readonly setOwnUnitOnly: (only: boolean) => void
  readonly currency: string
}

/** The line at hand, the search box, and what can be chosen for it. */
export function TagList(props: TagListProps) {
  const { do: actions, words, currency, acts, choice, place, progress, ownUnitOnly, setOwnUnitOnly } = props
  const styles = useTagStyles()
  const texts = words.of(tagTexts)
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // what had the focus may have gone with what stood here before
    if (place === undefined || document.activeElement === document.body) box.current?.focus()
  }, [place])

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
  const isApart = place?.card !== undefined && sourcesIn(actions.recall('keepApart')).has(place.card.source)

  const isElsewhere = place?.lines.length === 0

  return (
    <div className={styles.view}>
      {isElsewhere && (
        <NoLine
          {...{ progress, currency, words }}
          toFirst={() => void acts.step(1)}
          check={() => actions.show('check')}
        />
      )}
      {place && !isElsewhere && (
        <LineHead {...{ place, isApart, currency, words }} step={(step) => void acts.step(step)} />
      )}
      <Input
        className={styles.box}
        input={{ ref: box }}
        contentBefore={<SearchRegular />}
        size="small"
        placeholder={texts.search.hint}
        value={choice.query}
        onChange={(_, { value }) => {
          acts.clearSaid()
          acts.rule.drop()
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
      <SaidLines said={acts.said} />
      <div className={styles.listFrame}>
        <ResultList
          id={list}
          offers={choice.offers}
          typed={choice.typed && words.fill(texts.search.split, { shares: sharesText(choice.typed, words) })}
          active={choice.active}
          choose={choice.setActive}
          take={() => void acts.tag(false)}
          words={words}
        />
        {choice.size === 0 && (
          <div className={styles.nothing} role="status">
            {choice.query.trim() === '' ? texts.search.nothingYet : texts.search.none}
          </div>
        )}
      </div>
      {progress && !(isElsewhere && progress.left === 0) && (
        <ProgressRow
          {...{ progress, ownUnitOnly, setOwnUnitOnly, currency, words }}
          unit={place?.summary.unit}
          check={() => actions.show('check')}
          offer={acts.rule.offered}
          keep={(rule) => {
            acts.rule.drop()
            acts.show({ is: 'rule', draft: draftOf(rule), from: 'list' })
          }}
        />
      )}
      <ViewFooter words={words} {...acts.footer} />
    </div>
  )
}
