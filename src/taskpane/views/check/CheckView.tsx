import { useEffect, useRef } from 'react'
import { checkTexts } from '../../../texts/pane/check.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../view-props.ts'
import { FilterRow } from './FilterRow.tsx'
import { FindingList } from './FindingList.tsx'
import { FixAllForm } from './FixAllForm.tsx'
import { IgnoreForm } from './IgnoreForm.tsx'
import { recalledInitials, recalledReasons } from './kept-choices.ts'
import { useCheck } from './use-check.ts'
import { useCheckStyles } from './check-styles.ts'

/** What is wrong or doubtful in the book, cell by cell, and what can be done about it. */
export function CheckView(props: ViewProps) {
  const { state, do: actions, words } = props
  const styles = useCheckStyles()
  const texts = words.of(checkTexts)
  const check = useCheck(props)
  const { page, choices, chosen, asking, step } = check
  const { filters, by } = choices
  const isReadOnly = state.look?.isReadOnly ?? false
  const isFresh = state.read?.loaded.hasLines === true && !state.stale
  useF8(step)

  return (
    <div className={styles.view}>
      {page && !asking && (
        <>
          <FilterRow
            counts={page.counts}
            filters={filters}
            change={(some) => check.change({ filters: some })}
            words={words}
          />
          {state.stale && (
            <div className={styles.quiet} role="status">
              {texts.stale}
            </div>
          )}
          {page.counts.error === 0 && <Clean {...props} centimes={page.centimes} />}
          <FindingList
            page={page}
            chosen={chosen?.position}
            takesFocus={chosen?.byKeys ?? false}
            choose={(finding) => check.choose(finding, true)}
            fixAll={(group) => void check.fixAll(group)}
            more={check.more}
            isReadOnly={isReadOnly}
            words={words}
            acts={{
              goTo: (finding) => void check.goTo(finding),
              fix: (finding) => void check.fix([finding]),
              ignore: check.askToIgnore,
              restore: (finding) => void check.restore(finding),
              learn: (name) => actions.ask('lessonOf', { name }),
            }}
          />
        </>
      )}
      {!page && <p className={styles.quiet}>{state.read?.loaded.why?.message ?? texts.empty}</p>}
      {asking?.is === 'fixing' && (
        <FixAllForm
          title={asking.title}
          previews={asking.previews}
          fix={(ticked) => void check.fixTicked(asking.previews, ticked)}
          cancel={check.stopAsking}
          words={words}
        />
      )}
      {asking?.is === 'ignoring' && (
        <IgnoreForm
          title={asking.finding.title}
          count={asking.group?.findings.length ?? 1}
          reasons={recalledReasons(actions.recall)}
          initials={recalledInitials(actions.recall)}
          ignore={(typed) => void check.ignore(asking, typed)}
          cancel={check.stopAsking}
          words={words}
        />
      )}
      <ViewFooter
        words={words}
        primary={
          isFresh && (page?.shown ?? 0) > 0
            ? { label: texts.primary.next, act: () => void step('next') }
            : { label: texts.primary.check, act: () => void actions.read() }
        }
        menu={[
          {
            label: by === 'rule' ? texts.menu.byPlace : texts.menu.byRule,
            act: () => check.change({ by: by === 'rule' ? 'place' : 'rule' }),
          },
          { label: texts.menu.previous, act: () => void step('previous') },
          ...(isFresh ? [{ label: texts.primary.check, act: () => void actions.read() }] : []),
        ]}
      />
    </div>
  )
}

function Clean({ state, words, centimes }: ViewProps & { readonly centimes: number }) {
  const styles = useCheckStyles()
  const texts = words.of(checkTexts)
  const { read } = state
  if (!read) return null
  const { lines, framework } = read.loaded
  return (
    <div className={styles.quiet}>
      {words.fill(texts.clean, {
        lines: words.count(texts.lines, lines),
        money: words.money(centimes, framework.currency),
        time: words.time(read.at),
      })}
    </div>
  )
}

/** F8 goes to the next finding and Shift+F8 to the one before, wherever the focus is in the pane. */
function useF8(step: (direction: 'next' | 'previous') => Promise<void>): void {
  const latest = useRef(step)
  useEffect(() => {
    latest.current = step
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return
      event.preventDefault()
      void latest.current(event.shiftKey ? 'previous' : 'next')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
