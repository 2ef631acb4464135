import { FluentProvider } from '@fluentui/react-components'
import { Suspense, useState, useSyncExternalStore } from 'react'
import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import type { ThemeName } from '../doors.ts'
import type { Pane } from '../state/pane.ts'
import type { StatusAct } from '../state/status.ts'
import type { ViewEntry } from '../view-entry.ts'
import { FooterSlot } from './footer-slot.ts'
import { ProblemBar } from './ProblemBar.tsx'
import { useShellStyles } from './shell-styles.ts'
import { StatusLine } from './StatusLine.tsx'
import { Tabs } from './Tabs.tsx'
import { themeOf } from './theme.ts'
import { UnreadBook } from './UnreadBook.tsx'
import { UndoButton } from './UndoButton.tsx'
import { useUndoKey } from './use-undo-key.ts'

interface ShellProps {
  readonly pane: Pane
  readonly views: readonly ViewEntry[]
  readonly words: Words
  readonly theme: ThemeName
}

/** The pane: tabs, status, the view, what went wrong, and what can be done. */
export function Shell({ pane, views, words, theme }: ShellProps) {
  return (
    <FluentProvider theme={themeOf(theme)} dir={words.dir}>
      <Rows pane={pane} views={views} words={words} />
    </FluentProvider>
  )
}

function Rows({ pane, views, words }: Omit<ShellProps, 'theme'>) {
  const styles = useShellStyles()
  const { store, do: actions } = pane
  const state = useSyncExternalStore(store.listen, store.get)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const entry = views.find(({ name }) => name === state.view) ?? views[0]
  // Checking says of itself that it reads the book.
  const isUnread = state.view !== 'check' && !state.read && (state.look?.ownTables.size ?? 0) > 0
  const acts: Readonly<Record<StatusAct, () => void>> = {
    finish: () => void actions.settle('finish'),
    undo: () => void actions.settle('undo'),
    cancel: actions.cancel,
    read: () => void actions.read(),
  }

  useUndoKey(actions.undo)

  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <Tabs views={views} state={state} show={actions.show} words={words} />
      </header>
      <StatusLine state={state} act={(what) => acts[what]()} words={words} />
      <FooterSlot value={slot}>
        <main className={styles.main}>
          <h1 className={styles.heard}>{words.of(shellTexts).views[state.view]}</h1>
          <div
            className={styles.middle}
            id="view"
            role="tabpanel"
            aria-labelledby={`tab-${entry?.name ?? ''}`}
          >
            {isUnread ? (
              <UnreadBook state={state} do={actions} words={words} />
            ) : (
              <Suspense>{entry && <entry.View state={state} do={actions} words={words} />}</Suspense>
            )}
          </div>
        </main>
      </FooterSlot>
      {(state.problem ?? state.told) !== undefined && (
        <section className={styles.problem} aria-label={words.of(shellTexts).problem.label}>
          <ProblemBar problem={state.problem} told={state.told} dismiss={actions.dismiss} words={words} />
        </section>
      )}
      <footer className={styles.footer}>
        <div className={styles.slot} ref={setSlot} />
        <UndoButton title={state.undo.at(-1)} undo={() => void actions.undo()} words={words} />
      </footer>
    </div>
  )
}
