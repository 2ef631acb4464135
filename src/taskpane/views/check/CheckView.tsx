import { Link } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { checkTexts } from '../../../texts/pane/check.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { whyNotWritable } from '../../state/why-not-write.ts'
import type { ViewProps } from '../../view-props.ts'
import { BookSays } from './BookSays.tsx'
import { FilterRow } from './FilterRow.tsx'
import { FindingList } from './FindingList.tsx'
import { FixAllForm } from './FixAllForm.tsx'
import { IgnoreForm } from './IgnoreForm.tsx'
import { recalledChoices, recalledInitials, recalledReasons, type KeptChoices } from './kept-choices.ts'
import { useActs } from './use-acts.ts'
import { useCheckStyles } from './check-styles.ts'
import { useChosen } from './use-chosen.ts'
import { useKeys } from './use-keys.ts'

/** What is wrong or doubtful in the book, cell by cell, and what can be done about it. */
export function CheckView(props: ViewProps) {
  const { state, do: actions, words } = props
  const styles = useCheckStyles()
  const texts = words.of(checkTexts)
  const [choices, setChoices] = useState(() => recalledChoices(actions.recall))
  const { filters, by } = choices
  const query = useMemo(() => ({ filters, by }), [filters, by])
  const { page, chosen, current, step, ...list } = useChosen(props, query)
  const acts = useActs(props, list.askFocus)
  const { asking, stopAsking } = acts
  const change = (more: Partial<KeptChoices>): void => {
    const now = { ...choices, ...more }
    actions.remember('check', now)
    setChoices(now)
  }
  useKeys({
    F8: (event) => {
      event.preventDefault()
      if (!asking) void step(event.shiftKey ? 'previous' : 'next')
    },
  })

  if (asking?.is === 'fixing') {
    const { title, previews } = asking
    const fix = (ticked: ReadonlySet<number>): void => void acts.fixTicked(previews, ticked)
    return <FixAllForm title={title} previews={previews} fix={fix} cancel={stopAsking} words={words} />
  }
  if (asking?.is === 'ignoring') {
    return (
      <IgnoreForm
        title={asking.finding.title}
        message={asking.finding.message}
        count={asking.alike.length}
        reasons={recalledReasons(actions.recall)}
        initials={recalledInitials(actions.recall)}
        ignore={(typed) => void acts.ignore(asking.finding, typed)}
        cancel={stopAsking}
        words={words}
      />
    )
  }
  const isFresh = state.read?.loaded.hasLines === true && (!state.stale || state.isCatchingUp)
  const read = { label: texts.primary.check, act: () => void actions.read() }
  const next = { label: texts.primary.next, act: () => void step('next') }
  const hasNext = isFresh && (page?.shown ?? 0) > 0
  return (
    <div className={styles.view}>
      {page ? (
        <>
          <FilterRow
            counts={page.counts}
            filters={filters}
            change={(some) => change({ filters: some })}
            words={words}
          />
          <BookSays {...props} page={page} />
          <FindingList
            page={page}
            told={list.told}
            need={list.need}
            chosen={chosen}
            current={current}
            focusAsked={list.focusAsked}
            choose={list.choose}
            close={list.close}
            fixAll={(group) => void acts.askToFix(group)}
            whyNot={whyNotWritable(state, words)}
            words={words}
            acts={{
              goTo: list.goTo,
              fix: (finding) => void acts.fix([finding]),
              ignore: (finding) => void acts.askToIgnore(finding),
              restore: (finding) => void acts.restore(finding),
              learn: (name) => actions.ask('lessonOf', { name }),
            }}
          />
        </>
      ) : (
        <div className={styles.blank}>
          <span>{state.read?.loaded.why?.message ?? texts.empty}</span>
          {state.read && !state.read.loaded.hasLines && (
            <Link as="button" inline onClick={() => actions.show('plan')}>
              {texts.goToPlan}
            </Link>
          )}
        </div>
      )}
      <ViewFooter
        words={words}
        primary={hasNext ? next : read}
        menu={[
          {
            label: by === 'rule' ? texts.menu.byPlace : texts.menu.byRule,
            act: () => change({ by: by === 'rule' ? 'place' : 'rule' }),
          },
          { label: texts.menu.previous, act: () => void step('previous') },
          ...(hasNext ? [read] : [next]),
        ]}
      />
    </div>
  )
}
